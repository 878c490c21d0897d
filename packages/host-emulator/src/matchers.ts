import type { Action, ActionKind } from '@deskbridge/core/internal'
import type { Emulator } from './emulator'
import type { MessageName } from './message-name'
import { drawTraffic, toShortText } from './traffic-table'

/** An action, of which members may be left out. */
export type ExpectedAction = {
  [K in ActionKind]: { kind: K } & Partial<Extract<Action, { kind: K }>>
}[ActionKind]

/** The matchers with their parameters; `R` is what a matcher of the runner returns. */
export interface DeskMatchers<R = void> {
  /** Passes when the desk has received a message of a name, and if data is given, one that carries it. */
  toHaveReceived(name: MessageName, data?: unknown): R
  /** Passes when the widget has performed an action, in the words that all desks share; members that are left out do not matter. */
  toHaveDone(action: ExpectedAction): R
  /** Passes when the widget has sent nothing that its desk does not know or cannot use. */
  toHaveNoProtocolErrors(): R
}

/** The part of a runner's matcher context that these matchers use. */
interface MatcherContext {
  readonly isNot?: boolean | undefined
  equals(actual: unknown, expected: unknown, testers?: unknown[]): boolean
  readonly customTesters?: readonly unknown[]
  readonly utils?: { readonly iterableEquality?: unknown }
}

/** What the matchers read of a desk, which may also be a copy from elsewhere. */
export interface DeskRecord extends Pick<Emulator, 'actions' | 'received'> {
  /** The messages in both directions. */
  readonly trace: Pick<Emulator['trace'], 'entries'>
}

/** The result of a matcher. */
interface MatcherResult {
  pass: boolean
  message: () => string
}

/** How many of the latest messages a failure shows. */
const shownMessages = 40

/** The matchers, for any runner's `expect.extend()`. */
export const matchers = {
  toHaveReceived(
    this: MatcherContext,
    desk: DeskRecord,
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
  toHaveDone(this: MatcherContext, desk: DeskRecord, action: ExpectedAction): MatcherResult {
    const members = Object.entries(action)
    const isExpected = (actual: object) =>
      members.every(([key, value]) => isEqual(this, (actual as Record<string, unknown>)[key], value))
    const done = `It performed ${desk.actions.map(toShortText).join(', ') || 'nothing'}.`
    const what = `have performed ${toShortText(action)} for the widget`
    return describe(this, desk, desk.actions.some(isExpected), what, done)
  },
  toHaveNoProtocolErrors(this: MatcherContext, desk: Emulator): MatcherResult {
    const { protocolErrors: errors } = desk
    const details = errors.map(({ message }) => message).join('\n\n')
    return describe(this, desk, errors.length === 0, 'have no protocol errors', details)
  },
}

/** Compares values as the runner's own `toEqual()` does, which also compares the contents of a `Map` or a `Set`. */
function isEqual({ equals, customTesters = [], utils }: MatcherContext, actual: unknown, expected: unknown) {
  return equals(actual, expected, [...customTesters, utils?.iterableEquality].filter(Boolean))
}

function describe(
  { isNot }: MatcherContext,
  { trace }: Pick<DeskRecord, 'trace'>,
  pass: boolean,
  what: string,
  details = '',
): MatcherResult {
  const message = () => {
    const headline = `The desk was expected ${isNot ? 'not ' : ''}to ${what}.`
    const { length } = trace.entries
    const extent = length > shownMessages ? ` (the latest ${shownMessages} of ${length})` : ''
    const traffic = `The traffic${extent}:\n${drawTraffic(trace.entries.slice(-shownMessages))}`
    return [headline, details, traffic].filter(Boolean).join('\n\n')
  }
  return { pass, message }
}
