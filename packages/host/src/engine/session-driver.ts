import { Requests, type Clock, type Envelope, type Unsubscribe } from '@deskbridge/core/internal'
import type {
  DeskHost,
  HostChange,
  HostOutcome,
  HostPost,
  HostSession,
  HostSessionEvent,
  HostSessionFacts,
  ModalWish,
  Relay,
} from './desks/desk-host'
import { documentGoneError } from './host-errors'

/** An event of a session that is not about a request. */
export type AppEventOfSession = Exclude<HostSessionEvent, { type: 'message' | 'settled' | 'open' }>

/** The outside world of a driver. */
export interface DriverIo {
  /** Source of time. */
  readonly clock: Clock
  /** Time a request may take, in milliseconds; 0 for no limit. */
  readonly requestTimeoutMs: number
  /** Lets the desks that the host prefers approach the app. */
  approachPreferred(): void
  /** Called with each event that is not about a request. */
  onEvent(event: AppEventOfSession): void
  /** Lets the helpdesk answer a message; `null` leaves it to the session. */
  respond(name: string, data: unknown, envelope: Envelope): Promise<unknown> | null
  /** Hands a message to the session of another frame of the app; `source` is what it follows from. */
  relay(relay: Relay, source: Envelope | undefined): void
  /** Opens a modal; resolves with the id of its frame. */
  openModal(wish: ModalWish): Promise<string>
  /**
   * Posts a message; `envelope` is the one that it follows from at once, if any.
   *
   * @throws {DOMException} `DataCloneError` when the message cannot be cloned.
   */
  post(post: HostPost, envelope: Envelope | undefined): void
  /** Creates the error of a request that the app did not answer in time. */
  timeoutError(name: string): Error
}

/** What an outcome follows from. */
interface Cause {
  readonly envelope?: Envelope
  /** The message of another frame, which was relayed. */
  readonly source?: Envelope | undefined
  readonly requestId?: number
}

/** The driver of one session: carries out its outcomes in the order posts, timer, events, and keeps its requests. */
export class SessionDriver {
  /** The desk of the session. */
  readonly desk: DeskHost
  readonly #session: HostSession
  readonly #io: DriverIo
  /** The requests, by their names. */
  readonly #requests: Requests<string>
  #isClosed = false
  #cancelWake: Unsubscribe = () => {}

  constructor(desk: DeskHost, facts: HostSessionFacts, io: DriverIo) {
    const { clock, timeoutError } = io
    this.desk = desk
    this.#session = desk.open(facts)
    this.#io = io
    this.#requests = new Requests<string>(clock, (id) => this.#session.cancel(id), timeoutError)
  }

  /** Hands a parsed message to the session; its outcome has yet to be carried out. */
  receive(message: unknown): HostOutcome {
    return this.#session.receive(message)
  }

  /** Carries an outcome out. A message that cannot be posted fails the request that it belongs to, if any. */
  run(outcome: HostOutcome = {}, cause: Cause = {}): void {
    if (this.#isClosed) return
    const { approachesPreferred, posts = [], relays = [], events = [], wakeAfterMs } = outcome
    if (approachesPreferred) this.#io.approachPreferred()
    for (const post of posts) this.#post(post, cause)
    for (const relay of relays) this.#io.relay(relay, cause.envelope ?? cause.source)
    if (wakeAfterMs !== undefined) this.#wakeAfter(wakeAfterMs)
    for (const event of events) this.#handle(event, cause)
  }

  /** Handles a message from another frame of the app; `source` is what it follows from. */
  relayed(message: unknown, from: string, source: Envelope | undefined): void {
    this.run(this.#session.relayed?.(message, from), { source })
  }

  /** Handles the end of another frame of the app. */
  left(appId: string): void {
    this.run(this.#session.left?.(appId))
  }

  /** Handles a `load` of the frame. */
  loaded(): void {
    if (!this.#isClosed) this.run(this.#session.loaded())
  }

  /** Handles a change of a part of the view. */
  change(part: HostChange): void {
    this.run(this.#session.change(part))
  }

  /** Sends a click; returns false where the desk has none. */
  click(buttonId: string): boolean {
    const outcome = this.#session.click?.(buttonId)
    this.run(outcome)
    return outcome !== undefined
  }

  /** Sends a raw message; resolves as the app answers, or when posted where apps do not. */
  request(name: string, data: unknown): Promise<unknown> {
    return this.#requests.add(name, this.#io.requestTimeoutMs, (requestId) =>
      this.run(this.#session.request(name, data, requestId), { requestId }),
    )
  }

  /** Sends to the app unprompted. */
  approach(): void {
    this.run(this.#session.approach?.())
  }

  /** Stops sending to the app unprompted. */
  stopApproaching(): void {
    this.run(this.#session.stopApproaching?.())
  }

  /** Returns whether the next `load` belongs to the session. */
  claimsLoad(): boolean {
    return this.#session.claimsLoad?.() ?? false
  }

  /** Ends the session; its requests reject. */
  close(): void {
    this.#isClosed = true
    this.#cancelWake()
    this.#requests.close(documentGoneError(), () => true)
  }

  #wakeAfter(delayMs: number): void {
    const { clock } = this.#io
    this.#cancelWake()
    this.#cancelWake =
      delayMs === Infinity ? () => {} : clock.after(delayMs, () => this.run(this.#session.wake?.()))
  }

  #handle(event: HostSessionEvent, cause: Cause): void {
    if (this.#isClosed) return
    if (event.type === 'settled') this.#requests.settle(event.id, event.error, event.result)
    else if (event.type === 'message') this.#ask(event, cause)
    else if (event.type === 'open') {
      const { token, ...wish } = event
      this.#io.openModal(wish).then(
        (result) => this.run(this.#session.opened!(token, { result })),
        (error: unknown) => this.run(this.#session.opened!(token, { error })),
      )
    } else this.#io.onEvent(event)
  }

  /** Asks the helpdesk about a message; where it does not answer, the session handles the message, at once if it can. */
  #ask({ token, name, data }: HostSessionEvent & { type: 'message' }, cause: Cause): void {
    const response = this.#io.respond(name, data, (cause.envelope ?? cause.source)!)
    if (!response) return this.run(this.#session.respond(token), cause)
    const runLater = (...args: Parameters<HostSession['respond']>) => {
      if (!this.#isClosed) this.run(this.#session.respond(...args))
    }
    response.then(
      (result) => runLater(token, result === undefined ? undefined : { result }),
      (error: unknown) => runLater(token, { error }),
    )
  }

  #post(post: HostPost, { envelope, requestId }: Cause): void {
    if (this.#isClosed) return
    try {
      this.#postCloned(post, envelope)
    } catch (error) {
      if (requestId === undefined) throw error
      return this.#requests.fail(requestId, error as Error)
    }
    if (post.settles !== undefined) this.#requests.settle(post.settles)
  }

  #postCloned(post: HostPost, envelope: Envelope | undefined): void {
    try {
      this.#io.post(post, envelope)
    } catch (error) {
      if (!post.toFallback) throw error
      this.#io.post({ ...post, message: post.toFallback(error) }, envelope)
    }
  }
}
