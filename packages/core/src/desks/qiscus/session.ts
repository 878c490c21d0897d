import type { Action, ActionOf, Size } from '../../model/action'
import { isRecord } from '../../base/structure'
import type { Mode, AnyPlacement } from '../../model/app-context'
import { readString } from '../../model/read'
import type { DeskSession, SessionEvent, SessionOutcome } from '../desk'
import type { Post } from '../outcome'
import { popupCapabilities, qiscusCapabilities } from './capabilities'
import { qiscusEvents, qiscusMessage, qiscusPayload, type QiscusMessage } from './codec'

/** Delays before `ready` is repeated (docs/protocols/qiscus.md, Q36). */
const readyPausesMs: readonly number[] = [1000, 2000, 4000]

/** A context that the widget can request. */
type Context = 'user' | 'ticket'

/**
 * The widget's side of the Qiscus Helpdesk Apps.
 *
 * Lifecycle (docs/protocols/qiscus.md):
 * - Q31, Q32: `ready` goes out once, when the document has loaded; the listener is there before.
 * - Q29: what comes before the document's own `ready` was meant for an earlier document.
 * - Q35: the app context connects.
 * - Q36, Q37: without it `ready` is repeated, never while answers arrive.
 * - Q38: other contexts and a `ready` repeated after them without an app context connect with an unknown mode.
 * - Q58, Q59: a request resolves with the next context of its kind; one per kind is in flight.
 */
export class QiscusSession implements DeskSession<QiscusMessage> {
  readonly #placement: AnyPlacement | null
  readonly #requests = { user: new Set<number>(), ticket: new Set<number>() }
  #appId: string | number | null = null
  #mode: Mode | null = null
  #ticket: Record<string, unknown> | null = null
  #isConnected = false
  #hasContext = false
  #readyCount = 0

  constructor(placement: AnyPlacement | null) {
    this.#placement = placement
  }

  start(): SessionOutcome {
    return {}
  }

  loaded(): SessionOutcome {
    return this.#sendReady()
  }

  receive({ event, payload }: QiscusMessage): SessionOutcome {
    if (this.#readyCount === 0) return { verdict: 'ignored:not-connected' }
    const outcome = this.#handle(event, qiscusPayload(payload))
    const message: SessionEvent = { type: 'message', name: event, data: payload }
    return { ...outcome, events: [...(outcome.events ?? []), message] }
  }

  request(action: Action, id: number): SessionOutcome {
    switch (action.kind) {
      case 'resize':
        return this.#send(qiscusEvents.resize, toWireSize(action), id)
      case 'fullscreen':
        return this.#send(qiscusEvents.fullscreen, { fullscreen: action.fullscreen }, id)
      case 'refresh-user':
        return this.#requestContext('user', qiscusEvents.getUser, id)
      case 'refresh-ticket':
        return this.#requestContext('ticket', qiscusEvents.getTicket, id)
    }
    // No place of the desk has another capability.
    const { name, data } = action as ActionOf<'send'>
    return { posts: [{ message: qiscusMessage(name, data), settles: id }] }
  }

  cancel(id: number): void {
    for (const ids of Object.values(this.#requests)) ids.delete(id)
  }

  wake(): SessionOutcome {
    if (this.#isConnected) return {}
    return this.#hasContext && this.#readyCount > 1 ? { events: [this.#context()] } : this.#sendReady()
  }

  retry(): SessionOutcome {
    // It has not been sent, or is being repeated.
    if (this.#isConnected || this.#readyCount <= readyPausesMs.length) return {}
    this.#readyCount = 0
    return this.#sendReady()
  }

  // Before the app context has come, starting again with another `ready` is as good as waiting.
  mustStay(): boolean {
    return this.#isConnected
  }

  #handle(event: string, payload: Record<string, unknown>): SessionOutcome {
    switch (event) {
      case qiscusEvents.contextApp:
        return this.#handleApp(payload)
      case qiscusEvents.contextUser:
        return this.#handleUser(payload.user)
      case qiscusEvents.contextTicket:
        return this.#handleTicket(payload.ticket, true)
      case qiscusEvents.ticketUpdate:
        return this.#handleTicket(payload.ticket, false)
      default:
        return { verdict: 'ignored:unknown' }
    }
  }

  #handleApp({ appId: id = null, mode }: Record<string, unknown>): SessionOutcome {
    if (id !== null && readString(id) === null) return { verdict: 'invalid:payload.appId' }
    this.#appId = id as string | number | null
    this.#mode = mode === 'popup' || mode === 'embed' ? mode : null
    return { verdict: 'delivered', events: [this.#context()], wakeAfterMs: Infinity }
  }

  #handleUser(user: unknown): SessionOutcome {
    if (!isRecord(user)) return { verdict: 'invalid:payload.user' }
    return this.#contextReceived('user', { type: 'user', raw: user })
  }

  #handleTicket(update: unknown, isContext: boolean): SessionOutcome {
    if (!isRecord(update)) return { verdict: 'invalid:payload.ticket' }
    const known = this.#ticket
    // Only an update may lack its id, and only while there is a ticket that it can mean.
    const { id = isContext ? undefined : known?.id } = update
    if (!readString(id)) return { verdict: 'invalid:payload.ticket.id' }
    const isSame = readString(id) === readString(known?.id)
    const isWhole = isContext || ('requester' in update && 'custom_fields' in update)
    this.#ticket = isSame && !isWhole ? { ...known, ...update, id } : { ...update, id }
    return this.#contextReceived('ticket', { type: 'ticket', raw: this.#ticket })
  }

  #contextReceived(kind: Context, event: SessionEvent): SessionOutcome {
    // Only now is the host known to be there: what was sent before may not have reached it.
    if (!this.#hasContext) this.#readyCount = 1
    this.#hasContext = true
    const settled = [...this.#requests[kind]].map((id): SessionEvent => ({ type: 'settled', id }))
    this.#requests[kind].clear()
    return { verdict: 'delivered', events: [event, ...settled], ...this.#wait() }
  }

  /** Returns the event with the place and mode of the app. */
  #context(): SessionEvent {
    const placement = this.#placement
    const capabilities = [
      ...qiscusCapabilities[placement ?? 'ticket-sidebar']!,
      ...(this.#mode === 'popup' ? popupCapabilities : []),
    ]
    this.#isConnected = true
    const context = { appId: readString(this.#appId), placement, mode: this.#mode }
    return { type: 'connected', context, capabilities }
  }

  #wait(): Pick<SessionOutcome, 'wakeAfterMs'> {
    const pauseMs = readyPausesMs[this.#hasContext ? 0 : this.#readyCount - 1]
    return this.#isConnected || pauseMs === undefined ? {} : { wakeAfterMs: pauseMs }
  }

  #sendReady(): SessionOutcome {
    this.#readyCount++
    const message = qiscusMessage(qiscusEvents.ready, this.#withAppId())
    return { posts: [{ message, isPublic: true }], ...this.#wait() }
  }

  #requestContext(kind: Context, event: string, id: number): SessionOutcome {
    const ids = this.#requests[kind]
    ids.add(id)
    return ids.size === 1 ? { posts: [this.#post(event)] } : {}
  }

  #send(event: string, payload: object, id: number): SessionOutcome {
    return { posts: [{ ...this.#post(event, payload), settles: id }] }
  }

  #post(event: string, payload?: object): Post {
    return { message: qiscusMessage(event, this.#withAppId(payload)) }
  }

  #withAppId(payload?: object): object | undefined {
    return this.#appId === null ? payload : { appId: this.#appId, ...payload }
  }
}

/** Returns the given sides with their unit (Q102, Q106). */
function toWireSize({ width, height }: { width?: Size | undefined; height?: Size | undefined }) {
  const write = (size: Size) => (typeof size === 'number' ? `${size}px` : size)
  return {
    ...(width !== undefined && { width: write(width) }),
    ...(height !== undefined && { height: write(height) }),
  }
}
