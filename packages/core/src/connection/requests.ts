import { createError } from '../base/errors'
import type { Clock } from '../base/clock'
import type { Unsubscribe } from '../base/readable'
import type { Action } from '../model/action'
import type { ConnectionClient } from './connection-client'
import { closedError } from './connection-errors'

interface Request {
  readonly action: Action
  readonly client: ConnectionClient
  readonly endsAt: number
  resolve(): void
  reject(error: Error): void
}

/** The pending requests of one session, by id. */
export class Requests {
  readonly #clock: Clock
  readonly #forget: (id: number) => void
  readonly #pending = new Map<number, Request>()
  #count = 0
  #nextCheckAt = Infinity
  #cancelCheck: Unsubscribe = () => {}

  /** `forget` is called with each request that is cancelled. */
  constructor(clock: Clock, forget: (id: number) => void) {
    this.#clock = clock
    this.#forget = forget
  }

  /** Adds a request and sends it; rejects with the desk's own error, `REQUEST_TIMEOUT` or `CLOSED`. */
  add(action: Action, client: ConnectionClient, send: (id: number) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const id = ++this.#count
      const endsAt = client.requestTimeoutMs ? this.#clock.now() + client.requestTimeoutMs : Infinity
      this.#pending.set(id, { action, client, endsAt, resolve, reject })
      send(id)
      if (this.has(id) && endsAt < this.#nextCheckAt) this.#checkAt(endsAt)
    })
  }

  /** Returns whether a request is pending. */
  has(id: number): boolean {
    return this.#pending.has(id)
  }

  /** Settles a request, if it is pending. */
  settle(id: number, error?: Error): void {
    const request = this.#pending.get(id)
    this.#pending.delete(id)
    if (error) request?.reject(error)
    else request?.resolve()
    if (this.#pending.size === 0) this.#checkAt(Infinity)
  }

  /** Cancels a request with an error. */
  fail(id: number, error: Error): void {
    this.#forget(id)
    this.settle(id, error)
  }

  /** Cancels all requests of a client. */
  close(client: ConnectionClient): void {
    for (const [id, request] of this.#pending) if (request.client === client) this.fail(id, closedError())
  }

  /** Sends all pending requests again, in order. */
  resend(send: (action: Action, id: number) => void): void {
    for (const [id, { action }] of [...this.#pending]) send(action, id)
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
    for (const [id, { action, client, endsAt }] of [...this.#pending]) {
      if (endsAt <= now) this.fail(id, createError('REQUEST_TIMEOUT', [action.kind, client.requestTimeoutMs]))
      else next = Math.min(next, endsAt)
    }
    this.#checkAt(next)
  }
}
