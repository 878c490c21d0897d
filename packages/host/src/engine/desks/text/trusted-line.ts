import {
  callData,
  createRecentCalls,
  deserializeError,
  fourWayKey,
  serializeError,
  textEnvelope,
  type Binding,
  type RecentCall,
  type TextEnvelope,
} from '@deskbridge/core/desks/text'
import { isRecord, WidgetError, type Verdict } from '@deskbridge/core/internal'
import { notConnectedError } from '../../host-errors'
import type { HostOutcome, HostPost, HostSessionEvent, HostSessionFacts } from '../desk-host'
import { Handshake } from './handshake'
import { UnansweredCalls, unansweredLimit } from './unanswered-calls'

/** The data of a response. */
export interface ResponseData {
  /** Whether `result` is a serialized error. */
  readonly error: boolean
  /** The result. */
  readonly result?: unknown
}

/** A call of the app that has to be answered. */
export type AppCall = RecentCall<ResponseData>

/** An outcome of a message, and whether the app has shown by it that it is connected. */
export interface LineOutcome extends HostOutcome {
  readonly verdict: Verdict
  /** Whether the connection is to be made, if there is none. */
  readonly connects?: boolean
}

/**
 * The host's end of one connection attempt: a handshake, then calls and responses both ways (docs/protocols/text.md).
 *
 * 1. T24: the first proper answer to the handshake connects; later ones change nothing.
 * 2. T65, T66, T69: a four-way answer is echoed once, and connects with the answer to the echo.
 * 3. T71, T72: a response settles the call of its id, once.
 * 4. T75: a result that cannot be cloned is answered as an error.
 * 5. T83: a doubled call runs once, and every copy gets the same response.
 */
export class TrustedLine {
  /** The handshakes. */
  readonly handshake: Handshake
  readonly #binding: Binding
  readonly #unanswered = new UnansweredCalls()
  readonly #recentCalls = createRecentCalls<ResponseData>()
  #requestCount = 0
  #echo: string | null = null
  #isAnswered = false
  #isConnected = false

  constructor(facts: HostSessionFacts) {
    this.handshake = new Handshake(facts)
    this.#binding = facts.connection
  }

  /** Whether the app has answered the handshake. */
  get isAnswered(): boolean {
    return this.#isAnswered
  }

  /** Whether calls can be exchanged. */
  get isConnected(): boolean {
    return this.#isConnected
  }

  /** Returns why an envelope does not belong to this attempt; `null` when it does. */
  findRefusal({ owner, instance }: Binding): Verdict | null {
    if (!this.handshake.hasBegun) return 'ignored:not-connected'
    const { owner: own, instance: number } = this.#binding
    return owner === own && Object.is(instance, number) ? null : 'ignored:stale'
  }

  /** Makes the connection; returns `null` when there is one. */
  connect(): HostOutcome | null {
    if (this.#isConnected) return null
    this.#isAnswered = true
    this.#isConnected = true
    return this.handshake.stop()
  }

  /** Handles a response: to the handshake, to the echo or to a call. */
  settle({ request, data }: TextEnvelope & { type: 'response' }): LineOutcome {
    if (request === null) return this.#settleHandshake(data)
    if (request === this.#echo) {
      this.#echo = null
      return { verdict: 'delivered', connects: !data.error }
    }
    const call = this.#unanswered.take(request)
    if (!call) return { verdict: 'ignored:unknown' }
    if (call.id === undefined) return { verdict: 'delivered' }
    const settled: HostSessionEvent = data.error
      ? { type: 'settled', id: call.id, error: deserializeError(data.result) }
      : { type: 'settled', id: call.id, result: data.result }
    return { verdict: 'delivered', events: [settled] }
  }

  /** Calls the app for a request. */
  call(message: unknown, id: number): HostOutcome {
    if (!this.#isConnected) return { events: [{ type: 'settled', id, error: notConnectedError() }] }
    const request = this.#nextRequest()
    const dropped = this.#unanswered.add(request, id)
    const posts = [this.#post('call', request, callData(message))]
    if (dropped === undefined) return { posts }
    return { posts, events: [{ type: 'settled', id: dropped, error: tooManyError() }] }
  }

  /** Calls the app without waiting for the response. */
  notify(message: unknown): readonly HostPost[] {
    if (!this.#isConnected) return []
    const request = this.#nextRequest()
    this.#unanswered.addNotice(request)
    return [this.#post('call', request, callData(message))]
  }

  /** Forgets a request. */
  cancel(id: number): void {
    this.#unanswered.cancel(id)
  }

  /** Remembers a call of the app, or finds the one that it is a copy of. */
  receive(request: unknown, message: unknown): { readonly call: AppCall; readonly isCopy: boolean } {
    return this.#recentCalls.add(request, message)
  }

  /** Responds to a call, and to the copies of it that wait. */
  respond(call: AppCall, data: ResponseData): readonly HostPost[] {
    call.response = data
    return Array.from({ length: 1 + call.waitingCopies }, () => this.toResponse(call.request, data))
  }

  /** Returns a response. */
  toResponse(request: unknown, data: ResponseData): HostPost {
    const toFallback = (error: unknown) => this.#post('response', request, errorData(error)).message
    return { ...this.#post('response', request, data), toFallback }
  }

  #settleHandshake({ error, result }: ResponseData): LineOutcome {
    if (this.#isAnswered) return { verdict: 'ignored:duplicate' }
    if (error) return { verdict: 'ignored:unknown' }
    this.#isAnswered = true
    const stopped = this.handshake.stop()
    if (!isRecord(result) || !(fourWayKey in result)) {
      return { verdict: 'delivered', connects: true, ...stopped }
    }
    this.#echo = this.#nextRequest()
    return { verdict: 'delivered', posts: [this.#post('handshake_echo', this.#echo, undefined)], ...stopped }
  }

  #nextRequest(): string {
    return `${this.#binding.instance}:${this.#requestCount++}`
  }

  #post(type: TextEnvelope['type'], request: unknown, data: unknown): HostPost {
    return { message: textEnvelope(this.#binding, type, request, data) }
  }
}

/** Returns the data of a response that is an error. */
export function errorData(error: unknown): ResponseData {
  return { error: true, result: serializeError(error) }
}

function tooManyError(): WidgetError {
  return new WidgetError(
    'REQUEST_TIMEOUT',
    `The app has not answered this message, and ${unansweredLimit} later ones are waiting too. Wait for its answers before you send more, or set requestTimeoutMs.`,
  )
}
