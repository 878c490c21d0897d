import type { SessionEvent, SessionOutcome } from '../desk'
import type { Verdict } from '../outcome'
import type { BareEvent } from './codec'
import { readKnownEvent } from './known-event'

/** The reader of the host's events. */
export interface EventReader {
  /** Reads an event into those of a session; the raw `message` comes last. */
  read(event: BareEvent): { verdict: Verdict; events: readonly SessionEvent[] }
  /** Settles a request for the ticket immediately if there is one, otherwise with the next ticket. */
  awaitTicket(id: number): SessionOutcome
  /** Forgets a request for the ticket. */
  cancel(id: number): void
}

/** Creates an {@link EventReader}. */
export function createEventReader(): EventReader {
  const waiting = new Set<number>()
  let hasTicket = false
  let lastClick: { name: string; buttonId: string } | null = null

  /** Returns whether a click repeats the previous one under its alias: some hosts send both (T272). */
  const isAlias = (name: string, buttonId: string): boolean => {
    const repeats = lastClick?.buttonId === buttonId && lastClick.name !== name
    lastClick = repeats ? null : { name, buttonId }
    return repeats
  }

  return {
    read({ name, data }) {
      const message: SessionEvent = { type: 'message', name, data }
      const known = readKnownEvent(name, data)
      if (typeof known === 'string') return { verdict: `invalid:event_data.${known}`, events: [message] }
      if (known?.type === 'click' && isAlias(name, known.buttonId)) {
        return { verdict: 'ignored:duplicate', events: [message] }
      }
      const events: SessionEvent[] = known ? [known] : []
      if (known?.type === 'ticket') {
        hasTicket = true
        for (const id of waiting) events.push({ type: 'settled', id })
        waiting.clear()
      }
      return { verdict: 'delivered', events: [...events, message] }
    },
    awaitTicket(id) {
      if (hasTicket) return { events: [{ type: 'settled', id }] }
      waiting.add(id)
      return {}
    },
    cancel: (id) => void waiting.delete(id),
  }
}
