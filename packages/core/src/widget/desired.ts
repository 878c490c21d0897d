import type { Clock } from '../base/clock'
import { isWidgetError, type WidgetError } from '../base/errors'
import type { Unsubscribe } from '../base/readable'
import { shareStructure } from '../base/structure'
import { createDeferred, type Deferred } from './deferred'

/** How a desired value reaches the desk. */
export interface DesiredOptions<T> {
  /** The source of time. */
  clock: Clock
  /** Sends the value; resolves when the desk has acknowledged it. */
  send(value: T): Promise<unknown>
  /** Returns why the value cannot be sent now, `'wait'` while that is open, or `null`. */
  obstacle(): WidgetError | 'wait' | null
  /** Called once for each obstacle for which a held value has to wait. */
  onHeldBack(error: WidgetError): void
  /** Called when the desk has refused a held value, and with `null` when it has taken one or none is held any more. */
  onRefused(error: WidgetError | null): void
  /** The value to send when the last holder has gone; left out, the last value stays. */
  rest?: T
}

/** Keeps what the widget wants the desk to show, and sees to it that the desk shows it. */
export interface Desired<T> {
  /** Wants a value; resolves when the desk has acknowledged it or a newer one. */
  set(value: T): Promise<void>
  /** Wants a value until released; it waits quietly while it is not possible, and the newest holder wins. */
  hold(value: T): Unsubscribe
  /** Sends what has not been sent and can be now, except for a value that the desk has refused. */
  check(): void
  /** Sends a refused value once more, because the desk shows or knows something else now. */
  retry(): void
  /** Forgets what was acknowledged, because the desk has started anew. */
  resend(): void
  /** Forgets what was set, because the desk shows something else that it was not meant for; what is held is sent again. */
  renew(): void
}

interface Sent<T> {
  readonly value: T
  readonly promise: Promise<unknown>
  isPending: boolean
}

/**
 * Creates a {@link Desired}.
 *
 * At most one message goes out per task, and none for a value that is structurally equal to the last one sent. A held value that
 * nobody answered is sent again; one that was refused is sent again after a change.
 */
export function createDesired<T>(options: DesiredOptions<T>): Desired<T> {
  let wanted: { value: T } | null = null
  let sent: Sent<T> | null = null
  let refused: { value: T } | null = null
  let batch: Deferred<void> | null = null
  let reported: string | null = null
  let isScheduled = false
  const holders: { value: T }[] = []

  const schedule = () => {
    if (isScheduled || !wanted || wanted === refused) return
    isScheduled = true
    options.clock.after(0, flush)
  }

  const want = (next: { value: T } | null) => {
    wanted = next
    schedule()
  }

  const send = (value: T): Sent<T> => {
    const entry = { value, promise: options.send(value), isPending: true }
    entry.promise.then(
      () => {
        entry.isPending = false
        options.onRefused(null)
      },
      (error: WidgetError) => fail(entry, error),
    )
    return entry
  }

  const fail = (entry: Sent<T>, error: WidgetError) => {
    if (sent !== entry) return
    sent = null
    if (wanted?.value !== entry.value || isWidgetError(error, 'CLOSED')) return
    // What its caller was told to have failed must not appear later.
    if (!holders.includes(wanted)) return want(holders.at(-1) ?? null)
    if (!isWidgetError(error, 'REQUEST_TIMEOUT')) refused = wanted
    options.onRefused(error)
    schedule()
  }

  const flush = () => {
    isScheduled = false
    if (!wanted) return
    const obstacle = options.obstacle()
    if (obstacle === 'wait') return
    if (obstacle) return holdBack(obstacle)
    reported = null
    const { value } = wanted
    if (!sent || shareStructure(sent.value, value) !== sent.value) sent = send(value)
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
      batch ??= createDeferred()
      const { promise } = batch
      want({ value })
      return promise
    },
    hold(value) {
      const holder = { value }
      holders.push(holder)
      want(holder)
      return () => {
        const index = holders.indexOf(holder)
        if (index < 0) return
        holders.splice(index, 1)
        if (holders.length === 0) options.onRefused(null)
        if (wanted !== holder) return
        want(holders.at(-1) ?? (sent && 'rest' in options ? { value: options.rest as T } : null))
      }
    },
    check: schedule,
    retry() {
      refused = null
      schedule()
    },
    renew() {
      batch?.resolve()
      batch = null
      refused = sent = null
      want(holders.at(-1) ?? null)
    },
    resend() {
      if (sent && !sent.isPending) sent = null
      refused = null
      schedule()
    },
  }
}
