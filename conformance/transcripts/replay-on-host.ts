import type { AppDefinition } from '@deskbridge/host'
import { createHostEngine, type AttachedApp, type HostTicket } from '@deskbridge/host/engine'
import { createLinkPair, type Action } from '@deskbridge/core'
import {
  parseQiscusMessage,
  qiscusEvents,
  qiscusPayload,
  toTicket as fromQiscus,
  toUser,
  type QiscusTicket,
  type QiscusUser,
} from '@deskbridge/core/desks/qiscus'
import {
  clickEvents,
  deserializeError,
  eventName,
  isHostEvent,
  textEvents,
  toTicket as fromText,
} from '@deskbridge/core/desks/text'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { expect } from 'vitest'
import type { Transcript } from './transcript'
import { createOutbox, toBody, toEnvelope } from './transcripts'

/** Names what a host message says, in either desk's words. */
function nameOf(message: unknown): string {
  const body = toBody(message)
  const event = parseQiscusMessage(body)?.event
  return event ?? (isHostEvent(body) ? eventName(body) : (toEnvelope(message)?.type ?? ''))
}

/** Reads the ticket that a host message carries. */
function ticketOf(message: unknown): HostTicket | null {
  const body = toBody(message)
  if (isHostEvent(body) && eventName(body) === textEvents.ticket) {
    const raw = body.event_data as object
    return { ...fromText(raw), extra: { text: raw } }
  }
  const { ticket } = qiscusMembers(body)
  return ticket ? { ...fromQiscus(ticket), extra: { qiscus: ticket } } : null
}

/** Puts our host in the place of the recorded host, and checks that it says and hears the same. */
export async function replayOnHost(transcript: Transcript) {
  const { desk, placement, mode, search, origins, entries } = transcript
  const clock = createFakeClock()
  const outbox = createOutbox()
  const actions: Action[] = []
  const verdicts: string[] = []
  const hostMessages = entries.flatMap((entry) => (entry.at === 'host' ? [entry.message] : []))
  const refusals = hostMessages.flatMap((message) => {
    const envelope = toEnvelope(message)
    return envelope?.type === 'response' && envelope.data.error
      ? [deserializeError(envelope.data.result)]
      : []
  })
  const users = hostMessages.flatMap((message) => {
    const { user } = qiscusMembers(message)
    return user ? [user] : []
  })
  const firstWord = hostMessages.find((message) => ticketOf(message))

  const [hostEnd, widgetEnd] = createLinkPair({ origins: [origins.host, origins.widget], clock: null })
  widgetEnd.listen(({ data }) => outbox.add(data))
  const host = createHostEngine({
    clock,
    user: users[0] ? toUser(users[0]) : { id: '1', name: null, email: null, role: null, divisionId: null },
    ticket: firstWord ? ticketOf(firstWord) : null,
    readyTimeoutMs: 0,
    respond({ name }) {
      const refusal = name === 'custom_message' ? refusals.shift() : undefined
      return refusal && Promise.reject('value' in refusal ? refusal.value : refusal)
    },
    onTraffic: ({ direction, verdict }) => void (direction === 'in' && verdicts.push(verdict)),
  })
  host.on('action', ({ action }) => void actions.push(action))
  const definition: AppDefinition = {
    id: 'parcels',
    name: 'Parcels',
    url: `${origins.widget}/${search}`,
    desk,
    placement,
    mode: mode === 'popup' ? 'popup' : 'embed',
    openingState: { title: 'Parcel', components: [{ type: 'divider' }] },
  }
  const app = host.attach(definition, hostEnd, { isLoaded: false })
  const requests = new Map<unknown, unknown>()
  let binding: { owner: string; instance: number } | null = null
  let loadCount = 0

  const sayLikeHost = async (recorded: unknown) => {
    const name = nameOf(recorded)
    const envelope = toEnvelope(recorded)
    const fits = (message: unknown) =>
      nameOf(message) === name &&
      (envelope?.type !== 'response' || toEnvelope(message)?.request === envelope.request)
    let ours = outbox.take(fits)
    if (ours === undefined) {
      await drive(app, recorded)
      ours = outbox.take(fits)
    }
    expect(ours, `our host's own ${name}`).toBeDefined()
    const sent = toEnvelope(ours)
    if (!sent || !envelope) return
    if (sent.type === 'handshake') binding = { owner: sent.owner, instance: sent.instance }
    if (sent.type === 'call' || sent.type === 'handshake_echo') requests.set(envelope.request, sent.request)
    if (sent.type === 'response' && envelope.type === 'response') {
      expect(sent.data.error).toBe(envelope.data.error)
      if (envelope.data.error) expect(sent.data.result).toEqual(envelope.data.result)
    }
  }

  /** Makes our host say what the recorded one said of its own accord. */
  const drive = async (attached: AttachedApp, recorded: unknown) => {
    const name = nameOf(recorded)
    const body = toBody(recorded)
    const data = (isHostEvent(body) ? body.event_data : qiscusMembers(body)) as Record<string, never>
    const ticket = ticketOf(recorded)
    if (name === 'handshake') await clock.advance(500)
    else if (ticket) attached.setTicket(ticket)
    else if (name === textEvents.theme) host.setTheme(data.theme!)
    else if (name === clickEvents[0]) attached.clickSectionButton(data.buttonId!)
    else if (name === qiscusEvents.contextApp) attached.setMode(data.mode!)
    else attached.send(name, data).catch(() => {})
    await clock.advance()
  }

  const sayLikeWidget = (recorded: unknown) => {
    const envelope = toEnvelope(recorded)
    const isAnswer = envelope?.type === 'response' && envelope.request !== null
    const request = isAnswer ? requests.get(envelope.request) : envelope?.request
    widgetEnd.post(
      envelope ? { ...envelope, ...binding, request } : withOurAppId(recorded, app.appId, transcript),
    )
  }

  for (const entry of entries) {
    if (entry.at === 'frame') {
      if (loadCount++ > 0) app.frameUnloaded()
      app.frameLoaded()
    } else if (entry.at === 'host') await sayLikeHost(entry.message)
    else sayLikeWidget(entry.message)
    await clock.advance()
  }
  return { app, actions, verdicts, unexpected: outbox.rest().map(nameOf) }
}

/** Returns the members of a Qiscus message's payload, in the desk's own types; of any other message none. */
function qiscusMembers(message: unknown): { appId?: unknown; ticket?: QiscusTicket; user?: QiscusUser } {
  return qiscusPayload(parseQiscusMessage(message)?.payload)
}

/** Exchanges the id that the recorded host gave for ours; a wrong one stays wrong. */
function withOurAppId(message: unknown, appId: string, { entries }: Transcript): unknown {
  const given = entries.flatMap((entry) => {
    const isContext =
      entry.at === 'host' && parseQiscusMessage(entry.message)?.event === qiscusEvents.contextApp
    return isContext ? [qiscusMembers(entry.message).appId] : []
  })
  const payload = qiscusMembers(message)
  const isGiven = parseQiscusMessage(message) && given.includes(payload.appId)
  return isGiven ? { ...(message as object), payload: { ...payload, appId } } : message
}
