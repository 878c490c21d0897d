import type { TicketData } from '@deskbridge/core'
import { neutralTicket, withRequester } from '@deskbridge/fixtures/tickets'
import { greetingOf, namesOf } from '../../conformance/desks/places'
import { remote, type Remote } from '../fixtures/remote'
import type { OwnStormHostControl } from '../pages/storms/own-host'
import type { OwnPeer, StormDocument } from './own-peers'
import type { EndState, StormPair } from './storm'

/** Time that a document on a slowed processor may take until what is checked holds. */
const SETTLE_MS = 15_000
const CALL_MS = 5000

interface Judged {
  host: Remote<OwnStormHostControl>
  app: string
  peer: OwnPeer
  document: StormDocument
}

/** Returns a widget page in our host. */
export function ownPair(peer: OwnPeer): StormPair {
  return {
    page: peer.page,
    query: peer.query,
    async openHost(page, server) {
      await page.goto(server.url('storm-host', { site: 'desk' }))
      const host = remote<OwnStormHostControl>(page)
      let count = 0
      const nextTicket = (): TicketData => withRequester(neutralTicket, `Ticket ${++count}`)
      const current = new Map<string, TicketData>()
      const { name, place, isUnnamed } = peer
      const { placement, mode } = place
      const desk = isUnnamed ? 'auto' : place.id
      return {
        mount: (app, url) => host.mount({ id: app, name, url, desk, placement, mode: mode ?? 'popup' }),
        async storm(reloads) {
          const { app } = reloads[0]!
          current.set(app, nextTicket())
          await host.storm(reloads, current.get(app)!)
        },
        judge: (app, frame) =>
          judge({ host, app, peer, document: peer.open(frame) }, current.get(app)!, nextTicket()),
      }
    },
  }
}

async function judge(judged: Judged, current: TicketData, next: TicketData): Promise<EndState> {
  const { host, app, peer, document } = judged
  const hasTicket = peer.place.capabilities.includes('ticket')
  const [currentName, nextName] = [current, next].map(({ requester }) => requester!.name)
  const lastTicket = async () => (hasTicket ? (await document.tickets()).at(-1) : null)
  const connected = await settles(
    async () =>
      (await host.status(app)) === 'ready' &&
      (await document.isConnected()) &&
      (await lastTicket()) === (hasTicket ? currentName : null),
  )
  const hostCall = connected && (await callsDocument(judged))
  const widgetCall = connected && (await callsHost(judged))
  await host.setTicket(app, next)
  if (peer.place.facts.mustAsk) await document.refresh?.()
  const hasNext = await settles(async () => !hasTicket || (await lastTicket()) === nextName)
  const tickets = await document.tickets()
  const messages = await document.messages()
  return {
    connected,
    announced: await isAnnouncedOnce(judged),
    ticket: hasTicket ? hasNext && tickets.join() === `${currentName},${nextName}` : null,
    hostCall,
    widgetCall,
    got: `tickets: ${tickets.join(', ')}; messages: ${messages?.join(', ') ?? 'not recorded'}`,
    fromLoadMs: null,
    fromHandshakeMs: null,
    // Our host does not give up.
    isTooLate: false,
  }
}

/** Calls the document, and returns whether it was called once. */
async function callsDocument({ host, app, document }: Judged): Promise<boolean> {
  const { status } = await host.call(app, 'probe', CALL_MS)
  const calls = async () => (await document.messages())?.filter((name) => name === 'probe').length
  return status === 'resolved' && (await settles(async () => ((await calls()) ?? 1) === 1))
}

/** Lets the document call the host, and returns whether it was called once. */
async function callsHost({ host, app, document }: Judged): Promise<boolean> {
  const token = `probe-${Date.now()}`
  const calls = async () =>
    (await host.messages(app)).filter(({ data }) => (data as { token?: string } | null)?.token === token)
  return (
    (await document.call('probe', { token })) && (await settles(async () => (await calls()).length === 1))
  )
}

/**
 * Returns whether a document announced itself as often as it must to the newest instance, and, where hosts have none, whether it was answered.
 *
 * Messages of Qiscus name no document: a widget whose answer is late may ask again (docs/protocols/qiscus.md, Q36), and the answer
 * to the document before may arrive in the next one. Both get contexts twice that say the same.
 */
async function isAnnouncedOnce({ host, app, peer, document }: Judged): Promise<boolean> {
  const { facts, host: sides, placement } = peer.place
  const greeting = greetingOf(sides)
  const [announcement] = namesOf(sides, ({ isAnnouncement }) => isAnnouncement)
  if (!facts.hostsStartAnew) return (await document.messages())!.includes(greeting)
  const envelopes = (await host.received(app)).filter(isEnvelope)
  const newest = Math.max(...envelopes.map(({ instance }) => instance))
  const announcements = envelopes.filter(
    ({ instance, data }) => instance === newest && data?.args?.[0]?.message === announcement,
  )
  return announcements.length === (facts.isSilent?.(placement) ? 0 : 1)
}

interface Envelope {
  instance: number
  data?: { args?: readonly { message?: string }[] }
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'instance' in message
}

/** Waits until something holds, or until it has had its time. */
async function settles(holds: () => Promise<boolean>): Promise<boolean> {
  const deadlineMs = Date.now() + SETTLE_MS
  while (Date.now() < deadlineMs) {
    if (await holds()) return true
    await new Promise((wake) => setTimeout(wake, 20))
  }
  return holds()
}
