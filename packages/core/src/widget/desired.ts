import type { Clock } from '../base/clock'
import type { WidgetError } from '../base/errors'
import type { Unsubscribe } from '../base/readable'
import { shareStructure } from '../base/structure'
import { createDeferred, type Deferred } from './deferred'

/** Says how a desired value reaches the desk. */
export interface DesiredOptions<T> {
  /** Is the source of time. */
  clock: Clock
  /** Sends the value; resolves when the desk has acknowledged it. */
  send(value: T): Promise<unknown>
  /** Returns why the value cannot be sent now, `'wait'` while that is open, or `null`. */
  obstacle(): WidgetError | 'wait' | null
  /** Hears, once for each obstacle, that a held value has to wait. */
  onHeldBack(error: WidgetError): void
  /** Is sent when the last holder has gone; left out, the last value stays. */
  rest?: T
}

/** Keeps what the widget wants the desk to show, and sees to it that the desk shows it. */
export interface Desired<T> {
  /** Wants a value; resolves when the desk has acknowledged it or a newer one. */
  set(value: T): Promise<void>
  /** Wants a value until released; it waits quietly while it is not possible, and the newest holder wins. */
  hold(value: T): Unsubscribe
  /** Looks again whether something is to be sent. */
  check(): void
  /** Forgets what was acknowledged, because the desk has started anew. */
  resend(): void
  /** Forgets what was set, because the desk shows something else that it was not meant for; what is held is sent again. */
  renew(): void
}

/**
 * Creates a {@link Desired}.
 *
 * At most one message goes out per task, and none for a value that is structurally equal to the last one sent, unless that one failed.
 */
export function createDesired<T>(options: DesiredOptions<T>): Desired<T> {
  let wanted: { value: T } | null = null
  let sent: { value: T; promise: Promise<unknown>; isPending: boolean } | null = null
  let batch: Deferred<void> | null = null
  let reported: string | null = null
  let isScheduled = false
  const holders: { value: T }[] = []

  const schedule = () => {
    if (isScheduled || !wanted) return
    isScheduled = true
    options.clock.after(0, flush)
  }

  const flush = () => {
    isScheduled = false
    if (!wanted) return
    const obstacle = options.obstacle()
    if (obstacle === 'wait') return
    if (obstacle) return holdBack(obstacle)
    reported = null
    const { value } = wanted
    if (!sent || shareStructure(sent.value, value) !== sent.value) {
      const entry = { value, promise: options.send(value), isPending: true }
      sent = entry
      entry.promise.then(
        () => (entry.isPending = false),
        () => {
          if (sent === entry) sent = null
        },
      )
    }
    batch?.resolve(sent.promise.then(() => {}))
    batch = null
  }

  const holdBack = (error: WidgetError) => {
    // What its caller was told to have failed must not appear later.
    if (batch) wanted = holders.at(-1) ?? sent
    batch?.reject(error)
    batch = null
    if (holders.length === 0 || reported === error.message) return
    reported = error.message
    options.onHeldBack(error)
  }

  return {
    set(value) {
      wanted = { value }
      batch ??= createDeferred()
      schedule()
      return batch.promise
    },
    hold(value) {
      const holder = { value }
      holders.push(holder)
      wanted = holder
      schedule()
      return () => {
        const index = holders.indexOf(holder)
        if (index < 0) return
        holders.splice(index, 1)
        if (wanted !== holder) return
        wanted = holders.at(-1) ?? (sent && 'rest' in options ? { value: options.rest as T } : null)
        schedule()
      }
    },
    check: schedule,
    renew() {
      batch?.resolve()
      batch = null
      wanted = holders.at(-1) ?? null
      sent = null
      schedule()
    },
    resend() {
      if (sent && !sent.isPending) sent = null
      schedule()
    },
  }
}
