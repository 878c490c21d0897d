import {
  callData,
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
import type { HostSessionIo } from '../desk-host'

/** Are the handshakes that go out in quick succession, and the pauses after them and after all further ones (T23). */
const quickHandshakes = 6
const quickPauseMs = 500
const slowPauseMs = 2000

/** Settles the call of an app; only the first outcome counts. */
export type Answer = (outcome: { readonly result?: unknown; readonly error?: unknown }) => void

/** Says who hears what comes over the line. */
export interface LineListener {
  /** The app has answered the handshake, four-way apps also its echo. */
  onConnected(): void
  /** The app calls with a message; it has to be answered. */
  onCall(message: unknown, answer: Answer): Verdict
  /** The app emits a transport event, to which there is no answer. */
  onEmit(name: string, data: unknown): Verdict
}

/** Connects with one document by handshake, and exchanges calls and answers with it. */
export interface TrustedLine {
  /** Starts the attempt; it is called once, at the document's `load`. */
  open(): void
  /** Takes an envelope. */
  receive(envelope: Record<string, unknown>): Verdict
  /** Calls the app with a message; resolves with its answer. */
  call(message: unknown): Promise<unknown>
  /** Sends no further handshake. */
  hush(): void
  /** Tells whether the app has answered the handshake. */
  isAnswered(): boolean
  /** Ends the attempt or connection. */
  close(): void
}

/**
 * Creates the host's end of one connection attempt (docs/protocols/text.md).
 *
 * 1. T21, T23: the handshake goes out at once and again until it is answered; six times at most while another desk may be chosen (Q134).
 * 2. T24: the first proper answer connects; later ones change nothing.
 * 3. T25: what comes before that is dropped.
 * 4. T26, T28: the end stops everything and rejects what is pending; nothing is answered after it.
 * 5. T65, T66, T69: a four-way answer is echoed once, and connects with the answer to the echo.
 * 6. T71, T72: an answer settles the call of its id, once.
 * 7. T74, T75: every call is answered, one that cannot be with an error.
 */
export function createTrustedLine(
  io: HostSessionIo,
  identity: () => Binding,
  listener: LineListener,
): TrustedLine {
  const pending = new Map<unknown, { resolve(result: unknown): void; reject(error: Error): void }>()
  let binding: Binding | null = null
  let handshakeCount = 0
  let requestCount = 0
  let isHushed = false
  let isAnswered = false
  let isConnected = false
  let isClosed = false
  let cancelRepeat: Unsubscribe = () => {}

  const post = (type: TextEnvelope['type'], request: unknown, data: unknown) =>
    io.post(textEnvelope(binding!, type, request, data))

  const nextRequest = () => `${binding!.instance}:${requestCount++}`

  const handshake = () => {
    post('handshake', null, {})
    handshakeCount++
    const isQuick = handshakeCount < quickHandshakes
    if (isQuick || io.isSole) cancelRepeat = io.clock.after(isQuick ? quickPauseMs : slowPauseMs, handshake)
  }

  const connect = () => {
    isConnected = true
    listener.onConnected()
  }

  const takeHandshakeAnswer = ({ error, result }: { error: boolean; result: unknown }): Verdict => {
    if (isAnswered) return 'ignored:duplicate'
    if (error) return 'ignored:unknown'
    isAnswered = true
    cancelRepeat()
    if (isRecord(result) && fourWayKey in result) {
      const request = nextRequest()
      pending.set(request, { resolve: connect, reject() {} })
      post('handshake_echo', request, undefined)
    } else connect()
    return 'delivered'
  }

  const settle = ({ request, data }: TextEnvelope & { type: 'response' }): Verdict => {
    const call = pending.get(request)
    if (!call) return 'ignored:unknown'
    pending.delete(request)
    if (data.error) call.reject(deserializeError(data.result))
    else call.resolve(data.result)
    return 'delivered'
  }

  const takeCall = ({ request, data }: TextEnvelope & { type: 'call' }): Verdict => {
    const { method, args } = data
    if (!Array.isArray(args)) return 'invalid:data.args'
    const respond = (response: object) => post('response', request, response)
    let isSettled = false
    const answer: Answer = (outcome) => {
      if (isSettled || isClosed) return
      isSettled = true
      try {
        if ('error' in outcome) respond({ error: true, result: serializeError(outcome.error) })
        else respond({ error: false, result: outcome.result })
      } catch (error) {
        respond({ error: true, result: serializeError(error) })
      }
    }
    if (method === handleMethod) return listener.onCall(args[0], answer)
    answer({ error: new Error(`The host has no method "${method}"; call "${handleMethod}".`) })
    return 'ignored:unknown'
  }

  const takeConnected = (envelope: TextEnvelope): Verdict => {
    if (!isConnected) return 'ignored:not-connected'
    if (envelope.type === 'call') return takeCall(envelope)
    if (envelope.type === 'emit') return listener.onEmit(envelope.data.event, envelope.data.arg)
    return 'ignored:unknown'
  }

  return {
    open() {
      if (isHushed) return
      binding = identity()
      handshake()
    },
    receive(value) {
      if (!isTextEnvelope(value)) return 'ignored:unknown'
      const envelope = parseTextEnvelope(value)
      if (typeof envelope === 'string') return `invalid:${envelope}`
      if (!binding) return 'ignored:not-connected'
      if (envelope.owner !== binding.owner || envelope.instance !== binding.instance) return 'ignored:stale'
      if (envelope.type !== 'response') return takeConnected(envelope)
      return envelope.request === null ? takeHandshakeAnswer(envelope.data) : settle(envelope)
    },
    call(message) {
      return new Promise((resolve, reject) => {
        if (!isConnected) throw closed('has not connected yet')
        const request = nextRequest()
        pending.set(request, { resolve, reject })
        try {
          post('call', request, callData(message))
        } catch (error) {
          pending.delete(request)
          throw error
        }
      })
    },
    hush() {
      isHushed = true
      cancelRepeat()
    },
    isAnswered: () => isAnswered,
    close() {
      isClosed = true
      isConnected = false
      cancelRepeat()
      for (const { reject } of pending.values()) reject(closed('has gone'))
      pending.clear()
    },
  }
}

function closed(what: string): WidgetError {
  return new WidgetError(
    'CLOSED',
    `The app's document ${what}. Wait until the app is ready, then send again.`,
  )
}
