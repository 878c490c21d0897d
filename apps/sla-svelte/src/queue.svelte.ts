import type { QueuedTicket } from '../server/queued-ticket'
import { fetchQueue } from './fetch-queue'

/** The queue of tickets, as it was fetched last. */
export class Queue {
  /** Tickets, earliest due time first; `null` until they have been fetched once. */
  tickets = $state.raw<readonly QueuedTicket[] | null>(null)
  /** Error message of the last fetch, or `null`. */
  failure = $state<string | null>(null)
  /** Whether the queue is being fetched. */
  isLoading = $state(false)

  #request: AbortController | null = null

  /** Fetches the queue again, unless that is under way; the current tickets stay until then. */
  async refresh(url: string): Promise<void> {
    if (this.#request) return
    const request = new AbortController()
    this.#request = request
    this.isLoading = true
    try {
      this.tickets = await fetchQueue(url, request.signal)
      this.failure = null
    } catch (error) {
      if (!request.signal.aborted) this.failure = (error as Error).message
    }
    this.isLoading = false
    this.#request = null
  }

  /** Aborts the pending fetch. */
  abort(): void {
    this.#request?.abort()
  }
}
