import {
  parseSection,
  qiscusDesk,
  textDesk,
  type Action,
  type SessionEvent,
  type Size,
} from '@deskbridge/core'
import { qiscusEvents } from '@deskbridge/core/desks/qiscus'
import { deserializeError, textMessages } from '@deskbridge/core/desks/text'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { expect } from 'vitest'
import { openSession } from '../../packages/core/test/fixtures/open-session'
import type { Transcript } from './transcript'
import { createOutbox, toBody, toEnvelope, type Outbox } from './transcripts'

interface Document {
  session: ReturnType<typeof openSession>
  outbox: Outbox
  events: SessionEvent[]
}

/** Turns what the recorded widget sent into the action that makes ours send it. */
function toAction(body: Record<string, unknown>): Action {
  const payload = (body.payload ?? {}) as { width?: Size; height?: Size; fullscreen?: boolean }
  const { data } = body as { data: never }
  switch (body.message ?? body.event) {
    case textMessages.section: {
      const result = parseSection(data)
      if (!result.ok) throw new Error('The recorded section is invalid.')
      return { kind: 'section', section: result.section }
    }
    case textMessages.badge:
      return { kind: 'badge', count: data }
    case textMessages.track: {
      const { event_name: name, event_properties: properties } = data
      return { kind: 'track', name, properties }
    }
    case qiscusEvents.resize:
      return { kind: 'resize', width: payload.width, height: payload.height }
    case qiscusEvents.fullscreen:
      return { kind: 'fullscreen', fullscreen: payload.fullscreen === true }
    case qiscusEvents.getUser:
      return { kind: 'refresh-user' }
    case qiscusEvents.getTicket:
      return { kind: 'refresh-ticket' }
    default:
      return { kind: 'send', name: String(body.message), data }
  }
}

/** Leaves out what may differ between two good widgets: the app's id, which is optional. */
function comparable(body: Record<string, unknown>): unknown {
  const { payload, ...rest } = body
  const { appId: _appId, ...members } = (payload ?? {}) as Record<string, unknown>
  return { ...rest, ...members }
}

/** Puts our widget's session in the place of the recorded widget, and checks that it sends and receives the same. */
export async function replayOnWidget({ desk, placement, search, entries }: Transcript) {
  const clock = createFakeClock()
  const outcomes = new Map<string, Promise<unknown>>()
  const requests = new Map<unknown, unknown>()
  const documents: Document[] = []

  const open = (): Document => {
    const created = desk === 'text' ? textDesk({ placement }) : qiscusDesk({ placement })
    const session = openSession(created, { search, isLoaded: false, clock })
    const outbox = createOutbox()
    const opened = { session, outbox, events: session.events }
    documents.push(opened)
    return opened
  }
  /** Moves what our session has sent into the outbox. */
  const collect = () => current.session.takeSent().forEach(current.outbox.add)

  let current = open()
  let loadCount = 0

  const perform = (action: Action) => {
    const promise = current.session.perform(action)
    promise.catch(() => {})
    return promise
  }

  /** Takes our own message that stands for a recorded one, making our session send it if it has not yet. */
  const takeOurs = (recorded: unknown) => {
    const body = comparable(toBody(recorded))
    const isSame = (message: unknown) => {
      const ours = toEnvelope(message)
      return (
        ours?.type !== 'response' && ours?.type !== 'handshake' && equals(comparable(toBody(message)), body)
      )
    }
    collect()
    const sent = current.outbox.take(isSame)
    if (sent) return { sent, outcome: null }
    const outcome = perform(toAction(toBody(recorded)))
    collect()
    return { sent: current.outbox.take(isSame), outcome }
  }

  const hearHost = async (message: unknown) => {
    const envelope = toEnvelope(message)
    const isAnswer = envelope?.type === 'response'
    const data = isAnswer ? { ...envelope, request: requests.get(envelope.request) } : message
    const verdict = current.session.receive(data)
    expect(verdict).toMatch(/^(delivered|ignored:duplicate)$/)
    const outcome = isAnswer && outcomes.get(String(requests.get(envelope.request)))
    if (!outcome) return
    if (envelope.data.error) {
      const error = await outcome.catch((reason: unknown) => reason)
      const expected = deserializeError(envelope.data.result)
      expect({ ...(error as object), message: (error as Error).message }).toEqual({
        ...expected,
        message: expected.message,
      })
    } else await outcome
  }

  const compareWidget = (recorded: unknown) => {
    const envelope = toEnvelope(recorded)
    if (envelope?.type === 'response') {
      const { owner, instance, request, data } = envelope
      collect()
      const ours = current.outbox.take((message) => {
        const sent = toEnvelope(message)
        return sent?.type === 'response' && sent.request === request
      })
      // The four-way handshake is answered two-way (docs/protocols/text.md, T67).
      const result = request === null ? {} : (data.result ?? undefined)
      const answer = (toEnvelope(ours)?.data ?? {}) as { result?: unknown }
      expect({ ...toEnvelope(ours), data: { ...answer, result: answer.result ?? undefined } }).toMatchObject({
        owner,
        instance,
        data: { error: data.error, result },
      })
      return
    }
    const { sent, outcome } = takeOurs(recorded)
    expect(sent, `our widget's own ${JSON.stringify(recorded)}`).toBeDefined()
    const ours = toEnvelope(sent)
    if (!ours || !envelope) return
    expect(ours).toMatchObject({ owner: envelope.owner, instance: envelope.instance })
    requests.set(envelope.request, ours.request)
    if (outcome) outcomes.set(String(ours.request), outcome)
  }

  for (const entry of entries) {
    if (entry.at === 'frame') {
      if (loadCount++ > 0) {
        current.session.driver.close()
        current = open()
      }
      current.session.load()
    } else if (entry.at === 'host') await hearHost(entry.message)
    else compareWidget(entry.message)
    await clock.advance()
  }
  return { documents }
}

function equals(a: unknown, b: unknown): boolean {
  try {
    expect(a).toEqual(b)
    return true
  } catch {
    return false
  }
}
