import { WidgetError } from '@deskbridge/core/internal'

/** How many calls, and how many notices, can wait for the app at once. */
const limit = 1000

/** Settles a call of the host. */
interface CallOutcome {
  /** Takes the app's answer. */
  resolve(result: unknown): void
  /** Takes the reason why there is no answer, or the error that the app answered with. */
  reject(error: Error): void
}

/** The host's calls that an app has not answered, the latest 1,000 of each kind (docs/protocols/text.md, T85). */
export interface UnansweredCalls {
  /** Adds a call; the oldest one is rejected when there are too many. */
  add(request: string, outcome: CallOutcome): void
  /** Adds a call whose answer nobody waits for. */
  addNotice(request: string): void
  /** Removes a call that nobody waits for any more. */
  forget(request: string): void
  /** Takes out the call that an answer settles: `undefined` when nothing was asked, and no-ops for a notice. */
  take(request: unknown): CallOutcome | undefined
  /** Rejects and removes everything. */
  clear(reason: Error): void
}

const nobody: CallOutcome = { resolve() {}, reject() {} }

/** Creates {@link UnansweredCalls} without any. */
export function createUnansweredCalls(): UnansweredCalls {
  const calls = new Map<unknown, CallOutcome>()
  const notices = new Set<unknown>()

  return {
    add(request, outcome) {
      calls.set(request, outcome)
      if (calls.size <= limit) return
      const [oldest] = calls.keys()
      const dropped = calls.get(oldest)
      calls.delete(oldest)
      dropped?.reject(tooManyError())
    },
    addNotice(request) {
      notices.add(request)
      if (notices.size > limit) notices.delete(notices.values().next().value)
    },
    forget: (request) => void calls.delete(request),
    take(request) {
      if (notices.delete(request)) return nobody
      const outcome = calls.get(request)
      calls.delete(request)
      return outcome
    },
    clear(reason) {
      const waiting = [...calls.values()]
      calls.clear()
      notices.clear()
      for (const { reject } of waiting) reject(reason)
    },
  }
}

function tooManyError(): WidgetError {
  return new WidgetError(
    'REQUEST_TIMEOUT',
    `The app has not answered this message, and ${limit} later ones are waiting too. Wait for its answers before you send more, or set requestTimeoutMs.`,
  )
}
