import type { Clock } from '../base/clock'
import { whenLoaded } from '../base/environment'
import { createError } from '../base/errors'
import { toPlain } from '../base/plain'
import type { Unsubscribe } from '../base/readable'
import type { DeskSession, DeskWire, PageFacts, SessionEvent, SessionOutcome } from '../desks/desk'
import type { Post } from '../desks/outcome'
import type { PostOptions } from '../link/link'
import type { Action } from '../model/action'
import type { ConnectionClient } from './connection-client'
import { closedError } from './connection-errors'
import { Requests } from './requests'

/** The outside world of a driver. */
export interface DriverIo {
  /** Called with each outcome that no message caused; to be carried out with `carryOut()`. */
  onOutcome(driver: SessionDriver, outcome: SessionOutcome, requestId?: number): void
  /** Returns the target origins of a message; while there are none, the message waits. */
  targetsOf(driver: SessionDriver, post: Post): readonly string[]
  /** Posts a message. */
  post(message: unknown, options: PostOptions): void
}

interface Asked {
  readonly action: Action
  readonly client: ConnectionClient
}

interface WaitingPost {
  readonly post: Post
  readonly requestId: number | undefined
}

/** The driver of one session: carries out its outcomes, and owns its timer and its requests. */
export class SessionDriver {
  /** The desk of the session. */
  readonly desk: DeskWire
  /** The session; its outcomes have to be carried out. */
  readonly session: DeskSession
  /** The latest events that make up the state, for members that join later. */
  readonly latest = new Map<string, SessionEvent>()
  /** The origin that the desk answered from. */
  origin: string | null = null
  readonly #clock: Clock
  readonly #io: DriverIo
  readonly #requests: Requests<Asked>
  /** The messages that no origin may read yet; `null` once closed. */
  #waiting: WaitingPost[] | null = []
  #cancelWake: Unsubscribe = () => {}
  readonly #stops: (Unsubscribe | undefined)[] = []

  constructor(desk: DeskWire, page: PageFacts, clock: Clock, io: DriverIo) {
    this.desk = desk
    this.session = desk.open(page)
    this.#clock = clock
    this.#io = io
    this.#requests = new Requests<Asked>(
      clock,
      (id) => this.session.cancel(id),
      ({ action, client }) => createError('REQUEST_TIMEOUT', [action.kind, client.requestTimeoutMs]),
    )
  }

  /** Starts the session; called once. */
  start(): void {
    this.#run(this.session.start())
    // Each of these may close the driver.
    if (this.#waiting) this.#stops.push(whenLoaded(() => this.#run(this.session.loaded?.())))
    if (this.#waiting) this.#stops.push(this.desk.onShown?.(() => this.#run(this.session.shown?.())))
  }

  /**
   * Posts an outcome's messages, sets its timer, and settles or repeats its requests; returns the other events.
   *
   * A message that cannot be posted fails the request that it belongs to, if any. After `close()` nothing is carried out.
   */
  carryOut(
    { posts = [], events = [], wakeAfterMs, later }: SessionOutcome,
    requestId?: number,
  ): SessionEvent[] {
    if (!this.#waiting) return []
    for (const { post, requestId: id } of this.#waiting.splice(0)) {
      if (id === undefined || this.#requests.has(id)) this.#post(post, id)
    }
    for (const post of posts) this.#post(post, requestId)
    if (wakeAfterMs !== undefined) {
      this.#cancelWake()
      if (wakeAfterMs < Infinity)
        this.#cancelWake = this.#clock.after(wakeAfterMs, () => this.#run(this.session.wake?.()))
    }
    void later?.then((outcome) => this.#run(outcome))
    return events.filter((event) => {
      if (event.type === 'settled') this.#requests.settle(event.id, event.error, event.result)
      // The host has forgotten them.
      if (event.type === 'reconnected') this.#requests.resend(({ action }, id) => this.#request(action, id))
      return event.type !== 'settled'
    })
  }

  /** Requests something for a client; rejects with the desk's own error, `REQUEST_TIMEOUT` or `CLOSED`. */
  perform(action: Action, client: ConnectionClient): Promise<unknown> {
    return this.#requests.add({ action, client }, client.requestTimeoutMs, (id) => this.#request(action, id))
  }

  /** Cancels a client's requests. */
  closeRequests(client: ConnectionClient): void {
    this.#requests.close(closedError(), (asked) => asked.client === client)
  }

  /** Retries what the host has not answered. */
  retry(): void {
    this.#run(this.session.retry?.())
  }

  /** Ends the session. */
  close(): void {
    this.#cancelWake()
    for (const stop of this.#stops) stop?.()
    this.#waiting = null
  }

  #request(action: Action, id: number): void {
    this.#run(this.session.request(action, id), id)
  }

  #run(outcome: SessionOutcome = {}, requestId?: number): void {
    this.#io.onOutcome(this, outcome, requestId)
  }

  #post(post: Post, requestId: number | undefined): void {
    const { message, targetOrigin, transfer, settles } = post
    const targets = targetOrigin === undefined ? this.#io.targetsOf(this, post) : [targetOrigin]
    if (targets.length === 0) return void this.#waiting?.push({ post, requestId })
    try {
      for (const target of targets) {
        this.#postCloned(message, { targetOrigin: target, transfer })
      }
    } catch (error) {
      if (requestId === undefined) throw error
      return this.#requests.fail(requestId, error as Error)
    }
    if (settles !== undefined) this.#requests.settle(settles)
  }

  /** Posts a message, or a plain copy if a framework's proxies keep it from being cloned. */
  #postCloned(message: unknown, options: PostOptions): void {
    try {
      this.#io.post(message, options)
    } catch {
      this.#io.post(toPlain(message), options)
    }
  }
}
