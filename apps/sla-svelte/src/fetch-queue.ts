import type { QueuedTicket } from '../server/queued-ticket'

const TIMEOUT_MS = 15_000

/**
 * Fetches the tickets that wait for an answer, the one that is due first at the top.
 *
 * @throws {Error} With a message that can be shown.
 */
export async function fetchQueue(url: string, signal: AbortSignal): Promise<readonly QueuedTicket[]> {
  const init = { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) }
  const response = await fetch(url, init).catch((error: unknown) => {
    throw new Error(`The queue at ${url} cannot be reached: check the connection.`, { cause: error })
  })
  const body = (await response.json().catch(() => null)) as {
    tickets?: QueuedTicket[]
    error?: string
  } | null
  if (!response.ok || !Array.isArray(body?.tickets)) {
    throw new Error(body?.error ?? `The queue at ${url} answered ${response.status} without tickets.`)
  }
  // A ticket without a time cannot be put in its place, and must not keep the others from theirs.
  const waiting = body.tickets.filter(({ dueAt }) => !Number.isNaN(Date.parse(dueAt)))
  return waiting.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
}
