import { useEffect, useState } from 'react'
import { PROBE_PATH, type ProbeResult } from '../../probe'

/** Asks the server whether a page can be shown in a frame; `null` until it has answered, and while there is no need to ask. */
export function useProbe(url: string, isNeeded: boolean): ProbeResult | null {
  const [result, setResult] = useState<ProbeResult | null>(null)
  useEffect(() => {
    if (!isNeeded) return setResult(null)
    const controller = new AbortController()
    const { signal } = controller
    fetch(`${PROBE_PATH}?${new URLSearchParams({ url })}`, { signal })
      .then(async (response) => response.ok && setResult((await response.json()) as ProbeResult))
      // Without an answer the frame itself shows whether the page works.
      .catch(() => {})
    return () => controller.abort()
  }, [url, isNeeded])
  return result
}
