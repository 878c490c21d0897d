import type { Clock } from '../base/clock'
import { isWidgetError, type WidgetError } from '../base/errors'
import type { Unsubscribe } from '../base/readable'
import { shareStructure } from '../base/structure'
import type { Availability } from './availability'
import { createDeferred, type Deferred } from './deferred'

/** Options of {@link Desired}. */
export interface DesiredOptions<T> {
  /** Source of time. */
  clock: Clock
  /** Sends the value; resolves when the desk has acknowledged it. */
  send(value: T): Promise<unknown>
  /** Returns whether the value can be sent now. */
  availability(): Availability
  /** Called once for each reason that keeps a held value from being sent. */
  onUnavailable(error: WidgetError): void
  /** Called when the desk rejects a held value, and with `null` when it accepts one or none is held any more. */
  onRejected(error: WidgetError | null): void
  /** Value to send when the last holder is gone; if omitted, the last value stays. */
  fallback: { readonly value: T } | undefined
}

interface Holder<T> {
  readonly value: T
  readonly onTop?: (() => void) | undefined
  /** What was sent for it. */
  sent?: Sent<T> | null
}

interface Sent<T> {
  readonly value: T
  readonly promise: Promise<unknown>
  isPending: boolean
}

/**
 * What the desk should show: the value of the newest holder. A value that was `set()` is a holder, too.
 *
 * At most one message goes out per task, and none for a value that is structurally equal to the last one sent. A held value that
 * was not answered is sent again; one that was rejected is sent again after a change.
 */
export class Desired<T> {
  readonly #options: DesiredOptions<T>
  #holders: Holder<T>[] = []
  /** The holder of what was set. */
  #own: Holder<T> | null = null
  /** The promise of what was set since the last message. */
  #batch: Deferred<void> | null = null
  #top: Holder<T> | undefined
  #sent: Sent<T> | null = null
  #rejected: Holder<T> | null = null
  #reported: string | null = null
  #isScheduled = false

  constructor(options: DesiredOptions<T>) {
    this.#options = options
  }

  /** Sets a value; resolves when the desk has acknowledged it or a newer one. `onTop` is called when it becomes the newest. */
  set(value: T, onTop?: () => void): Promise<void> {
    const { promise } = (this.#batch ??= createDeferred())
    this.#setOwn({ value, onTop })
    return promise
  }

  /** Holds a value until released; it waits while it is not possible. `onTop` is called whenever it becomes the newest. */
  hold(value: T, onTop?: () => void): Unsubscribe {
    const holder = { value, onTop }
    this.#holders.push(holder)
    this.check()
    return () => this.#release(holder)
  }

  /** Returns every value that is set or held. */
  readonly held = (): readonly T[] => this.#holders.map(({ value }) => value)

  /** Sends what has not been sent and can be now, except a value that the desk has rejected. */
  check(): void {
    const top = this.#holders.at(-1)
    if (top && top !== this.#top) top.onTop?.()
    this.#top = top
    const isDone = top === this.#rejected || (this.#sent && top?.sent === this.#sent)
    if (!top || this.#isScheduled || (isDone && !this.#batch)) return
    this.#isScheduled = true
    this.#options.clock.after(0, () => this.#flush())
  }

  /** Sends a rejected value again, because the desk's state has changed. */
  retry(): void {
    this.#rejected = null
    this.check()
  }

  /** Sends everything again, because the desk has restarted. */
  resend(): void {
    if (!this.#sent?.isPending) this.#sent = null
    this.retry()
  }

  /** Drops what was set, because it was meant for the previous ticket; what is held is sent again. */
  renew(): void {
    this.#batch?.resolve()
    this.#batch = null
    this.#rejected = this.#sent = null
    this.#setOwn(null)
  }

  #isHeld(): boolean {
    return this.#holders.some((holder) => holder !== this.#own)
  }

  #setOwn(own: Holder<T> | null): void {
    this.#holders = this.#holders.filter((holder) => holder !== this.#own)
    this.#own = own
    if (own) this.#holders.push(own)
    this.check()
  }

  #release(released: Holder<T>): void {
    const { fallback, onRejected } = this.#options
    const holders = this.#holders.filter((holder) => holder !== released)
    if (holders.length === this.#holders.length) return
    this.#holders = holders
    if (!this.#isHeld()) onRejected(null)
    if (holders.length === 0 && this.#sent && fallback) this.#setOwn({ ...fallback })
    else this.check()
  }

  #flush(): void {
    this.#isScheduled = false
    const top = this.#holders.at(-1)
    const availability = this.#options.availability()
    if (!top || availability === 'pending') return
    if (availability !== true) return this.#fallBack(availability)
    this.#reported = null
    const { value } = top
    if (!this.#sent || shareStructure(this.#sent.value, value) !== this.#sent.value) this.#send(value)
    top.sent = this.#sent
    if (!this.#batch) return
    if (this.#own) this.#own.sent = this.#sent
    this.#batch.resolve(this.#sent!.promise.then(() => {}))
    this.#batch = null
  }

  #send(value: T): void {
    const sent: Sent<T> = { value, promise: this.#options.send(value), isPending: true }
    this.#sent = sent
    sent.promise.then(
      () => {
        sent.isPending = false
        this.#options.onRejected(null)
      },
      (error: WidgetError) => this.#fail(sent, error),
    )
  }

  #fail(sent: Sent<T>, error: WidgetError): void {
    const isCurrent = this.#sent === sent
    if (isCurrent) this.#sent = null
    if (isWidgetError(error, 'CLOSED')) return
    const top = this.#holders.at(-1)
    if (isCurrent && top !== this.#own && top?.sent === sent) {
      if (!isWidgetError(error, 'REQUEST_TIMEOUT')) this.#rejected = top
      this.#options.onRejected(error)
    }
    // The promise has rejected, so the value must not appear later.
    this.#setOwn(this.#own?.sent === sent ? null : this.#own)
  }

  #fallBack(error: WidgetError): void {
    if (this.#batch) {
      const { value } = this.#sent ?? {}
      // The promise has rejected, so the value must not appear later.
      this.#setOwn(!this.#isHeld() && this.#sent ? { value: value as T } : null)
      this.#batch.reject(error)
      this.#batch = null
    }
    if (!this.#isHeld() || this.#reported === error.message) return
    this.#reported = error.message
    this.#options.onUnavailable(error)
  }
}
