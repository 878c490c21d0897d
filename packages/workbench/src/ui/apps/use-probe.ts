import { useReadable } from '@deskbridge/react'
import { useEffect, useState } from 'react'
import { PROBE_PATH, type ProbeFinding, type ProbeResult } from '../../probe'
import type { OpenedApp } from '../desk/opened-app'

/** Returns what keeps an app's page from working in a frame; `null` while nothing is known, and once the app is ready. */
export function useFinding({ config, state, loads }: OpenedApp): ProbeFinding | null {
  const isNeeded = useReadable(state, (now) => now !== null && now.status !== 'ready')
  return useProbe(config.url, useReadable(loads), isNeeded)?.finding ?? null
}

/** Asks the server whether a page can be shown in a frame, again at each load; `null` until it has answered, and while there is no need to ask. */
export function useProbe(url: string, load: number, isNeeded: boolean): ProbeResult | null {
  const [answer, setAnswer] = useState<{ key: string; result: ProbeResult } | null>(null)
  const key = `${load} ${url}`
  useEffect(() => {
    if (!isNeeded) return setAnswer(null)
    const controller = new AbortController()
    const { signal } = controller
    fetch(`${PROBE_PATH}?${new URLSearchParams({ url })}`, { signal })
      .then(async (response) => {
        const result = response.ok ? ((await response.json()) as ProbeResult) : null
        if (result && !signal.aborted) setAnswer({ key, result })
      })
      // Without an answer the frame itself shows whether the page works.
      .catch(() => {})
    return () => controller.abort()
  }, [key, url, isNeeded])
  // The answer about an earlier load may not be true any more.
  return answer?.key === key ? answer.result : null
}
