import { useQuery } from '@tanstack/vue-query'
import type { Macro } from '../server/macro'

const MINUTE_MS = 60_000
const TIMEOUT_MS = 15_000

/** Fetches the macros, and again after a while when the agent comes back to the page. */
export function useMacros(url: () => string) {
  return useQuery({
    queryKey: ['macros', url],
    queryFn: ({ signal }) => fetchMacros(url(), signal),
    staleTime: 5 * MINUTE_MS,
    // A failure is shown at once, with a button to try again.
    retry: false,
    // An endpoint on the local network answers without the internet too.
    networkMode: 'always',
  })
}

/**
 * Fetches the macros.
 *
 * @throws {Error} With a message that can be shown to the user.
 */
async function fetchMacros(url: string, signal: AbortSignal): Promise<readonly Macro[]> {
  const init = { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) }
  const response = await fetch(url, init).catch((error: unknown) => {
    throw new Error(`The macros at ${url} cannot be reached. Check the connection.`, { cause: error })
  })
  const body = (await response.json().catch(() => null)) as { macros?: Macro[]; error?: string } | null
  if (response.ok && Array.isArray(body?.macros)) return body.macros
  throw new Error(body?.error ?? `${url} responded with ${response.status} and no macros.`)
}
