import type { Clock, Envelope, Verdict } from '@deskbridge/core/internal'
import type { DeskHost, HostChange, HostPost, HostSessionFacts, ModalWish, Relay } from './desks/desk-host'
import { SessionDriver, type AppEventOfSession } from './session-driver'

/** What a conversation reports about its app. */
export type ConversationEvent =
  | AppEventOfSession
  /** The document in the frame is gone, and with it all that was agreed upon. */
  | { type: 'unloaded' }
  /** The document in the frame has loaded. */
  | { type: 'loaded' }
  /** The app speaks this desk's protocol. */
  | { type: 'chosen' }

/** What a conversation needs of the outside. */
export interface ConversationIo {
  /** Desks that the app may speak, the preferred one first. */
  readonly desks: readonly DeskHost[]
  /** What the sessions of every desk know from the start. */
  readonly facts: Pick<HostSessionFacts, 'appId' | 'url' | 'placement' | 'view' | 'otherFrames'>
  /** Version of the desk's host to be; default the desk's latest. */
  readonly deskVersion: string | undefined
  /** Source of time. */
  readonly clock: Clock
  /** Time a raw message may wait for its answer, in milliseconds; 0 waits for ever. */
  readonly requestTimeoutMs: number
  /** Returns the identity of a desk's next connection. */
  nextConnection(desk: DeskHost): HostSessionFacts['connection']
  /** Returns whether the app may speak from an origin. */
  allowsOrigin(origin: string): boolean
  /** Called with what becomes of a message, before anything is posted; no verdict is a message of none of the desks. */
  onVerdict(envelope: Envelope, verdict: Verdict | null): void
  /** Called with each event, and the desk that it is about; `null` before one is chosen. */
  onEvent(event: ConversationEvent, desk: DeskHost | null): void
  /** Lets the helpdesk answer a message itself. */
  respond(name: string, data: unknown, desk: DeskHost, envelope: Envelope): Promise<unknown> | null
  /** Hands a message to the same desk's session of another frame of the app. */
  relay(relay: Relay, desk: DeskHost, source: Envelope | undefined): void
  /** Opens a modal of the app; resolves with the id of its frame. */
  openModal(wish: ModalWish): Promise<string>
  /** Posts a desk's message to the app; `envelope` is the one that it follows from at once, if any. */
  post(post: HostPost, desk: DeskHost, envelope: Envelope | undefined): void
  /** Creates the error of a raw message that the app did not answer in time. */
  timeoutError(name: string): Error
}

/**
 * The conversation of one frame with an app that may speak any of the given desks.
 *
 * Order of the checks, after that of the source window (docs/protocols/qiscus.md, Q21, Q22): a desk must be able to parse the message,
 * then the origin must be the app's; the desk's session gives the verdict.
 *
 * Documents (docs/protocols/qiscus.md):
 * - Q49, Q139: a `load` starts again, unless the session that speaks has claimed it for the document that it speaks with.
 * - Q123: a message from another origin ends the conversation until an allowed origin speaks, or a document loads.
 *
 * The app decides, the host follows (docs/protocols/qiscus.md, Q130 to Q144):
 * - A session per desk and document; the first message that one acts upon chooses its desk.
 * - Q135: the other sessions then approach the app only before this one answers it.
 * - Q136, Q137: a desk whose apps commit to it by their first message supersedes any other, which ends.
 */
export class Conversation {
  readonly #io: ConversationIo
  #drivers = new Map<DeskHost, SessionDriver>()
  #chosen: DeskHost | null = null
  #hasLoaded = false
  #hasLeft = false

  constructor(io: ConversationIo) {
    this.#io = io
    this.#start()
  }

  /** Handles the `load` of a document in the frame. */
  loaded(): void {
    const { desks, onEvent } = this.#io
    const chosen = this.#chosen
    if (this.#hasLoaded && this.#current()?.claimsLoad()) {
      if (!chosen!.isCommitting) this.#reopen(desks.filter((desk) => desk !== chosen))
    } else {
      if (this.#hasLoaded) this.#restart()
      onEvent({ type: 'loaded' }, this.#chosen)
    }
    this.#hasLoaded = true
    this.#hasLeft = false
    for (const driver of [...this.#drivers.values()]) driver.loaded()
  }

  /** Handles the end of the frame's document. */
  unloaded(): void {
    this.#restart()
  }

  /** Handles a message: decides on its verdict and reports that, then carries out what follows. */
  receive(envelope: Envelope): void {
    const { data, origin } = envelope
    const { allowsOrigin, onVerdict } = this.#io
    const isAllowed = allowsOrigin(origin)
    if (isAllowed) this.#hasLeft = false
    else if (!this.#hasLeft) this.#restart(true)
    for (const [desk, driver] of this.#drivers) {
      const message = desk.parse(data)
      if (message === null) continue
      if (!isAllowed) return onVerdict(envelope, 'ignored:other-origin')
      const outcome = driver.receive(message)
      if (outcome.verdict === 'delivered') this.#choose(desk)
      onVerdict(envelope, outcome.verdict!)
      return driver.run(outcome, { envelope })
    }
    onVerdict(envelope, null)
  }

  /** Handles a message from the same desk's session of another frame of the app. */
  relayed(desk: DeskHost, message: unknown, from: string, source: Envelope | undefined): void {
    if (desk === this.#chosen) this.#current()?.relayed(message, from, source)
  }

  /** Handles the end of another frame of the app. */
  left(appId: string): void {
    this.#current()?.left(appId)
  }

  /** Handles a change of a part of what the app can see. */
  change(part: HostChange): void {
    this.#current()?.change(part)
  }

  /** Whether the app is loaded again when another ticket opens. */
  get reloadsForTicket(): boolean {
    return this.#chosen?.reloadsForTicket ?? false
  }

  /** Handles the end of the document, and the `load` of another one. */
  reload(): void {
    this.unloaded()
    this.loaded()
  }

  /** Sends a click; returns false where the app's desk has none. */
  click(buttonId: string): boolean {
    return this.#current()?.click(buttonId) ?? false
  }

  /** Sends a raw message; `null` while no desk is chosen. */
  send(name: string, data: unknown): Promise<unknown> | null {
    return this.#current()?.request(name, data) ?? null
  }

  /** Ends the conversation. */
  close(): void {
    for (const driver of this.#drivers.values()) driver.close()
    this.#drivers.clear()
  }

  #current(): SessionDriver | null {
    return (this.#chosen && !this.#hasLeft && this.#drivers.get(this.#chosen)) || null
  }

  #start(): void {
    const { desks } = this.#io
    this.#reopen(desks)
    this.#chosen = desks.length === 1 ? desks[0]! : null
    this.#hasLoaded = false
    this.#hasLeft = false
  }

  #restart(hasLeft = false): void {
    this.#start()
    this.#hasLeft = hasLeft
    this.#io.onEvent({ type: 'unloaded' }, this.#chosen)
  }

  /** Opens new sessions for the given desks in place of those that there are. */
  #reopen(reopened: readonly DeskHost[]): void {
    const former = this.#drivers
    for (const desk of reopened) former.get(desk)?.close()
    this.#drivers = new Map()
    for (const desk of this.#io.desks) {
      const driver = reopened.includes(desk) ? this.#open(desk) : former.get(desk)
      if (driver) this.#drivers.set(desk, driver)
    }
  }

  #open(desk: DeskHost): SessionDriver {
    const { desks, facts, clock, requestTimeoutMs, nextConnection, onEvent, post, relay, respond } = this.#io
    const { openModal, timeoutError } = this.#io
    const version = this.#io.deskVersion ?? desk.versions?.[0] ?? null
    const isSole = desks.length === 1
    const isPreferred = desk === desks[0]
    return new SessionDriver(
      desk,
      { ...facts, version, connection: nextConnection(desk), isSole, isPreferred },
      {
        clock,
        requestTimeoutMs,
        timeoutError,
        approachPreferred: () => this.#approachPreferredTo(desk),
        onEvent: (event) => onEvent(event, desk),
        respond: (name, data, envelope) => respond(name, data, desk, envelope),
        relay: (message, source) => relay(message, desk, source),
        openModal,
        post: (message, envelope) => post(message, desk, envelope),
      },
    )
  }

  #approachPreferredTo(desk: DeskHost): void {
    const { desks } = this.#io
    for (const other of desks.slice(0, desks.indexOf(desk))) this.#drivers.get(other)?.approach()
  }

  #choose(desk: DeskHost): void {
    if (desk === this.#chosen) return
    this.#chosen = desk
    for (const [other, driver] of [...this.#drivers]) {
      if (other === desk) continue
      if (desk.isCommitting) {
        driver.close()
        this.#drivers.delete(other)
      } else driver.stopApproaching()
    }
    this.#io.onEvent({ type: 'chosen' }, desk)
  }
}
