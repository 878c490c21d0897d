import { shareStructure } from '../../base/structure'

/** Number of calls to remember, and of copies of one call to answer. */
const limit = 32

/** A call that was received, and the response to it once there is one. */
export interface RecentCall<Response> {
  /** Id that the other side gave the call. */
  readonly request: unknown
  /** Message that the call carried. */
  readonly message: unknown
  /** Response to the call, once it is settled. */
  response?: Response
  /** Number of copies that wait for the response, at most 32. */
  waitingCopies: number
}

/** The latest calls of one connection, which identify a duplicate (docs/protocols/text.md, T83). */
export interface RecentCalls<Response> {
  /**
   * Adds and returns a call. If it is a copy of an earlier call, returns that one, with the copy counted if it has to wait.
   *
   * Two copies of the published library in one document both count their requests from 0. So a call is a copy only when its message
   * is equal, too; the same id with another message is another call.
   */
  add(request: unknown, message: unknown): { readonly call: RecentCall<Response>; readonly isCopy: boolean }
}

/** Creates {@link RecentCalls}. */
export function createRecentCalls<Response>(): RecentCalls<Response> {
  const calls: RecentCall<Response>[] = []
  return {
    add(request, message) {
      const known = calls.find(
        (call) => call.request === request && shareStructure(call.message, message) === call.message,
      )
      if (known) {
        if (!known.response && known.waitingCopies < limit) known.waitingCopies++
        return { call: known, isCopy: true }
      }
      const call: RecentCall<Response> = { request, message, waitingCopies: 0 }
      calls.push(call)
      if (calls.length > limit) calls.shift()
      return { call, isCopy: false }
    },
  }
}
