import { runIsolated } from '../base/emitter'
import { createError } from '../base/errors'
import { getWindow } from '../base/environment'
import type { Unsubscribe } from '../base/readable'
import type { DeskWire, PageFacts, SessionEvent, SessionOutcome } from '../desks/desk'
import type { Post, Verdict } from '../desks/outcome'
import type { Envelope, Link } from '../link/link'
import type { Attachment, ConnectionClient } from './connection-client'
import { closedError } from './connection-errors'
import { Member } from './member'
import { targetOrigins } from './origin-policy'
import { SessionDriver, type DriverIo } from './session-driver'

/** A listener for the verdict on each message. */
export type VerdictListener = (envelope: Envelope, verdict: Verdict) => void

/** The events that make up the state. */
const stateEvents: readonly string[] = ['connected', 'ticket', 'user', 'theme']

const key = Symbol.for('deskbridge.connection.1')

/** Joins the single connection of a link, also across copies of this package. */
export function attach<D extends DeskWire>(link: Link, client: ConnectionClient<D>): Attachment {
  return connectionOf(link).attach(client)
}

/** Registers a listener for the verdict on each message that a link delivers to widgets. */
export function observeVerdicts(link: Link, listener: VerdictListener): Unsubscribe {
  return connectionOf(link).observe(listener)
}

function connectionOf(link: Link): Connection {
  const { [key]: known } = link as Link & { [key]?: Connection }
  if (known) return known
  const connection = new Connection(link)
  // Not enumerable, so that a link around a copy of this one has a connection of its own.
  Object.defineProperty(link, key, { value: connection })
  return connection
}

/**
 * The connection of a link, which all widgets of a document share.
 *
 * Security, in this order (docs/protocols/text.md, T111; docs/protocols/qiscus.md, Q28):
 * 1. The link delivers only messages of the host's window.
 * 2. A desk must be able to parse the message.
 * 3. The origin must be the pinned one, or before that one that a widget allows for the desk.
 * 4. The desk's session gives a verdict; the first message that it acts on chooses the desk and pins the origin.
 *
 * When the last widget leaves, a session that cannot start again stays open and keeps listening.
 */
class Connection implements DriverIo {
  /** Posts to the link. */
  readonly post: Link['post']
  readonly #link: Link
  readonly #members = new Set<Member>()
  readonly #observers = new Set<VerdictListener>()
  /** The drivers of the open sessions, by the ids of their desks. */
  readonly #drivers = new Map<string, SessionDriver>()
  #chosen: SessionDriver | null = null
  #unlisten: Unsubscribe | null = null
  /** The last member that left, whose origins apply while there is none. */
  #lastMember: Member | null = null

  constructor(link: Link) {
    this.#link = link
    this.post = link.post
  }

  attach(client: ConnectionClient): Attachment {
    const member = new Member(client)
    return {
      start: () => this.#join(member),
      perform: async (action) => {
        if (!this.#chosen || !member.isConnected) throw closedError()
        return this.#chosen.perform(action, client)
      },
      detach: () => {
        this.#chosen?.closeRequests(client)
        this.#leave(member)
        member.close()
      },
    }
  }

  observe(listener: VerdictListener): Unsubscribe {
    this.#observers.add(listener)
    return () => void this.#observers.delete(listener)
  }

  #join(member: Member): void {
    const { client } = member
    for (const { id, placement } of client.desks) {
      const open = this.#drivers.get(id)?.desk.placement
      if (!open || !placement || open === placement) continue
      return member.fail(
        createError('INVALID_ARGUMENT', [`placement beside a widget in "${open}"`, placement]),
      )
    }
    this.#members.add(member)
    member.startDeadline()
    this.#unlisten ??= this.#link.listen(
      (envelope) => this.#receive(envelope),
      (envelope, reason) => this.#report(envelope, `ignored:${reason}`),
    )
    if (this.#chosen) return this.#joinChosen(member, this.#chosen)
    const isFramed = this.#link.hasPeer?.() ?? true
    const desks = client.desks.filter((desk) => Boolean(desk.isStandalone) !== isFramed)
    const { search, hash } = getWindow()?.location ?? { search: '', hash: '' }
    const page = { search, hash, hostOrigin: this.#link.peerOrigin?.() ?? null }
    const own = desks.find((desk) => desk.claims?.(page))
    const others = desks.filter((desk) => !desk.claims)
    for (const desk of own ? [own] : others.length > 0 ? others : desks)
      if (!this.#chosen) (this.#drivers.get(desk.id) ?? this.#start(desk, page, client)).retry()
    if (!isFramed && desks.length === 0) member.fail(createError('NOT_EMBEDDED', []))
  }

  #joinChosen(member: Member, driver: SessionDriver): void {
    const { desk, origin, latest } = driver
    member.join(desk, origin)
    for (const event of [...latest.values()]) runIsolated(() => member.notify(event))
    // Does nothing once the session is connected.
    driver.retry()
  }

  #leave(member: Member): void {
    if (!this.#members.delete(member)) return
    this.#lastMember = member
    if (this.#members.size > 0 || this.#chosen?.session.mustStay()) return
    for (const driver of this.#drivers.values()) driver.close()
    this.#drivers.clear()
    this.#chosen = null
    this.#unlisten?.()
    this.#unlisten = null
  }

  #start(desk: DeskWire, page: PageFacts, { clock }: ConnectionClient): SessionDriver {
    const driver = new SessionDriver(desk, page, clock, this)
    this.#drivers.set(desk.id, driver)
    driver.start()
    return driver
  }

  #receive(envelope: Envelope): void {
    const { data, origin } = envelope
    for (const driver of this.#drivers.values()) {
      const message = driver.desk.parse(data)
      if (message === null) continue
      if (!this.#mayComeFrom(origin, driver)) return this.#report(envelope, 'ignored:other-origin')
      const outcome = driver.session.receive(message)
      if (outcome.verdict === 'delivered' && driver.origin === null) this.#pin(driver, origin)
      this.#report(envelope, outcome.verdict!)
      return this.onOutcome(driver, outcome)
    }
    const isKnown = [...this.#members].some(({ client }) =>
      client.desks.some((desk) => desk.parse(data) !== null),
    )
    this.#report(envelope, isKnown ? 'ignored:other-desk' : 'ignored:foreign')
  }

  #mayComeFrom(origin: string, { desk, origin: pinned }: SessionDriver): boolean {
    if (pinned !== null) return origin === pinned
    const members = this.#members.size > 0 ? [...this.#members] : [this.#lastMember!]
    return members.some((member) => member.allows(desk, origin))
  }

  #pin(driver: SessionDriver, origin: string): void {
    driver.origin = origin
    if (driver === this.#chosen) for (const member of this.#members) member.join(driver.desk, origin)
  }

  /** Applies an outcome: chooses the desk, carries the outcome out and notifies of its events. */
  onOutcome(driver: SessionDriver, outcome: SessionOutcome, requestId?: number): void {
    const { verdict, events } = outcome
    // The first desk that acts on a message is chosen, or that connects without one.
    if (verdict === 'delivered' || events?.some(({ type }) => type === 'connected')) this.#choose(driver)
    for (const event of driver.carryOut(outcome, requestId)) {
      const { type } = event
      if (stateEvents.includes(type)) driver.latest.set(type, event)
      if (driver === this.#chosen) this.#notify(event)
    }
  }

  #choose(driver: SessionDriver): void {
    if (this.#chosen) return
    this.#chosen = driver
    for (const [id, other] of this.#drivers) {
      if (other === driver) continue
      other.close()
      this.#drivers.delete(id)
    }
    for (const member of this.#members) member.join(driver.desk, driver.origin)
    for (const event of driver.latest.values()) this.#notify(event)
  }

  /** Notifies each member; one that throws does not stop the others. */
  #notify(event: SessionEvent): void {
    for (const member of [...this.#members]) runIsolated(() => member.notify(event))
  }

  #report(envelope: Envelope, verdict: Verdict): void {
    for (const observe of this.#observers) runIsolated(() => observe(envelope, verdict))
    // A host for several desks uses all of them until it knows which one the widget has chosen.
    if (verdict === 'delivered' || verdict === 'ignored:other-desk') return
    for (const member of [...this.#members]) runIsolated(() => member.drop(envelope, verdict))
  }

  /** Returns the origins that may read a message (docs/protocols/text.md, T92; docs/protocols/qiscus.md, Q5). */
  targetsOf({ desk, origin }: SessionDriver, { isPublic }: Post): readonly string[] {
    if (origin !== null) return [origin && origin !== 'null' ? origin : '*']
    const isNamed = desk.ownHostOrigins ?? [...this.#members].some(({ client }) => client.hostOrigins)
    if (isPublic && (!isNamed || desk.hostOrigins === 'pin-first')) return ['*']
    const speakers = [...this.#members].filter((member) => member.deskOf(desk))
    const peer = this.#link.peerOrigin?.()
    const isPeerAllowed = peer && speakers.every((member) => member.allows(desk, peer))
    if (isPeerAllowed && desk.hostOrigins !== 'pin-first') return [peer]
    const lists = speakers.map((member) => targetOrigins(member.deskOf(desk)!, member.client.hostOrigins))
    return (lists[0] ?? []).filter((entry) => lists.every((list) => list?.includes(entry)))
  }
}
