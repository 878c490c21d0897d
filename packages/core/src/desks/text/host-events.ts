import type { SessionEvent, SessionOutcome } from '../desk'
import type { Verdict } from '../outcome'
import type { BareEvent } from './codec'
import { readKnownEvent } from './known-event'
import type { TextPlace } from './place'

/** What a session has received from the host, whichever way it is connected. */
export class HostEvents {
  /** Whether the widget may act. */
  isConnected = false
  readonly #place: TextPlace
  readonly #waiting = new Set<number>()
  #hasTicket = false
  #lastClick: { name: string; buttonId: string } | null = null

  constructor(place: TextPlace) {
    this.#place = place
  }

  /** Returns what the page's URL says. */
  start(): readonly SessionEvent[] {
    const { theme } = this.#place
    return theme ? [{ type: 'theme', theme }] : []
  }

  /** Lets the widget act. */
  connect(): readonly SessionEvent[] {
    if (this.isConnected) return []
    this.isConnected = true
    const { appId, placement, capabilities } = this.#place
    return [{ type: 'connected', context: { appId, placement, mode: null }, capabilities }]
  }

  /** Reads an event into those of a session; the raw `message` comes last. */
  read({ name, data }: BareEvent): { verdict: Verdict; events: readonly SessionEvent[] } {
    const message: SessionEvent = { type: 'message', name, data }
    const known = readKnownEvent(name, data, this.#place.ticket)
    if (typeof known === 'string') return { verdict: `invalid:event_data.${known}`, events: [message] }
    if (known?.type === 'click' && this.#isAlias(name, known.buttonId)) {
      return { verdict: 'ignored:duplicate', events: [message] }
    }
    const events: SessionEvent[] = known ? [known] : []
    if (known?.type === 'ticket') {
      this.#hasTicket = true
      for (const id of this.#waiting) events.push({ type: 'settled', id })
      this.#waiting.clear()
    }
    return { verdict: 'delivered', events: [...events, message] }
  }

  /** Settles a request for the ticket immediately if there is one, otherwise with the next ticket. */
  awaitTicket(id: number): SessionOutcome {
    if (this.#hasTicket) return { events: [{ type: 'settled', id }] }
    this.#waiting.add(id)
    return {}
  }

  /** Forgets a request for the ticket. */
  cancel(id: number): void {
    this.#waiting.delete(id)
  }

  /** Returns whether a click repeats the previous one under its alias: some hosts send both (T272). */
  #isAlias(name: string, buttonId: string): boolean {
    const last = this.#lastClick
    const repeats = last?.buttonId === buttonId && last.name !== name
    this.#lastClick = repeats ? null : { name, buttonId }
    return repeats
  }
}
