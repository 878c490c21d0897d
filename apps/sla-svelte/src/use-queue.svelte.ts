import { onMount } from 'svelte'
import type { QueuedTicket } from '../server/queued-ticket'
import { fetchQueue } from './fetch-queue'

/** State of the queue. */
export interface Queue {
  /** Tickets, earliest due time first; `null` until they have been fetched once. */
  readonly tickets: readonly QueuedTicket[] | null
  /** Error message of the last fetch, or `null`. */
  readonly failure: string | null
  /** Whether the queue is being fetched. */
  readonly isLoading: boolean
  /** Fetches the queue again; the current tickets stay until then. */
  refresh(): void
}

/** Interval between automatic fetches, in milliseconds. */
const EVERY_MS = 60_000

/** Fetches the queue when the current component is mounted, then every minute and on request. */
export function useQueue(url: () => string): Queue {
  const controller = new AbortController()
  let tickets = $state.raw<readonly QueuedTicket[] | null>(null)
  let failure = $state<string | null>(null)
  let isLoading = $state(true)

  const load = async () => {
    isLoading = true
    try {
      tickets = await fetchQueue(url(), controller.signal)
      failure = null
    } catch (error) {
      failure = (error as Error).message
    }
    isLoading = false
  }
  const refresh = () => {
    if (!isLoading) void load()
  }
  onMount(() => {
    void load()
    const timer = setInterval(refresh, EVERY_MS)
    return () => {
      clearInterval(timer)
      controller.abort()
    }
  })

  return {
    get tickets() {
      return tickets
    },
    get failure() {
      return failure
    },
    get isLoading() {
      return isLoading
    },
    refresh,
  }
}
