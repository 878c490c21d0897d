import type { QueuedTicket } from '../server/queued-ticket'

const TIMEOUT_MS = 15_000

/**
 * Fetches the tickets that are waiting for a reply, earliest due time first.
 *
 * @throws {Error} With a message that can be shown to the user.
 */
export async function fetchQueue(url: string, signal: AbortSignal): Promise<readonly QueuedTicket[]> {
  const init = { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) }
  const response = await fetch(url, init).catch((error: unknown) => {
    throw new Error(`The queue at ${url} cannot be reached. Check the connection.`, { cause: error })
  })
  const body = (await response.json().catch(() => null)) as {
    tickets?: QueuedTicket[]
    error?: string
  } | null
  if (!response.ok || !Array.isArray(body?.tickets)) {
    throw new Error(body?.error ?? `${url} responded with ${response.status} and no tickets.`)
  }
  // A ticket without a valid time cannot be sorted, and must not disturb the order of the others.
  const waiting = body.tickets.filter(({ dueAt }) => !Number.isNaN(Date.parse(dueAt)))
  return waiting.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
}
