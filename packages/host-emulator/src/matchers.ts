import type { Action, ActionKind } from '@deskbridge/core/internal'
import type { MessageName } from './desks/message-name'
import type { Emulator } from './emulator'
import { drawTraffic, toShortText } from './traffic-table'

/** Is an action, or as much of one as matters. */
export type ExpectedAction = {
  [K in ActionKind]: { kind: K } & Partial<Extract<Action, { kind: K }>>
}[ActionKind]

/** Maps the matchers to what they are called with; `R` is what a matcher of the runner returns. */
export interface DeskMatchers<R = void> {
  /** Holds when the desk has received a message of a name, and if data is given, one that carries it. */
  toHaveReceived(name: MessageName, data?: unknown): R
  /** Holds when the widget has done something, in the words that all desks share; members that are left out do not matter. */
  toHaveDone(action: ExpectedAction): R
  /** Holds when the widget has sent nothing that its desk does not know or cannot use. */
  toHaveNoProtocolErrors(): R
}

/** Is what runners give their matchers, as far as these need it. */
interface MatcherContext {
  readonly isNot?: boolean | undefined
  equals(actual: unknown, expected: unknown, testers?: unknown[]): boolean
  readonly customTesters?: readonly unknown[]
  readonly utils?: { readonly iterableEquality?: unknown }
}

/** Is what a matcher tells its runner. */
interface MatcherResult {
  pass: boolean
  message: () => string
}

/** Is how many of the latest messages a failure shows. */
const shownMessages = 40

/** Are the matchers, for any runner's `expect.extend()`. */
export const matchers = {
  toHaveReceived(
    this: MatcherContext,
    desk: Emulator,
    name: MessageName,
    ...data: [unknown?]
  ): MatcherResult {
    const received = desk.received(name)
    const [expected] = data
    const pass =
      data.length > 0 ? received.some((actual) => isEqual(this, actual, expected)) : received.length > 0
    const what = data.length > 0 ? `"${name}" with ${toShortText(expected)}` : `"${name}"`
    return describe(this, desk, pass, `have received ${what}`)
  },
  toHaveDone(this: MatcherContext, desk: Emulator, action: ExpectedAction): MatcherResult {
    const members = Object.entries(action)
    const isMeant = (actual: object) =>
      members.every(([key, value]) => isEqual(this, (actual as Record<string, unknown>)[key], value))
    const done = `It did ${desk.actions.map(toShortText).join(', ') || 'nothing'}.`
    const what = `have been told by the widget to do ${toShortText(action)}`
    return describe(this, desk, desk.actions.some(isMeant), what, done)
  },
  toHaveNoProtocolErrors(this: MatcherContext, desk: Emulator): MatcherResult {
    const { protocolErrors: errors } = desk
    const details = errors.map(({ message }) => message).join('\n\n')
    return describe(this, desk, errors.length === 0, 'have seen no protocol errors', details)
  },
}

/** Compares as the runner's own `toEqual()` does, which looks into a `Map` and a `Set` too. */
function isEqual({ equals, customTesters = [], utils }: MatcherContext, actual: unknown, expected: unknown) {
  return equals(actual, expected, [...customTesters, utils?.iterableEquality].filter(Boolean))
}

function describe(
  { isNot }: MatcherContext,
  { trace }: Emulator,
  pass: boolean,
  what: string,
  details = '',
): MatcherResult {
  const message = () => {
    const headline = `The desk was expected ${isNot ? 'not ' : ''}to ${what}.`
    const { length } = trace.entries
    const rest = length > shownMessages ? ` (the latest ${shownMessages} of ${length})` : ''
    const traffic = `The traffic${rest}:\n${drawTraffic(trace.entries.slice(-shownMessages))}`
    return [headline, details, traffic].filter(Boolean).join('\n\n')
  }
  return { pass, message }
}
