import {
  qiscusCapabilities,
  qiscusEvents,
  qiscusMessage,
  qiscusPayload,
  type QiscusMessage,
} from '@deskbridge/core/desks/qiscus'
import type { Action } from '@deskbridge/core/internal'
import type {
  HostChange,
  HostOutcome,
  HostPost,
  HostResponse,
  HostSession,
  HostSessionEvent,
  HostSessionFacts,
} from '../desk-host'
import { readQiscusMessage, type QiscusReading } from './app-message'
import { fromTicket, fromUser } from './from-ticket'

/**
 * The host's side of the Qiscus Helpdesk Apps for one document.
 *
 * Lifecycle (docs/protocols/qiscus.md; the checks stand in `readQiscusMessage()`):
 * - Q33: every `ready` is answered with user, ticket and app context, in this order.
 * - Q47, Q49: a `ready` may come before its document's `load`; so in a loaded document it may be the next document's.
 * - Q50, Q51: a request is answered with what is true now, or not at all.
 * - Q52 to Q57: changes are sent from `ready` on, tickets only in the sidebar.
 * - Q142, Q144: preferred desks approach the app before each answer, until it has given its own app id.
 */
export class QiscusHostSession implements HostSession<QiscusMessage, QiscusMessage> {
  readonly #facts: HostSessionFacts
  #isReady = false
  #isLoaded = false
  #claimsLoad = false
  #isCommitted = false

  constructor(facts: HostSessionFacts) {
    this.#facts = facts
  }

  loaded(): HostOutcome {
    this.#isLoaded = true
    if (!this.#claimsLoad) return {}
    this.#claimsLoad = false
    this.#isCommitted = false
    const replaced: HostSessionEvent = { type: 'replaced' }
    return { events: this.#isReady ? [replaced, { type: 'ready' }] : [replaced] }
  }

  receive(message: QiscusMessage): HostOutcome {
    const reading = this.#read(message)
    const { verdict } = reading
    if (reading.isMalformed) return { verdict }
    if (verdict === 'delivered') this.#noteDocument(reading)
    const { event: name, payload: data } = message
    return { verdict, events: [{ type: 'message', token: message, name, data }] }
  }

  // Nothing on this wire answers a message, so the helpdesk's response only keeps the host from acting.
  respond(message: QiscusMessage, response?: HostResponse): HostOutcome {
    if (response) return {}
    const { isReady, action } = this.#read(message)
    if (isReady) return this.#answerReady()
    return action ? this.#act(action) : {}
  }

  change(part: HostChange): HostOutcome {
    if (!this.#isReady) return {}
    if (part === 'user') return { posts: [this.#userPost()] }
    if (part === 'ticket') return { posts: this.#ticketPosts(qiscusEvents.ticketUpdate) }
    return part === 'mode' ? { posts: [this.#appPost()] } : {}
  }

  request(name: string, data: unknown, id: number): HostOutcome {
    return { posts: [{ message: qiscusMessage(name, data), settles: id }] }
  }

  cancel(): void {}

  claimsLoad(): boolean {
    return this.#claimsLoad
  }

  /** Notes what the message shows of its document (Q49, Q144). */
  #noteDocument({ hasAppId, isReady }: QiscusReading): void {
    if (hasAppId) this.#isCommitted = true
    else if (isReady && this.#isLoaded) this.#claimsLoad = true
  }

  #read({ event, payload }: QiscusMessage): QiscusReading {
    const { appId, placement, view } = this.#facts
    return readQiscusMessage(event, qiscusPayload(payload), { appId, placement, ...view() })
  }

  #answerReady(): HostOutcome {
    const events: HostSessionEvent[] = this.#isReady ? [] : [{ type: 'ready' }]
    this.#isReady = true
    const posts = [this.#userPost(), ...this.#ticketPosts(qiscusEvents.contextTicket), this.#appPost()]
    return { approachesPreferred: !this.#isCommitted, posts, events }
  }

  #act(action: Action): HostOutcome {
    const events: HostSessionEvent[] = [{ type: 'action', action }]
    const approachesPreferred = !this.#isCommitted
    if (action.kind === 'refresh-user') return { approachesPreferred, posts: [this.#userPost()], events }
    if (action.kind !== 'refresh-ticket') return { events }
    return { approachesPreferred, posts: this.#ticketPosts(qiscusEvents.contextTicket), events }
  }

  #userPost(): HostPost {
    return { message: qiscusMessage(qiscusEvents.contextUser, { user: fromUser(this.#facts.view().user) }) }
  }

  #appPost(): HostPost {
    const { appId, view } = this.#facts
    return { message: qiscusMessage(qiscusEvents.contextApp, { appId, mode: view().mode }) }
  }

  #ticketPosts(event: string): readonly HostPost[] {
    const { ticket } = this.#facts.view()
    const hasTicket = ticket && qiscusCapabilities[this.#facts.placement]?.includes('ticket')
    return hasTicket ? [{ message: qiscusMessage(event, { ticket: fromTicket(ticket) }) }] : []
  }
}
