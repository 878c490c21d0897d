import type { Envelope, Verdict } from '@deskbridge/core/internal'
import type { HostDeskId } from './app-definition'
import type { DeskHost, HostChange, HostSession, HostSessionEvent, HostSessionIo } from './desks/desk-host'

/** Says what a conversation has to tell about its app. */
export type ConversationEvent =
  | HostSessionEvent
  /** The document in the frame is gone, and with it all that was agreed upon. */
  | { type: 'unloaded' }
  /** The document in the frame has loaded. */
  | { type: 'loaded' }
  /** The app speaks this desk's protocol. */
  | { type: 'settled' }

/** Gives a conversation everything that it may touch. */
export interface ConversationIo extends Omit<HostSessionIo, 'post' | 'emit' | 'respond' | 'isSole'> {
  /** Posts a desk's message to the app. */
  post(message: object, desk: DeskHost): void
  /** Tells what happened, and of which desk; `null` before one is chosen. */
  emit(event: ConversationEvent, desk: HostDeskId | null): void
  /** Lets the helpdesk answer a message itself. */
  respond(name: string, data: unknown, desk: HostDeskId): Promise<unknown> | null
  /** Tells whether the app may speak from an origin. */
  allowsOrigin(origin: string): boolean
}

/** Speaks with whatever document is in an app's frame, in the protocol that the app decides on. */
export interface Conversation {
  /** Hears that the frame has loaded a document. */
  loaded(): void
  /** Hears that the frame's document is gone. */
  unloaded(): void
  /** Takes a message and says what became of it. */
  receive(envelope: Envelope): Verdict
  /** Tells the app that a part of the view is another. */
  tell(change: HostChange): void
  /** Tells the app of a click; returns false where its desk has none. */
  click(buttonId: string): boolean
  /** Sends a raw message; `null` while no desk is chosen. */
  send(name: string, data: unknown): Promise<unknown> | null
  /** Ends for good. */
  close(): void
}

/**
 * Creates the conversation of one frame with an app that may speak any of the given desks.
 *
 * Order of the checks, after that of the source window (docs/protocols/qiscus.md, Q21, Q22): a desk must recognize the shape, then
 * the origin must be the app's; the desk's session judges the rest.
 *
 * The app decides, the host follows (docs/protocols/qiscus.md, Q130 to Q139):
 * - A session per desk and document; the first message that one acts upon chooses its desk.
 * - Q135: the other sessions then make no more approaches.
 * - Q136, Q137: a desk that is spoken to only by apps that have committed to it supersedes any other, which ends.
 * - Q139: a new document starts anew.
 */
export function createConversation(
  desks: readonly DeskHost[],
  allDesks: readonly DeskHost[],
  io: ConversationIo,
): Conversation {
  let sessions = new Map<DeskHost, HostSession>()
  let chosen: DeskHost | null = null
  let hasLoaded = false
  const early = new Map<HostSession, HostSessionEvent[]>()

  const open = (desk: DeskHost): HostSession => {
    const session = desk.open({
      app: io.app,
      clock: io.clock,
      isSole: desks.length === 1,
      view: io.view,
      post: (message) => io.post(message, desk),
      respond: (name, data) => io.respond(name, data, desk.id),
      emit(event) {
        if (sessions.get(desk) !== session) return
        if (event.type === 'replaced') hasLoaded = false
        const waiting = early.get(session)
        if (waiting) waiting.push(event)
        else io.emit(event, desk.id)
      },
    })
    return session
  }

  const start = () => {
    for (const session of sessions.values()) session.close()
    sessions = new Map(desks.map((desk) => [desk, open(desk)]))
    chosen = desks.length === 1 ? desks[0]! : null
    hasLoaded = false
  }

  const restart = () => {
    start()
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
      } else session.hush?.()
    }
    io.emit({ type: 'settled' }, desk.id)
  }

  const current = (): HostSession | null => (chosen && sessions.get(chosen)) ?? null

  /** Lets a session that is not chosen speak of its app only when its message has chosen it. */
  const judge = (desk: DeskHost, session: HostSession, envelope: Envelope): Verdict => {
    if (desk === chosen) return session.receive(envelope)
    const events: HostSessionEvent[] = []
    early.set(session, events)
    const verdict = session.receive(envelope)
    early.delete(session)
    if (sessions.get(desk) === session && verdict === 'delivered') choose(desk)
    for (const event of events) io.emit(event, desk.id)
    return verdict
  }

  start()
  return {
    loaded() {
      const session = current()
      if (hasLoaded && session?.expectsLoad?.()) session.loaded()
      else {
        if (hasLoaded) restart()
        io.emit({ type: 'loaded' }, chosen?.id ?? null)
        for (const each of [...sessions.values()]) each.loaded()
      }
      hasLoaded = true
    },
    unloaded: restart,
    receive(envelope) {
      const { data, origin } = envelope
      const found = [...sessions].find(([desk]) => desk.recognizes(data))
      if (!found)
        return allDesks.some((desk) => desk.recognizes(data)) ? 'ignored:other-desk' : 'ignored:foreign'
      return io.allowsOrigin(origin) ? judge(...found, envelope) : 'ignored:other-origin'
    },
    tell: (change) => current()?.tell(change),
    click(buttonId) {
      const click = current()?.click
      click?.(buttonId)
      return click !== undefined
    },
    send: (name, data) => current()?.send(name, data) ?? null,
    close() {
      for (const session of sessions.values()) session.close()
      sessions.clear()
    },
  }
}
