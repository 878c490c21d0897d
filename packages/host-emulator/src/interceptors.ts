import { WidgetError, type DeskId, type Unsubscribe } from '@deskbridge/core/internal'
import { findCallSite, type CallSite } from './call-site'
import type { WidgetMessageName } from './desks/message-name'

/** Is a message of the widget as an interceptor gets it. */
export interface InterceptedMessage {
  /** Names the desk whose message it is. */
  readonly desk: DeskId
  /** Names the message in the words of its desk. */
  readonly name: string
  /** Is what it carries. */
  readonly data: unknown
}

/**
 * Answers a message in the desk's stead: with what it returns or its promise settles on, and by throwing refuses it.
 *
 * One that returns `undefined` leaves the message to the interceptors before it, and to the desk.
 */
export type InterceptHandler = (data: unknown, message: InterceptedMessage) => unknown

/** Says what becomes of the messages of a name. */
export interface Interceptor {
  /** Is the name in the words of its desk. */
  readonly name: string
  /** Answers. */
  readonly handler: InterceptHandler
  /** Says where it was made. */
  readonly site: CallSite
}

/** Is the promise of an interceptor that means never to answer. */
const forever: Promise<never> = new Promise(() => {})

/** Answers never, on purpose: `use(on(name, never))`. */
export function never(): Promise<never> {
  return forever
}

/**
 * Says what becomes of the messages of a name; to be given to `use()`.
 *
 * @example
 * desk.use(on('track', () => { throw new Error('The quota is used up.') }))
 */
export function on(name: WidgetMessageName | (string & {}), handler: InterceptHandler): Interceptor {
  return { name, handler, site: findCallSite() }
}

/** Is an answer that has not come. */
export interface MissingReply {
  /** Is who owes it. */
  readonly interceptor: Interceptor
  /** Is what it was to answer. */
  readonly message: InterceptedMessage
}

/** Keeps interceptors and lets them answer, the newest first. */
export interface Interceptors {
  /** Adds interceptors; the result removes them. */
  use(...interceptors: readonly Interceptor[]): Unsubscribe
  /** Adds one that is used for one message. */
  once(interceptor: Interceptor): Unsubscribe
  /** Removes all. */
  reset(): void
  /** Returns the promise of an answer, or `null` when the desk is to deal with the message. */
  respond(message: InterceptedMessage): Promise<unknown> | null
  /** Tells whether there is one for a name, or was when the latest message was asked about. */
  knows(name: string): boolean
  /** Returns whether one of them has answered the latest message. */
  hasAnswered(): boolean
  /** Lists the answers that are still owed. */
  missing(): readonly MissingReply[]
}

/** Creates {@link Interceptors} without any. */
export function createInterceptors(): Interceptors {
  let entries: { interceptor: Interceptor; isOnce: boolean }[] = []
  const owed = new Set<MissingReply>()
  let asked: string | null = null
  let hasAnswered = false

  const add = (interceptors: readonly Interceptor[], isOnce: boolean): Unsubscribe => {
    const added = interceptors.map((interceptor) => ({ interceptor, isOnce }))
    for (const { interceptor } of added) {
      if (typeof interceptor.handler !== 'function') throw noHandlerError(interceptor)
    }
    entries = [...added, ...entries]
    return () => void (entries = entries.filter((entry) => !added.includes(entry)))
  }

  const watch = (answer: Promise<unknown>, reply: MissingReply) => {
    if (answer === forever) return
    owed.add(reply)
    const settle = () => void owed.delete(reply)
    answer.then(settle, settle)
  }

  const ask = (interceptor: Interceptor, message: InterceptedMessage): Promise<unknown> | null => {
    try {
      const answer = interceptor.handler(message.data, message)
      if (answer === undefined) return null
      const promise = Promise.resolve(answer)
      if (promise === answer) watch(promise, { interceptor, message })
      return promise
    } catch (error) {
      return Promise.reject(error as Error)
    }
  }

  return {
    use: (...interceptors) => add(interceptors, false),
    once: (interceptor) => add([interceptor], true),
    reset() {
      entries = []
    },
    respond(message) {
      asked = null
      hasAnswered = false
      for (const entry of entries.filter(({ interceptor }) => interceptor.name === message.name)) {
        asked = message.name
        if (entry.isOnce) entries = entries.filter((other) => other !== entry)
        const answer = ask(entry.interceptor, message)
        hasAnswered = answer !== null
        if (answer) return answer
      }
      return null
    },
    knows: (name) => name === asked || entries.some(({ interceptor }) => interceptor.name === name),
    hasAnswered: () => hasAnswered,
    missing: () => [...owed],
  }
}

function noHandlerError({ name }: Interceptor): WidgetError {
  const text = `The interceptor of "${name}" has no handler. Write on('${name}', (data) => …).`
  return new WidgetError('INVALID_ARGUMENT', text)
}
