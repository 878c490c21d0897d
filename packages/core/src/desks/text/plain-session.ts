import type { Action } from '../../model/action'
import type { DeskSession, SessionEvent, SessionOutcome } from '../desk'
import type { TextHostMessage } from './codec'
import { createEventReader } from './event-reader'
import { announcement, connectedEvent, toPluginMessage, type TextPlace } from './place'

/**
 * The widget's side of a plain connection, which has no envelopes and answers nothing (docs/protocols/text.md).
 *
 * - T91: messages go out bare, and nothing is ever answered.
 * - T94: the first event connects, or the `load` of the document.
 */
export class PlainSession implements DeskSession<TextHostMessage> {
  readonly #place: TextPlace
  readonly #events = createEventReader()
  #isConnected = false

  constructor(place: TextPlace) {
    this.#place = place
  }

  start(): SessionOutcome {
    const { placement, theme } = this.#place
    return {
      posts: placement === 'main-menu' ? [] : [{ message: announcement(this.#place), isPublic: true }],
      events: theme ? [{ type: 'theme', theme }] : [],
    }
  }

  loaded(): SessionOutcome {
    return { events: this.#connect() }
  }

  receive(message: TextHostMessage): SessionOutcome {
    if (message.type !== 'event') return { verdict: 'ignored:unknown' }
    const { verdict, events } = this.#events.read(message)
    const connected = verdict.startsWith('invalid') ? [] : this.#connect()
    return this.#isConnected ? { verdict, events: [...connected, ...events] } : { verdict }
  }

  request(action: Action, id: number): SessionOutcome {
    if (action.kind === 'refresh-ticket') return this.#events.awaitTicket(id)
    return { posts: [{ message: toPluginMessage(this.#place, action), settles: id }] }
  }

  cancel(id: number): void {
    this.#events.cancel(id)
  }

  mustStay(): boolean {
    return this.#isConnected
  }

  #connect(): SessionEvent[] {
    if (this.#isConnected) return []
    this.#isConnected = true
    return [connectedEvent(this.#place)]
  }
}
