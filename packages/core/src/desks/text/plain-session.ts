import type { Action } from '../../model/action'
import type { DeskSession, SessionOutcome } from '../desk'
import type { TextHostMessage } from './codec'
import { HostEvents } from './host-events'
import { announcement, toPluginMessage, type TextPlace } from './place'

/**
 * The widget's side of a plain connection, which has no envelopes and answers nothing (docs/protocols/text.md).
 *
 * - T91: messages go out bare, and nothing is ever answered.
 * - T94: the first event connects, or the `load` of the document.
 */
export class PlainSession implements DeskSession<TextHostMessage> {
  readonly #place: TextPlace
  readonly #events: HostEvents

  constructor(place: TextPlace) {
    this.#place = place
    this.#events = new HostEvents(place)
  }

  start(): SessionOutcome {
    const message = toPluginMessage(this.#place, announcement)
    return {
      posts: this.#place.isSilent ? [] : [{ message, isPublic: true }],
      events: this.#events.start(),
    }
  }

  loaded(): SessionOutcome {
    return { events: this.#events.connect() }
  }

  receive(message: TextHostMessage): SessionOutcome {
    if (message.type !== 'event') return { verdict: 'ignored:unknown' }
    const { verdict, events } = this.#events.read(message)
    const connected = verdict.startsWith('invalid') ? [] : this.#events.connect()
    return this.#events.isConnected ? { verdict, events: [...connected, ...events] } : { verdict }
  }

  request(action: Action, id: number): SessionOutcome {
    if (action.kind === 'refresh-ticket') return this.#events.awaitTicket(id)
    return { posts: [{ message: toPluginMessage(this.#place, action), settles: id }] }
  }

  cancel(id: number): void {
    this.#events.cancel(id)
  }

  mustStay(): boolean {
    return this.#events.isConnected
  }
}
