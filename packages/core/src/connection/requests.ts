import type { Clock } from '../base/clock'
import type { Unsubscribe } from '../base/readable'

interface Request<Subject> {
  readonly subject: Subject
  readonly endsAt: number
  resolve(result: unknown): void
  reject(error: Error): void
}

/** The pending requests of one session, by id. `Subject` is what the side that sends them knows of each. */
export class Requests<Subject> {
  readonly #clock: Clock
  readonly #forget: (id: number) => void
  readonly #timeoutError: (subject: Subject) => Error
  readonly #pending = new Map<number, Request<Subject>>()
  #count = 0
  #nextCheckAt = Infinity
  #cancelCheck: Unsubscribe = () => {}

  /** `forget` is called with each request that is cancelled; `timeoutError` creates the error of one that is not answered in time. */
  constructor(clock: Clock, forget: (id: number) => void, timeoutError: (subject: Subject) => Error) {
    this.#clock = clock
    this.#forget = forget
    this.#timeoutError = timeoutError
  }

  /** Adds a request and sends it. It may take `timeoutMs` milliseconds; 0 for no limit. */
  add(subject: Subject, timeoutMs: number, send: (id: number) => void): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++this.#count
      const endsAt = timeoutMs ? this.#clock.now() + timeoutMs : Infinity
      this.#pending.set(id, { subject, endsAt, resolve, reject })
      send(id)
      if (this.has(id) && endsAt < this.#nextCheckAt) this.#checkAt(endsAt)
    })
  }

  /** Returns whether a request is pending. */
  has(id: number): boolean {
    return this.#pending.has(id)
  }

  /** Settles a request, if it is pending. */
  settle(id: number, error?: Error, result?: unknown): void {
    const request = this.#pending.get(id)
    this.#pending.delete(id)
    if (error) request?.reject(error)
    else request?.resolve(result)
    if (this.#pending.size === 0) this.#checkAt(Infinity)
  }

  /** Cancels a request with an error. */
  fail(id: number, error: Error): void {
    this.#forget(id)
    this.settle(id, error)
  }

  /** Cancels the requests that a function picks. */
  close(error: Error, picks: (subject: Subject) => boolean): void {
    for (const [id, { subject }] of this.#pending) if (picks(subject)) this.fail(id, error)
  }

  /** Sends all pending requests again, in order. */
  resend(send: (subject: Subject, id: number) => void): void {
    for (const [id, { subject }] of this.#pending) send(subject, id)
  }

  /** Sets the one timer of all requests, for the one that ends first. */
  #checkAt(time: number): void {
    this.#cancelCheck()
    this.#nextCheckAt = time
    if (time !== Infinity)
      this.#cancelCheck = this.#clock.after(time - this.#clock.now(), () => this.#failOverdue())
  }

  #failOverdue(): void {
    const now = this.#clock.now()
    let next = Infinity
    for (const [id, { subject, endsAt }] of this.#pending) {
      if (endsAt <= now) this.fail(id, this.#timeoutError(subject))
      else next = Math.min(next, endsAt)
    }
    this.#checkAt(next)
  }
}
