import { onMount } from 'svelte'
import type { QueuedTicket } from '../server/queued-ticket'
import { fetchQueue } from './fetch-queue'

/** Is what is known of the queue. */
export interface Queue {
  /** Are the tickets, the one that is due first at the top; `null` until they have come once. */
  readonly tickets: readonly QueuedTicket[] | null
  /** Is why they could not be fetched the last time. */
  readonly failure: string | null
  /** Is true while they are being fetched. */
  readonly isLoading: boolean
  /** Fetches them again; what was there stays until then. */
  refresh(): void
}

/** Is how often the queue is fetched again by itself, in milliseconds. */
const EVERY_MS = 60_000

/** Fetches the queue once the component that asks for it is there, then every minute, and again when told to. */
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
