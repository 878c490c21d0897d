import type { Envelope, Verdict } from '@deskbridge/core/internal'
import type { HostDeskId } from './app-definition'
import type { DeskHost, HostChange, HostSession, HostSessionEvent, HostSessionIo } from './desks/desk-host'

/** What a conversation has to tell about its app. */
export type ConversationEvent =
  | HostSessionEvent
  /** The document in the frame is gone, and with it all that was agreed upon. */
  | { type: 'unloaded' }
  /** The document in the frame has loaded. */
  | { type: 'loaded' }
  /** The app speaks this desk's protocol. */
  | { type: 'settled' }

/** Everything that a conversation may touch. */
export interface ConversationIo extends Pick<HostSessionIo, 'app' | 'clock' | 'view'> {
  /** Posts a desk's message to the app. */
  post(message: object, desk: DeskHost): void
  /** Emits an event, with the desk that it is about; `null` before one is chosen. */
  emit(event: ConversationEvent, desk: HostDeskId | null): void
  /** Lets the helpdesk answer a message itself. */
  respond(name: string, data: unknown, desk: HostDeskId): Promise<unknown> | null
  /** Returns whether the app may speak from an origin. */
  allowsOrigin(origin: string): boolean
}

/** Speaks with whatever document is in an app's frame, in the protocol that the app decides on. */
export interface Conversation {
  /** Handles the `load` of a document in the frame. */
  loaded(): void
  /** Handles the end of the frame's document. */
  unloaded(): void
  /** Takes a message and returns what became of it. */
  receive(envelope: Envelope): Verdict
  /** Tells the app that a part of the view is another. */
  tell(change: HostChange): void
  /** Tells the app of a click; returns false where its desk has none. */
  click(buttonId: string): boolean
  /** Sends a raw message, until the signal aborts; `null` while no desk is chosen. */
  send(name: string, data: unknown, signal: AbortSignal): Promise<unknown> | null
  /** Ends for good. */
  close(): void
}

/**
 * Creates the conversation of one frame with an app that may speak any of the given desks, the preferred one first.
 *
 * Order of the checks, after that of the source window (docs/protocols/qiscus.md, Q21, Q22): a desk must recognize the shape, then
 * the origin must be the app's; the desk's session judges the rest.
 *
 * Documents (docs/protocols/qiscus.md):
 * - Q49, Q139: a `load` starts anew, unless the session that speaks has claimed it for the document that it speaks with.
 * - Q123: a message from another origin ends the conversation until an allowed origin speaks, or a document loads.
 *
 * The app decides, the host follows (docs/protocols/qiscus.md, Q130 to Q144):
 * - A session per desk and document; the first message that one acts upon chooses its desk.
 * - Q135: the other sessions then approach the app only before this one answers it.
 * - Q136, Q137: a desk that is spoken to only by apps that have committed to it supersedes any other, which ends.
 */
export function createConversation(
  desks: readonly DeskHost[],
  allDesks: readonly DeskHost[],
  io: ConversationIo,
): Conversation {
  let sessions = new Map<DeskHost, HostSession>()
  let chosen: DeskHost | null = null
  let hasLoaded = false
  let hasLeft = false
  const early = new Map<HostSession, HostSessionEvent[]>()

  const open = (desk: DeskHost): HostSession => {
    const isCurrent = () => sessions.get(desk) === session
    const session = desk.open({
      app: io.app,
      clock: io.clock,
      isSole: desks.length === 1,
      isPreferred: desk === desks[0],
      view: io.view,
      post(message) {
        if (isCurrent()) io.post(message, desk)
      },
      respond: (name, data) => io.respond(name, data, desk.id),
      emit(event) {
        if (!isCurrent()) return
        const waiting = early.get(session)
        if (waiting) waiting.push(event)
        else io.emit(event, desk.id)
      },
      approachPreferred() {
        if (!isCurrent()) return
        for (const other of desks.slice(0, desks.indexOf(desk))) sessions.get(other)?.approach?.()
      },
    })
    return session
  }

  /** Opens new sessions for the given desks in place of those that there are. */
  const reopen = (reopened: readonly DeskHost[]) => {
    for (const desk of reopened) {
      sessions.get(desk)?.close()
      sessions.set(desk, open(desk))
    }
    sessions = new Map(desks.flatMap((desk) => (sessions.has(desk) ? [[desk, sessions.get(desk)!]] : [])))
  }

  const start = () => {
    reopen(desks)
    chosen = desks.length === 1 ? desks[0]! : null
    hasLoaded = false
    hasLeft = false
  }

  const restart = (leaves = false) => {
    start()
    hasLeft = leaves
    io.emit({ type: 'unloaded' }, chosen?.id ?? null)
  }

  const choose = (desk: DeskHost) => {
    if (desk === chosen) return
    chosen = desk
    for (const [other, session] of sessions) {
      if (other === desk) continue
      if (desk.isCommitting) {
        session.close()
        sessions.delete(other)
      } else session.stopApproaching?.()
    }
    io.emit({ type: 'settled' }, desk.id)
  }

  const current = (): HostSession | null => (chosen && !hasLeft && sessions.get(chosen)) || null

  /** Lets a session that is not chosen tell of its app only when its message has chosen it. */
  const judge = (desk: DeskHost, session: HostSession, envelope: Envelope): Verdict => {
    if (desk === chosen) return session.receive(envelope)
    const events: HostSessionEvent[] = []
    early.set(session, events)
    const verdict = session.receive(envelope)
    early.delete(session)
    if (verdict === 'delivered' && sessions.get(desk) === session) choose(desk)
    for (const event of events) if (sessions.get(desk) === session) io.emit(event, desk.id)
    return verdict
  }

  start()
  return {
    loaded() {
      const isClaimed = hasLoaded && current()?.claimsLoad?.()
      if (isClaimed) {
        if (!chosen!.isCommitting) reopen(desks.filter((desk) => desk !== chosen))
      } else {
        if (hasLoaded) restart()
        io.emit({ type: 'loaded' }, chosen?.id ?? null)
      }
      hasLoaded = true
      hasLeft = false
      for (const session of [...sessions.values()]) session.loaded()
    },
    unloaded: () => restart(),
    receive(envelope) {
      const { data, origin } = envelope
      const isAllowed = io.allowsOrigin(origin)
      if (isAllowed) hasLeft = false
      else if (!hasLeft) restart(true)
      const found = [...sessions].find(([desk]) => desk.recognizes(data))
      if (!found)
        return allDesks.some((desk) => desk.recognizes(data)) ? 'ignored:other-desk' : 'ignored:foreign'
      return isAllowed ? judge(...found, envelope) : 'ignored:other-origin'
    },
    tell: (change) => current()?.tell(change),
    click(buttonId) {
      const click = current()?.click
      click?.(buttonId)
      return click !== undefined
    },
    send: (name, data, signal) => current()?.send(name, data, signal) ?? null,
    close() {
      for (const session of sessions.values()) session.close()
      sessions.clear()
    },
  }
}
