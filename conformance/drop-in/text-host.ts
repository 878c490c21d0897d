import {
  callData,
  hostEvent,
  isTextEnvelope,
  serializeError,
  textEnvelope,
} from '@deskbridge/core/desks/text'
import type { Page, Sender } from './page'

/** Is a call that the page made. */
interface WidgetCall {
  readonly message: string
  readonly data: unknown
  readonly pluginId: unknown
  /** Is the connection attempt that it was made to. */
  readonly instance: unknown
}

/** Is the host that a page's parent is, played by hand so that each step can be seen. */
export interface TextHost {
  /** Starts a connection attempt; later ones have a higher number. */
  handshake(sender?: Sender): Promise<void>
  /** Lists the envelopes that the page posted, without calls. */
  answers(): unknown[]
  /** Lists the calls that the page made. */
  calls(): WidgetCall[]
  /** Names the messages that the page sent. */
  messages(): string[]
  /** Answers the oldest unanswered call with success. */
  accept(): Promise<void>
  /** Answers the oldest unanswered call with an error. */
  refuse(error: unknown): Promise<void>
  /** Calls the page with an event and returns its answer, `undefined` when there is none. */
  send(name: string, data?: unknown): Promise<unknown>
  /** Calls the page with any message. */
  call(message: unknown): Promise<unknown>
}

/** Is long enough for a quiet time of 50 ms, and short for everything else. */
const stepMs = 100
let hostCount = 0

/** Creates the host of a page. */
export function createTextHost(page: Page): TextHost {
  const owner = `host-${hostCount++}`
  let instance = 0
  let callCount = 0
  let answered = 0

  const ofType = (type: string) =>
    page.posted.map(({ data }) => data).filter((data) => isTextEnvelope(data) && data.type === type)
  const deliver = async (
    type: 'call' | 'handshake' | 'response',
    request: unknown,
    data: unknown,
    sender?: Sender,
  ) => {
    page.deliver(textEnvelope({ owner, instance }, type, request, data), sender)
    await page.pass(type === 'handshake' ? stepMs : 1)
  }
  const settle = async (data: unknown) => {
    const call = ofType('call')[answered++]
    if (!call) throw new Error(`The page has made ${answered - 1} calls, all of them answered.`)
    await deliver('response', call.request, data)
  }
  const call = async (message: unknown) => {
    const request = `h${callCount++}`
    await deliver('call', request, callData(message))
    return ofType('response').find((answer) => answer.request === request)?.data
  }
  const calls = () =>
    ofType('call').map((envelope) => {
      const { args } = envelope.data as { args: [{ plugin_id: unknown; message: string; data: unknown }] }
      const [{ plugin_id: pluginId, message, data }] = args
      return { message, data, pluginId, instance: envelope.instance }
    })

  return {
    async handshake(sender) {
      instance++
      await deliver('handshake', null, {}, sender)
    },
    answers: () =>
      ofType('response').map(({ owner: to, instance: at, request, data }) => ({
        isOwn: to === owner,
        instance: at,
        request,
        data,
      })),
    calls,
    messages: () => calls().map(({ message }) => message),
    accept: () => settle({ error: false, result: undefined }),
    refuse: (error) => settle({ error: true, result: serializeError(error) }),
    call,
    send: (name, data) => call(hostEvent(name, data)),
  }
}
