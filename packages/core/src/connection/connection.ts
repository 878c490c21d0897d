import { runIsolated } from '../base/emitter'
import { getWindow, whenLoaded } from '../base/environment'
import type { WidgetError } from '../base/errors'
import type { Unsubscribe } from '../base/readable'
import type { DeskSession, DeskWire, SessionEvent, Verdict } from '../desks/desk'
import type { Envelope, Link } from '../link/link'
import type { Attachment, ConnectionClient } from './connection-client'
import { closedError, deadlineError, notEmbeddedError, placementError } from './connection-errors'
import { createDropReporter } from './drop-reporter'
import { allowsOrigin, targetOrigins } from './origin-policy'
import { afterLimit, createRequests } from './requests'

interface Connection {
  attach(client: ConnectionClient): Attachment
}

interface JoinedClient extends ConnectionClient {
  /** Takes a message that was dropped. */
  drop(envelope: Envelope, verdict: Verdict): void
}

interface OpenSession {
  readonly desk: DeskWire
  readonly session: DeskSession
  /** Is the origin that the desk answered from. */
  origin: string | null
  /** Are the latest events that tell the state, for whoever comes later. */
  readonly latest: Map<string, SessionEvent>
}

const key = Symbol.for('deskbridge.connection.1')

/** Joins the one connection that a link has, also across copies of this package. */
export function attach<D extends DeskWire>(link: Link, client: ConnectionClient<D>): Attachment {
  const shared = link as Link & { [key]?: Connection }
  return (shared[key] ??= createConnection(link)).attach(client)
}

/**
 * Creates the connection of a link.
 *
 * Security, in this order (docs/protocols/text.md, T111; docs/protocols/qiscus.md, Q28):
 * 1. The link hands on only what comes from the host's window.
 * 2. A desk must recognize the shape.
 * 3. The origin must be the pinned one, or before that one that a widget allows for the desk.
 * 4. The desk's session judges the rest; the first message that it acts upon chooses the desk and pins the origin.
 *
 * When the last widget leaves, a chosen session stays and listens on, because a host announces itself to a document only once.
 */
function createConnection(link: Link): Connection {
  const clients = new Set<JoinedClient>()
  const sessions = new Map<string, OpenSession>()
  let chosen: OpenSession | null = null
  let unlisten: Unsubscribe | null = null
  /** Is the last client that left, whose origins hold while nobody else is there. */
  let warden: ConnectionClient | null = null

  /** Tells each client, none of which may keep the others, or the answer to the host, from running. */
  const tell = (run: (client: JoinedClient) => void) => {
    for (const client of [...clients]) runIsolated(() => run(client))
  }

  const report = (envelope: Envelope, verdict: Verdict): Verdict => {
    // A host that speaks several desks goes on in all of them until it knows which one the widget has chosen.
    if (verdict !== 'delivered' && verdict !== 'ignored:other-desk')
      tell((client) => client.drop(envelope, verdict))
    return verdict
  }

  const ownDesk = (client: ConnectionClient, { desk }: OpenSession) =>
    client.desks.find((other) => other.id === desk.id)

  const isAllowed = (client: ConnectionClient, open: OpenSession, origin = open.origin) => {
    const desk = ownDesk(client, open)
    return desk && (origin === null || allowsOrigin(desk, client.hostOrigins, origin))
  }

  const hear = (client: JoinedClient, open: OpenSession, event: SessionEvent) => {
    if (clients.has(client) && isAllowed(client, open)) client.hear(event, ownDesk(client, open)!)
  }

  const choose = (open: OpenSession) => {
    if (chosen) return
    chosen = open
    for (const other of sessions.values()) {
      if (other === open) continue
      other.session.close()
      sessions.delete(other.desk.id)
    }
    for (const event of open.latest.values()) forward(open, event)
  }

  const forward = (open: OpenSession, event: SessionEvent) => tell((client) => hear(client, open, event))

  /** Takes what a session tells; anything but the theme, which the page's address may tell, means that the desk has spoken. */
  const emit = (open: OpenSession, event: SessionEvent) => {
    const { type } = event
    if (type !== 'theme') choose(open)
    if (type === 'connected' || type === 'context')
      open.latest.set('connected', { ...event, type: 'connected' })
    else if (type === 'ticket' || type === 'user' || type === 'theme') open.latest.set(type, event)
    if (chosen === open) forward(open, event)
  }

  /** Lists the origins that may read data before the desk has spoken: the framing page's, else those that every widget names. */
  const targetsOf = (open: OpenSession): readonly string[] => {
    const speakers = [...clients].filter((client) => ownDesk(client, open))
    const peer = link.peerOrigin?.()
    if (
      peer &&
      open.desk.hostOrigins !== 'pin-first' &&
      speakers.every((client) => isAllowed(client, open, peer))
    )
      return [peer]
    const lists = speakers.map((client) => targetOrigins(ownDesk(client, open)!, client.hostOrigins))
    return (lists[0] ?? []).filter((entry) => lists.every((list) => list?.includes(entry)))
  }

  /** Posts to whoever may read it, and data never to any other page (docs/protocols/text.md, T92; docs/protocols/qiscus.md, Q5). */
  const post = (open: OpenSession, message: unknown, isAnnouncement: boolean): boolean => {
    const { desk, origin } = open
    const isNamed = [...clients].some(({ hostOrigins }) => hostOrigins) || desk.ownHostOrigins
    const isForAnyone = isAnnouncement && (!isNamed || desk.hostOrigins === 'pin-first')
    const targets =
      origin !== null ? [origin && origin !== 'null' ? origin : '*'] : isForAnyone ? ['*'] : targetsOf(open)
    for (const targetOrigin of targets) link.post(message, { targetOrigin })
    return targets.length > 0
  }

  const openSession = (desk: DeskWire, client: ConnectionClient) => {
    const page = getWindow()
    const entry: OpenSession = {
      desk,
      origin: null,
      latest: new Map(),
      session: desk.open({
        clock: client.clock,
        search: page?.location.search ?? '',
        whenLoaded,
        send: (message) => post(entry, message, false),
        announce: (message) => post(entry, message, true),
        emit: (event) => emit(entry, event),
      }),
    }
    sessions.set(desk.id, entry)
    entry.session.start()
  }

  const receive = (envelope: Envelope): Verdict => {
    const { data, origin } = envelope
    const open = [...sessions.values()].find(({ desk }) => desk.recognizes(data))
    if (!open) {
      const isKnown = [...clients].some(({ desks }) => desks.some((desk) => desk.recognizes(data)))
      return isKnown ? 'ignored:other-desk' : 'ignored:foreign'
    }
    const pinned = open.origin
    const isExpected = pinned
      ? origin === pinned
      : (clients.size > 0 ? [...clients] : [warden!]).some((client) => isAllowed(client, open, origin))
    if (!isExpected) return 'ignored:other-origin'
    open.origin = origin
    const verdict = open.session.receive(envelope)
    if (verdict === 'delivered') choose(open)
    else open.origin = pinned
    return verdict
  }

  const leave = (client: JoinedClient) => {
    if (!clients.delete(client)) return
    warden = client
    if (clients.size > 0 || chosen?.session.park()) return
    for (const { session } of sessions.values()) session.close()
    sessions.clear()
    chosen = null
    unlisten?.()
    unlisten = null
  }

  return {
    attach(client) {
      const requests = createRequests(client)
      const refused = new Set<string>()
      let isConnected = false
      let cancelDeadline = () => {}

      const fail = (error: WidgetError) => client.hear({ type: 'failed', error }, client.desks[0]!)
      const drops = createDropReporter(client.clock, (diagnostic) => client.report?.(diagnostic))
      const inner: JoinedClient = {
        ...client,
        hear(event, desk) {
          if (event.type === 'connected') isConnected = true
          if (event.type === 'connected' || event.type === 'failed') cancelDeadline()
          client.hear(event, desk)
        },
        drop(envelope, verdict) {
          if (verdict === 'ignored:other-origin') refused.add(envelope.origin)
          drops.report(envelope, verdict)
        },
      }
      /** Tells a newcomer what the chosen desk has told before. */
      const join = (entry: OpenSession) => {
        for (const event of [...entry.latest.values()]) hear(inner, entry, event)
        if (ownDesk(inner, entry) && !isAllowed(inner, entry)) refused.add(entry.origin!)
        else if (!isConnected) entry.session.retry?.()
      }

      const hasOtherPlacement = ({ id, placement }: DeskWire) => {
        const open = sessions.get(id)?.desk.placement
        return Boolean(open && placement && open !== placement)
      }

      return {
        start() {
          const other = client.desks.find(hasOtherPlacement)
          if (other) return fail(placementError(sessions.get(other.id)!.desk, other))
          clients.add(inner)
          cancelDeadline = afterLimit(client, client.connectTimeoutMs, () =>
            fail(deadlineError(client, refused)),
          )
          unlisten ??= link.listen(
            (envelope) => report(envelope, receive(envelope)),
            (envelope, reason) => report(envelope, `ignored:${reason}`),
          )
          if (chosen) return join(chosen)
          const isFramed = link.hasPeer?.() ?? true
          const desks = client.desks.filter((desk) => Boolean(desk.isStandalone) !== isFramed)
          for (const desk of desks) if (!chosen && !sessions.has(desk.id)) openSession(desk, client)
          if (isFramed || desks.length > 0) return
          cancelDeadline()
          fail(notEmbeddedError())
        },
        perform: async (action) => {
          if (!chosen || !isConnected) throw closedError()
          return requests.perform(chosen.session, action)
        },
        detach() {
          cancelDeadline()
          requests.cancel()
          leave(inner)
          drops.close()
        },
      }
    },
  }
}
