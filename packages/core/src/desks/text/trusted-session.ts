import type { Action } from '../../model/action'
import type { DeskSession, SessionEvent, SessionOutcome } from '../desk'
import type { Post } from '../outcome'
import {
  callData,
  handleMethod,
  parseHostEvent,
  textEnvelope,
  type Binding,
  type RequestId,
  type TextEnvelope,
  type TextHostMessage,
} from './codec'
import { HostEvents } from './host-events'
import { createOwners } from './owners'
import { announcement, toPluginMessage, type TextPlace } from './place'
import { createRecentCalls } from './recent-calls'
import { deserializeError } from './serialized-error'

/** Delay after which an unanswered announcement is posted again (T56). */
const announcementPauseMs = 5000

type EnvelopeOf<T extends TextEnvelope['type']> = TextEnvelope & { readonly type: T }

/**
 * The widget's side of a trusted connection.
 *
 * Binding (docs/protocols/text.md):
 * - T50, T51: the first handshake binds at once; an equal one is answered again and nothing else.
 * - T52 to T55: a lower instance of an owner is stale; a higher one, or a new owner, re-binds.
 * - T56, T57: each binding gets one announcement, before everything else; one that is not answered is posted again under its id.
 * - T58: after `reconnected`, the driver requests again what no instance has answered.
 * - T61, T62: messages of another owner or instance are stale.
 * - T83: a doubled call is answered again and does nothing else.
 */
export class TrustedSession implements DeskSession<TextHostMessage> {
  readonly #place: TextPlace
  readonly #events: HostEvents
  readonly #owners = createOwners()
  // Two copies of the library may share a document and an owner (T73).
  readonly #prefix = Math.random().toString(36).slice(2)
  readonly #calls = new Map<string, number>()
  #recentCalls = createRecentCalls<object>()
  #binding: Binding | null = null
  #announcement: string | null = null
  #announcementCount = 0
  #mayRepeat = false

  constructor(place: TextPlace) {
    this.#place = place
    this.#events = new HostEvents(place)
  }

  start(): SessionOutcome {
    return { events: this.#events.start() }
  }

  receive(message: TextHostMessage): SessionOutcome {
    if (message.type === 'event') return { verdict: 'ignored:unknown' }
    if (message.type === 'malformed') return { verdict: `invalid:${message.path}` }
    if (message.type === 'handshake') return this.#bind(message as EnvelopeOf<'handshake'>)
    const binding = this.#binding
    if (!binding) return { verdict: 'ignored:not-connected' }
    if (message.owner !== binding.owner || message.instance !== binding.instance)
      return { verdict: 'ignored:stale' }
    switch (message.type) {
      case 'response':
        return this.#settle(message)
      case 'call':
        return this.#answer(message)
      case 'emit': {
        const { event: name, arg: data } = message.data
        return { verdict: 'delivered', events: [{ type: 'message', name, data }] }
      }
      default:
        return { verdict: 'delivered', posts: [this.#respond(message, { error: false, result: null })] }
    }
  }

  request(action: Action, id: number): SessionOutcome {
    if (action.kind === 'refresh-ticket') return this.#events.awaitTicket(id)
    const request = this.#prefix + id
    this.#calls.set(request, id)
    return { posts: [this.#call(request, action)] }
  }

  cancel(id: number): void {
    this.#calls.delete(this.#prefix + id)
    this.#events.cancel(id)
  }

  wake(): SessionOutcome {
    this.#mayRepeat = true
    return this.#announcement === null ? {} : { posts: this.#postAnnouncement() }
  }

  retry(): SessionOutcome {
    if (!this.#binding || this.#events.isConnected) return {}
    if (this.#announcement === null) return this.#announce()
    return this.#mayRepeat ? this.#repeatAnnouncement() : {}
  }

  // A host announces itself to a document only once, so a binding must be kept.
  mustStay(): boolean {
    return this.#binding !== null
  }

  #bind(handshake: EnvelopeOf<'handshake'>): SessionOutcome {
    const { owner, instance } = handshake
    const answer = this.#respond(handshake, { error: false, result: {} })
    if (this.#binding?.owner === owner && this.#binding.instance === instance) {
      return { verdict: 'ignored:duplicate', posts: [answer] }
    }
    if (!this.#owners.add(handshake)) return { verdict: 'ignored:stale' }
    this.#binding = { owner, instance }
    this.#recentCalls = createRecentCalls()
    this.#calls.clear()
    const reconnected: SessionEvent[] = this.#events.isConnected ? [{ type: 'reconnected' }] : []
    const { posts = [], events = [], ...timer } = this.#announce()
    return {
      verdict: 'delivered',
      posts: [answer, ...posts],
      events: [...events, ...reconnected],
      ...timer,
    }
  }

  #announce(): SessionOutcome {
    if (this.#place.isSilent) return { events: this.#events.connect() }
    this.#announcement = `${this.#prefix}a${this.#announcementCount++}`
    return this.#repeatAnnouncement()
  }

  #repeatAnnouncement(): SessionOutcome {
    this.#mayRepeat = false
    return { posts: this.#postAnnouncement(), wakeAfterMs: announcementPauseMs }
  }

  #postAnnouncement(): Post[] {
    return [this.#call(this.#announcement!, announcement)]
  }

  #settle({ request, data }: EnvelopeOf<'response'>): SessionOutcome {
    const error = data.error ? deserializeError(data.result) : undefined
    if (request !== null && request === this.#announcement) return this.#settleAnnouncement(error)
    const id = this.#calls.get(request as string)
    if (id === undefined) return { verdict: 'ignored:unknown' }
    this.#calls.delete(request as string)
    return { verdict: 'delivered', events: [{ type: 'settled', id, error }] }
  }

  #settleAnnouncement(error: Error | undefined): SessionOutcome {
    this.#announcement = null
    const failed: SessionEvent[] = error && !this.#events.isConnected ? [{ type: 'failed', error }] : []
    return { verdict: 'delivered', events: error ? failed : this.#events.connect(), wakeAfterMs: Infinity }
  }

  #answer(call: EnvelopeOf<'call'>): SessionOutcome {
    const { method, args } = call.data
    const { call: known, isCopy } = this.#recentCalls.add(call.request, call.data)
    if (isCopy) return { verdict: 'ignored:duplicate', posts: [this.#respond(call, known.response!)] }
    const isKnown = method === handleMethod
    const error = { message: `The widget has no method "${method}"; call "${handleMethod}".` }
    known.response = { error: !isKnown, result: isKnown ? undefined : { real: true, error } }
    const event = isKnown ? parseHostEvent(args[0]) : null
    const outcome: SessionOutcome = event ? this.#events.read(event) : { verdict: 'ignored:unknown' }
    return { ...outcome, posts: [this.#respond(call, known.response)] }
  }

  #respond(to: Binding & { readonly request: RequestId }, data: object): Post {
    return { message: textEnvelope(to, 'response', to.request, data) }
  }

  #call(request: string, action: Action): Post {
    const message = toPluginMessage(this.#place, action)
    return { message: textEnvelope(this.#binding!, 'call', request, callData(message)) }
  }
}
