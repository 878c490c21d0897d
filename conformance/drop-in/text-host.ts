import { createTextHost as createHost } from '@deskbridge/fixtures/text-host'
import { failure, instanceOf, success } from '@deskbridge/fixtures/text-wire'
import type { Page, Sender } from './page'

/** The host of a page, which acts step by step. */
export type TextHost = ReturnType<typeof createTextHost>

/** Long enough for a quiet time of 50 ms, and short for everything else. */
const stepMs = 100
let hostCount = 0

/** Creates the host of a page; each step takes the time that the page needs for it. */
export function createTextHost(page: Page) {
  const owner = `host-${hostCount++}`
  let instance = 0
  const answered = new Set<number>()
  let from: Sender | undefined
  const host = createHost(
    { post: (message) => page.deliver(message, from), listen: page.onPosted },
    { answer: 'silence' },
  )

  const settle = async (
    answer: (request: unknown, to: ReturnType<typeof instanceOf>) => object,
    message?: string,
  ) => {
    const calls = host.readCalls()
    const isNext = (index: number) =>
      !answered.has(index) && (message ?? calls[index]!.message.message) === calls[index]!.message.message
    const next = [...calls.keys()].find(isNext)
    if (next === undefined) throw new Error(`The page has made ${calls.length} calls, all of them answered.`)
    answered.add(next)
    const call = calls[next]!
    page.deliver(answer(call.request, instanceOf(instance, owner)))
    await page.pass(1)
  }
  const answerTo = async (request: string | null) => {
    await page.pass(1)
    return host.readAnswers().find((answer) => answer.request === request)?.data
  }

  return {
    /** Starts a connection attempt; later ones have a higher number. */
    async handshake(sender?: Sender) {
      from = sender
      host.handshake(instanceOf(++instance, owner))
      from = undefined
      await page.pass(stepMs)
    },
    /** Lists the envelopes that the page posted, without calls. */
    answers: () =>
      host.readAnswers().map(({ owner: to, instance: at, request, data }) => ({
        isOwn: to === owner,
        instance: at,
        request,
        data,
      })),
    /** Lists the calls that the page made, each with the connection attempt that it was made to. */
    calls: () =>
      host.readCalls().map(({ instance: at, message: { message, data, plugin_id: pluginId } }) => {
        return { message, data, pluginId, instance: at }
      }),
    /** Names the messages that the page sent. */
    messages: () => host.messages.map(({ message }) => message),
    /** Answers the oldest unanswered call with success; with a name, the oldest of that message. */
    accept: (message?: string) => settle(success, message),
    /** Answers the oldest unanswered call with an error. */
    refuse: (error: unknown) => settle((request, to) => failure(request, error, to)),
    /** Calls the page with any message. */
    call: (message: unknown) => answerTo(host.call(message)),
    /** Calls the page with an event and returns its answer, `undefined` when there is none. */
    send: (name: string, data?: unknown) => answerTo(host.send(name, data)),
  }
}
