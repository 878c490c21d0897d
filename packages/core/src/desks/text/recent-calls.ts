import { shareStructure } from '../../base/structure'

/** How many calls are remembered, and how many copies of one are answered. */
const limit = 32

/** The latest calls of one connection, by which a doubled call is known (docs/protocols/text.md, T83). */
export interface RecentCalls<Outcome> {
  /**
   * Remembers a call, and returns the function that settles it; only the first outcome counts.
   *
   * Returns `null` for a copy of a remembered call. The copy gets the outcome of the first call: now, or when that is settled.
   */
  take(
    request: unknown,
    message: unknown,
    answer: (outcome: Outcome) => void,
  ): ((outcome: Outcome) => void) | null
}

interface RecentCall<Outcome> {
  readonly request: unknown
  readonly message: unknown
  readonly waiting: ((outcome: Outcome) => void)[]
  settled: { readonly outcome: Outcome } | null
}

/**
 * Creates {@link RecentCalls} without any.
 *
 * Two copies of the published library in one document both count their requests from 0. So a call is a copy only when its message
 * is equal as well; the same id with another message is another call.
 */
export function createRecentCalls<Outcome>(): RecentCalls<Outcome> {
  const calls: RecentCall<Outcome>[] = []

  const join = (call: RecentCall<Outcome>, answer: (outcome: Outcome) => void) => {
    if (call.settled) answer(call.settled.outcome)
    else if (call.waiting.length < limit) call.waiting.push(answer)
  }

  return {
    take(request, message, answer) {
      const known = calls.find(
        (call) => call.request === request && shareStructure(call.message, message) === call.message,
      )
      if (known) {
        join(known, answer)
        return null
      }
      const call: RecentCall<Outcome> = { request, message, waiting: [answer], settled: null }
      calls.push(call)
      if (calls.length > limit) calls.shift()
      return (outcome) => {
        if (call.settled) return
        call.settled = { outcome }
        for (const each of call.waiting.splice(0)) each(outcome)
      }
    },
  }
}
