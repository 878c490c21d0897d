import {
  callData,
  createRecentCalls,
  deserializeError,
  fourWayKey,
  handleMethod,
  isTextEnvelope,
  parseTextEnvelope,
  serializeError,
  textEnvelope,
  type Binding,
  type TextEnvelope,
} from '@deskbridge/core/desks/text'
import { isRecord, WidgetError, type Unsubscribe, type Verdict } from '@deskbridge/core/internal'
import type { Answer } from '../ask-helpdesk'
import type { HostSessionIo } from '../desk-host'
import type { AppMessageReading } from './app-message'
import { createUnansweredCalls } from './unanswered-calls'

/** The handshakes that go out in quick succession, and the pauses after them and after all further ones (T23). */
const quickHandshakes = 6
const quickPauseMs = 500
const slowPauseMs = 2000

/** The time in which an app may say that it speaks a preferred desk, before the first handshake (Q143). */
const yieldMs = 1000

/** The handlers of what comes over the line. */
export interface LineListener {
  /** Handles the start of the connection. */
  onConnected(): void
  /** Reads the message of a call, and changes nothing. */
  read(message: unknown): AppMessageReading
  /** Handles a call, which has to be answered. */
  onCall(reading: AppMessageReading, answer: Answer): Verdict
  /** Handles a transport event, to which there is no answer. */
  onEmit(name: string, data: unknown): Verdict
}

/** Connects with one document by handshake, and exchanges calls and answers with it. */
export interface TrustedLine {
  /** Starts the attempt when the document has loaded; does nothing when it has begun already. */
  open(): void
  /** Sends a handshake at once, unless one has been answered. */
  approach(): void
  /** Takes an envelope. */
  receive(envelope: Record<string, unknown>): Verdict
  /** Calls the app with a message; resolves with its answer, and forgets the call when the signal aborts. */
  call(message: unknown, signal: AbortSignal): Promise<unknown>
  /** Calls the app with a message whose answer nobody waits for. */
  notify(message: unknown): void
  /** Sends no further handshake of its own accord. */
  stopRepeating(): void
  /** Tells whether the app has answered the handshake. */
  isAnswered(): boolean
  /** Ends the attempt or connection. */
  close(): void
}

/**
 * Creates the host's end of one connection attempt (docs/protocols/text.md).
 *
 * 1. T21, T23: the handshake is repeated until it is answered; six times at most while another desk may be chosen (Q134).
 * 2. T24: the first proper answer connects; later ones change nothing.
 * 3. T25: a well-formed call or emit of this attempt proves that the app got the handshake, so it connects as well.
 * 4. T26, T28: the end stops everything and rejects what is pending; nothing is answered after it.
 * 5. T65, T66, T69: a four-way answer is echoed once, and connects with the answer to the echo.
 * 6. T71, T72: an answer settles the call of its id, once.
 * 7. T74, T75: every call is answered, one that cannot be with an error.
 * 8. T83: a doubled call runs once.
 */
export function createTrustedLine(
  io: HostSessionIo,
  identity: () => Binding,
  listener: LineListener,
): TrustedLine {
  const unanswered = createUnansweredCalls()
  const recent = createRecentCalls<Parameters<Answer>[0]>()
  let binding: Binding | null = null
  let handshakeCount = 0
  let requestCount = 0
  let isRepeating = true
  let isAnswered = false
  let isConnected = false
  let isClosed = false
  let cancelRepeat: Unsubscribe = () => {}

  const post = (type: TextEnvelope['type'], request: unknown, data: unknown) =>
    io.post(textEnvelope(binding!, type, request, data))

  const nextRequest = () => `${binding!.instance}:${requestCount++}`

  const handshake = () => {
    cancelRepeat()
    binding ??= identity()
    handshakeCount++
    post('handshake', null, {})
    const isQuick = handshakeCount < quickHandshakes
    if (isAnswered || !isRepeating || !(isQuick || io.isSole)) return
    cancelRepeat = io.clock.after(isQuick ? quickPauseMs : slowPauseMs, handshake)
  }

  const stopRepeating = () => {
    isRepeating = false
    cancelRepeat()
  }

  const connect = () => {
    if (isConnected || isClosed) return
    isAnswered = true
    isConnected = true
    stopRepeating()
    listener.onConnected()
  }

  const takeHandshakeAnswer = ({ error, result }: { error: boolean; result: unknown }): Verdict => {
    if (isAnswered) return 'ignored:duplicate'
    if (error) return 'ignored:unknown'
    isAnswered = true
    stopRepeating()
    if (isRecord(result) && fourWayKey in result) {
      const request = nextRequest()
      unanswered.add(request, { resolve: connect, reject() {} })
      post('handshake_echo', request, undefined)
    } else connect()
    return 'delivered'
  }

  const settle = ({ request, data }: TextEnvelope & { type: 'response' }): Verdict => {
    const call = unanswered.take(request)
    if (!call) return 'ignored:unknown'
    if (data.error) call.reject(deserializeError(data.result))
    else call.resolve(data.result)
    return 'delivered'
  }

  const answerCall =
    (request: string | number): Answer =>
    (outcome) => {
      if (isClosed) return
      const respond = (response: object) => post('response', request, response)
      try {
        if ('error' in outcome) respond({ error: true, result: serializeError(outcome.error) })
        else respond({ error: false, result: outcome.result })
      } catch (error) {
        respond({ error: true, result: serializeError(error) })
      }
    }

  const takeCall = ({ request, data }: TextEnvelope & { type: 'call' }): Verdict => {
    const { method, args } = data
    if (method !== handleMethod) {
      if (!isConnected) return 'ignored:not-connected'
      const error = new Error(`The host has no method "${method}"; call "${handleMethod}".`)
      answerCall(request)({ error })
      return 'ignored:unknown'
    }
    const reading = listener.read(args[0])
    if (reading.error && !isConnected) return reading.verdict
    const connects = !isConnected
    connect()
    if (isClosed) return 'ignored:stale'
    const answer = recent.take(request, args[0], answerCall(request))
    if (!answer) return 'ignored:duplicate'
    const verdict = listener.onCall(reading, answer)
    return connects ? 'delivered' : verdict
  }

  const takeEmit = ({ data: { event, arg } }: TextEnvelope & { type: 'emit' }): Verdict => {
    connect()
    return isClosed ? 'ignored:stale' : listener.onEmit(event, arg)
  }

  return {
    open() {
      if (binding || !isRepeating) return
      if (io.isPreferred) handshake()
      else cancelRepeat = io.clock.after(yieldMs, handshake)
    },
    approach() {
      if (!isAnswered && !isClosed) handshake()
    },
    receive(value) {
      if (!isTextEnvelope(value)) return 'ignored:unknown'
      const envelope = parseTextEnvelope(value)
      if (typeof envelope === 'string') return `invalid:${envelope}`
      if (!binding) return 'ignored:not-connected'
      const isOwn = envelope.owner === binding.owner && Object.is(envelope.instance, binding.instance)
      if (!isOwn) return 'ignored:stale'
      switch (envelope.type) {
        case 'response':
          return envelope.request === null ? takeHandshakeAnswer(envelope.data) : settle(envelope)
        case 'call':
          return takeCall(envelope)
        case 'emit':
          return takeEmit(envelope)
        default:
          return isConnected ? 'ignored:unknown' : 'ignored:not-connected'
      }
    },
    call(message, signal) {
      return new Promise((resolve, reject) => {
        if (!isConnected) throw closed('has not connected yet')
        const request = nextRequest()
        unanswered.add(request, { resolve, reject })
        signal.addEventListener('abort', () => unanswered.forget(request))
        try {
          post('call', request, callData(message))
        } catch (error) {
          unanswered.forget(request)
          throw error
        }
      })
    },
    notify(message) {
      if (!isConnected) return
      const request = nextRequest()
      unanswered.addNotice(request)
      post('call', request, callData(message))
    },
    stopRepeating,
    isAnswered: () => isAnswered,
    close() {
      isClosed = true
      isConnected = false
      stopRepeating()
      unanswered.clear(closed('has gone'))
    },
  }
}

function closed(what: string): WidgetError {
  return new WidgetError(
    'CLOSED',
    `The app's document ${what}. Wait until the app is ready, then send again.`,
  )
}
