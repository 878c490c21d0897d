import type { Unsubscribe } from '../base/readable'
import type { DeskSession } from '../desks/desk'
import type { WidgetError } from '../base/errors'
import type { Action } from '../model/action'
import { closedError, requestTimeoutError } from './connection-errors'
import type { ConnectionClient } from './connection-client'

/** Runs something after a client's time limit, of which 0 means none. */
export function afterLimit({ clock }: ConnectionClient, limitMs: number, run: () => void): Unsubscribe {
  return limitMs ? clock.after(limitMs, run) : () => {}
}

/** Is what one client has asked of its desk and not been answered. */
export interface Requests {
  /** Asks; rejects with the host's own error, `REQUEST_TIMEOUT` or `CLOSED`. */
  perform(session: DeskSession, action: Action): Promise<unknown>
  /** Rejects all that wait with `CLOSED`. */
  cancel(): void
}

/** Creates the requests of a client. */
export function createRequests(client: ConnectionClient): Requests {
  const waiting = new Set<(reason: WidgetError) => void>()
  const { requestTimeoutMs } = client
  return {
    perform: (session, action) =>
      new Promise((resolve, reject) => {
        const abort = new AbortController()
        const settled = () => {
          cancelTimer()
          waiting.delete(cancel)
        }
        const cancel = (reason: WidgetError) => {
          settled()
          abort.abort()
          reject(reason)
        }
        const cancelTimer = afterLimit(client, requestTimeoutMs, () =>
          cancel(requestTimeoutError(action, requestTimeoutMs)),
        )
        waiting.add(cancel)
        session.perform(action, abort.signal).then(resolve, reject).finally(settled)
      }),
    cancel() {
      for (const cancel of waiting) cancel(closedError())
    },
  }
}
