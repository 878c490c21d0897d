import { WidgetError, type DeskId, type Envelope, type Unsubscribe } from '@deskbridge/core/internal'
import { findCallSite, type CallSite } from './call-site'
import { createRefusals, type Refusals } from './faults/refusals'
import type { WidgetMessageName } from './message-name'

/** A message of the widget, as an interceptor gets it. */
export interface InterceptedMessage {
  /** Desk whose message it is. */
  readonly desk: DeskId
  /** Name of the message in the words of its desk. */
  readonly name: string
  /** What it carries. */
  readonly data: unknown
}

/**
 * Answers a message in place of the desk: with what it returns or its promise resolves to, or with an error by throwing or rejecting.
 *
 * A handler that returns `undefined` leaves the message to the interceptors that were added before it, and to the desk.
 */
export type InterceptHandler = (data: unknown, message: InterceptedMessage) => unknown

/** A handler for the messages of a name. */
export interface Interceptor {
  /** Name of the messages in the words of their desk. */
  readonly name: string
  /** The handler. */
  readonly handler: InterceptHandler
  /** The place where the interceptor was created. */
  readonly site: CallSite
}

/** The promise of an interceptor that never answers on purpose. */
const forever: Promise<never> = new Promise(() => {})

/** Returns a promise that never settles, for an interceptor that never answers: `use(on(name, never))`. */
export function never(): Promise<never> {
  return forever
}

/**
 * Creates an interceptor for the messages of a name, to be passed to `use()`.
 *
 * @example
 * desk.use(on('track', () => { throw new Error('The quota is used up.') }))
 */
export function on(name: WidgetMessageName | (string & {}), handler: InterceptHandler): Interceptor {
  return { name, handler, site: findCallSite() }
}

/** An answer that has not come. */
export interface MissingReply {
  /** The interceptor that owes it. */
  readonly interceptor: Interceptor
  /** The message that it was to answer. */
  readonly message: InterceptedMessage
}

/** What interceptors did with a message: one of them answered it, or all that were called left it to the desk. */
export type Interception = 'answered' | 'passed-on'

/** Interceptors, of which the newest is asked first. */
export interface Interceptors extends Pick<Refusals, 'refuse'> {
  /** Adds interceptors; the result removes them. */
  use(...interceptors: readonly Interceptor[]): Unsubscribe
  /** Adds an interceptor for one message. */
  once(interceptor: Interceptor): Unsubscribe
  /** Removes all interceptors. */
  reset(): void
  /** Returns the promise of an answer, or `null` when the desk is to handle the message. */
  respond(message: InterceptedMessage, envelope: Envelope): Promise<unknown> | null
  /** Returns what was done with a message; `null` when no interceptor was called. */
  interceptionOf(envelope: Envelope): Interception | null
  /** Returns the answers that have not come. */
  missing(): readonly MissingReply[]
}

/** Creates an empty list of {@link Interceptors}. */
export function createInterceptors(): Interceptors {
  let entries: { interceptor: Interceptor; isOnce: boolean }[] = []
  const refusals = createRefusals()
  const interceptions = new WeakMap<Envelope, Interception>()
  const replies = createReplies()

  const add = (interceptors: readonly Interceptor[], isOnce: boolean): Unsubscribe => {
    const added = interceptors.map((interceptor) => ({ interceptor, isOnce }))
    for (const { interceptor } of added) {
      if (typeof interceptor.handler !== 'function') throw noHandlerError(interceptor)
    }
    entries = [...added, ...entries]
    return () => void (entries = entries.filter((entry) => !added.includes(entry)))
  }

  const ask = (message: InterceptedMessage, envelope: Envelope): Promise<unknown> | null => {
    for (const entry of entries.filter(({ interceptor }) => interceptor.name === message.name)) {
      interceptions.set(envelope, 'passed-on')
      if (entry.isOnce) entries = entries.filter((other) => other !== entry)
      const answer = replies.ask(entry.interceptor, message)
      if (answer) return answer
    }
    return null
  }

  return {
    use: (...interceptors) => add(interceptors, false),
    once: (interceptor) => add([interceptor], true),
    reset() {
      entries = []
    },
    refuse: refusals.refuse,
    respond(message, envelope) {
      const answer = refusals.respond(envelope) ?? ask(message, envelope)
      if (answer) interceptions.set(envelope, 'answered')
      return answer
    },
    interceptionOf: (envelope) => interceptions.get(envelope) ?? null,
    missing: replies.missing,
  }
}

/** Creates what calls interceptors and keeps the answers that have not come. */
function createReplies() {
  const pending = new Set<MissingReply>()

  const watch = (answer: Promise<unknown>, reply: MissingReply) => {
    if (answer === forever) return
    pending.add(reply)
    const settle = () => void pending.delete(reply)
    answer.then(settle, settle)
  }

  return {
    ask(interceptor: Interceptor, message: InterceptedMessage): Promise<unknown> | null {
      try {
        const answer = interceptor.handler(message.data, message)
        if (answer === undefined) return null
        const promise = Promise.resolve(answer)
        if (promise === answer) watch(promise, { interceptor, message })
        return promise
      } catch (error) {
        return Promise.reject(error as Error)
      }
    },
    missing: (): readonly MissingReply[] => [...pending],
  }
}

function noHandlerError({ name }: Interceptor): WidgetError {
  const text = `The interceptor of "${name}" has no handler. Write on('${name}', (data) => …).`
  return new WidgetError('INVALID_ARGUMENT', text)
}
