import { expect as baseExpect, type ExpectMatcherState } from '@playwright/test'
import { drawTraffic, matchers, type ExpectedAction, type MessageName } from '@deskbridge/host-emulator/pure'
import type { DeskMessage } from '../page-control'
import { isEqual } from './is-equal'
import { receivedIn, type WidgetDesk } from './widget-desk'

/** Options of a matcher that retries. */
export interface RetryOptions {
  /** Time in which it must pass, in milliseconds; default that of `expect`. */
  timeout?: number
}

interface MatcherResult {
  pass: boolean
  message: () => string
}

/** Time between two tries, in milliseconds. */
const RETRY_MS = 100

/** How many of the latest messages a failure shows. */
const SHOWN_MESSAGES = 40

/** Playwright's `expect` with matchers for the desk, which retry until they pass or time out. */
export const expect = baseExpect.extend({
  /** Passes once the desk has received a message of a name from the widget, and if data is given, one that carries it. */
  toHaveReceived(
    this: ExpectMatcherState,
    desk: WidgetDesk,
    name: MessageName,
    ...[data, options]: [data?: unknown, options?: RetryOptions]
  ): Promise<MatcherResult> {
    const expected = data === undefined ? [] : [data]
    return retry(this, options, async (context) =>
      matchers.toHaveReceived.call(context, await recordOf(desk), name, ...expected),
    )
  },
  /** Passes once the widget has performed an action, in the words that all desks share; members that are left out do not matter. */
  toHaveDone(
    this: ExpectMatcherState,
    desk: WidgetDesk,
    action: ExpectedAction,
    options?: RetryOptions,
  ): Promise<MatcherResult> {
    return retry(this, options, async (context) =>
      matchers.toHaveDone.call(context, await recordOf(desk), action),
    )
  },
  /** Passes once the widget has announced itself to the desk. */
  toBeReady(this: ExpectMatcherState, desk: WidgetDesk, options?: RetryOptions): Promise<MatcherResult> {
    return retry(this, options, async ({ isNot }) => {
      const { status, problem } = await desk.state()
      const messages = await desk.messages()
      const message = () =>
        [
          `The widget was expected ${isNot ? 'not ' : ''}to be ready. ${describeStatus(status)}`,
          problem ?? '',
          `The traffic:\n${drawTraffic(toEntries(messages).slice(-SHOWN_MESSAGES))}`,
        ]
          .filter(Boolean)
          .join('\n\n')
      return { pass: status === 'ready', message }
    })
  },
})

interface RetryContext {
  readonly isNot: boolean
  readonly equals: typeof isEqual
}

/** Tries until the result is the wanted one, or time is up. */
async function retry(
  { isNot, timeout: usual }: ExpectMatcherState,
  { timeout = usual }: RetryOptions = {},
  attempt: (context: RetryContext) => Promise<MatcherResult>,
): Promise<MatcherResult> {
  const end = performance.now() + timeout
  for (;;) {
    const result = await attempt({ isNot, equals: isEqual })
    if (result.pass !== isNot) return result
    if (performance.now() >= end) {
      return { ...result, message: () => `${result.message()}\n\nWaited for ${timeout} ms.` }
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}

/** Copies from the page what the matchers read. */
async function recordOf(desk: WidgetDesk) {
  const [actions, messages] = await Promise.all([desk.actions(), desk.messages()])
  return {
    actions,
    received: (name: string) => receivedIn(messages, name),
    trace: { entries: toEntries(messages) },
  }
}

function toEntries(messages: readonly DeskMessage[]) {
  return messages.map((message) => ({ ...message, link: 'widget' }))
}

function describeStatus(status: string | null): string {
  return status === null ? 'It is not on the desk.' : `Its status is "${status}".`
}
