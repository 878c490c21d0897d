import type { Clock, Unsubscribe } from '@deskbridge/core/internal'

/** What a set of requests needs of the outside. */
export interface RequestsIo {
  /** Source of time. */
  readonly clock: Clock
  /** Time a request may take, in milliseconds; 0 waits for ever. */
  readonly timeoutMs: number
  /** Forgets a request that is given up. */
  forget(id: number): void
  /** Creates the error of a request that was not answered in time. */
  timeoutError(name: string): Error
}

interface Request {
  readonly name: string
  readonly endsAt: number
  resolve(result: unknown): void
  reject(error: Error): void
}

/** The requests of one session that are not settled, by their ids. */
export class Requests {
  readonly #io: RequestsIo
  readonly #pending = new Map<number, Request>()
  #count = 0
  #nextCheckAt = Infinity
  #cancelCheck: Unsubscribe = () => {}

  constructor(io: RequestsIo) {
    this.#io = io
  }

  /** Adds a request, and has it sent; resolves with the app's answer. */
  add(name: string, send: (id: number) => void): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const { clock, timeoutMs } = this.#io
      const id = ++this.#count
      const endsAt = timeoutMs === 0 ? Infinity : clock.now() + timeoutMs
      this.#pending.set(id, { name, endsAt, resolve, reject })
      send(id)
      if (this.#pending.has(id) && endsAt < this.#nextCheckAt) this.#checkAt(endsAt)
    })
  }

  /** Settles a request, if it is pending. */
  settle(id: number, result?: unknown, error?: Error): void {
    const request = this.#pending.get(id)
    this.#pending.delete(id)
    if (error) request?.reject(error)
    else request?.resolve(result)
    if (this.#pending.size === 0) this.#checkAt(Infinity)
  }

  /** Gives a request up. */
  fail(id: number, error: Error): void {
    this.#io.forget(id)
    this.settle(id, undefined, error)
  }

  /** Gives up all requests. */
  close(error: Error): void {
    for (const id of [...this.#pending.keys()]) this.settle(id, undefined, error)
  }

  /** One timer serves all requests: it waits for the one that ends first. */
  #checkAt(time: number): void {
    const { clock } = this.#io
    this.#cancelCheck()
    this.#nextCheckAt = time
    this.#cancelCheck =
      time === Infinity ? () => {} : clock.after(time - clock.now(), () => this.#giveUpDue())
  }

  #giveUpDue(): void {
    const now = this.#io.clock.now()
    let next = Infinity
    for (const [id, { name, endsAt }] of [...this.#pending]) {
      if (endsAt <= now) this.fail(id, this.#io.timeoutError(name))
      else next = Math.min(next, endsAt)
    }
    this.#checkAt(next)
  }
}
