import type { Placement } from '../../model/app-context'
import type { Capability } from '../../model/capability'
import type { Section } from '../../model/section'
import type { DeskSession, SessionIo, Verdict } from '../desk'
import { createCalls, type OpenCall } from './calls'
import {
  eventName,
  handleMethod,
  isHostEvent,
  isTextEnvelope,
  parseTextEnvelope,
  readTextQuery,
  textEnvelope,
  textMessages,
  type Binding,
  type RequestId,
  type TextEnvelope,
} from './codec'
import { readKnownEvent, type KnownEvent } from './known-event'
import { createOwners } from './owners'
import { createPlainLine } from './plain-line'
import { createRecentCalls } from './recent-calls'
import { toTextSection } from './section-codec'
import { toTextMessage } from './to-message'

/** Lists what each placement has (docs/protocols/text.md, T182 to T185). */
const capabilities: Record<Placement, readonly Capability[]> = {
  'ticket-sidebar': ['ticket', 'section', 'toast', 'track'],
  'main-menu': ['badge', 'toast', 'track'],
  settings: ['toast', 'track'],
}

/** The pause after which an unanswered announcement is posted once more (T56). */
const announcementPauseMs = 5000

/**
 * Opens the widget's side of the Text HelpDesk, trusted or plain as the page's address says.
 *
 * Binding (docs/protocols/text.md):
 * - T50, T51: the first handshake binds at once; an equal one is answered again and nothing else.
 * - T52 to T55: a lower instance of an owner is stale; a higher one, or a new owner, re-binds.
 * - T56, T57: each binding gets one announcement, before everything else; one that is not answered is posted again under its id.
 * - T58: calls that no instance has answered are posted again, in their order.
 * - T61, T62: messages of another owner or instance are stale.
 * - T83: a doubled call is answered again and does nothing else.
 */
export function openTextSession(
  io: SessionIo,
  placement: Placement = 'ticket-sidebar',
  toWireSection: (section: Section) => object = toTextSection,
): DeskSession {
  const { appId, isPlain, theme } = readTextQuery(io.search)
  const owners = createOwners()
  const plainLine = createPlainLine(io)
  let recentCalls = createRecentCalls<object>()
  let binding: Binding | null = null
  let announcement: OpenCall | null = null
  let isRepeated = false
  let isConnected = false
  let hasTicket = false
  const ticketWaiters = new Set<() => void>()
  let lastClick: { name: string; buttonId: string } | null = null
  let stopWaiting = () => {}
  let cancelRepeat = () => {}

  const connected = () => {
    if (isConnected) return
    isConnected = true
    const context = { appId, placement, mode: null }
    io.emit({ type: 'connected', context, capabilities: capabilities[placement] })
  }

  const post = (to: Binding, type: TextEnvelope['type'], request: RequestId, data: unknown) =>
    io.send(textEnvelope(to, type, request, data))

  const calls = createCalls((request, data) => post(binding!, 'call', request, data))

  const messageOf = (message: string, data: unknown) => ({ plugin_id: appId, message, data })

  const call = (name: string, data: unknown, signal: AbortSignal): Promise<void> => {
    const message = messageOf(name, data)
    return isPlain ? plainLine.send(message, signal) : calls.open(message, signal).answered
  }

  const repeatLater = () => {
    cancelRepeat()
    isRepeated = false
    cancelRepeat = io.clock.after(announcementPauseMs, () => {
      isRepeated = true
      announcement?.repeat()
    })
  }

  const announce = () => {
    if (placement === 'main-menu') return connected()
    const opened = calls.open(messageOf(textMessages.announce, null))
    announcement = opened
    repeatLater()
    const settled = () => {
      if (announcement !== opened) return
      announcement = null
      cancelRepeat()
    }
    opened.answered.then(
      () => {
        settled()
        connected()
      },
      (error: Error) => {
        settled()
        if (!isConnected) io.emit({ type: 'failed', error })
      },
    )
  }

  const bind = (handshake: TextEnvelope): Verdict => {
    const { owner, instance, request } = handshake
    const answer = () => post(handshake, 'response', request, { error: false, result: {} })
    if (binding?.owner === owner && binding.instance === instance) {
      answer()
      return 'ignored:duplicate'
    }
    if (!owners.meet(handshake)) return 'ignored:stale'
    binding = { owner, instance }
    recentCalls = createRecentCalls()
    answer()
    const isRebind = isConnected
    const postAnew = calls.setAside(({ message }) => message !== textMessages.announce)
    announce()
    postAnew()
    if (isRebind) io.emit({ type: 'rebound' })
    return 'delivered'
  }

  // A host that sends a click under both names sends them in pairs (T272).
  const takeClick = (name: string, buttonId: string): Verdict => {
    const isAlias = lastClick?.buttonId === buttonId && lastClick.name !== name
    lastClick = isAlias ? null : { name, buttonId }
    if (isAlias) return 'ignored:duplicate'
    io.emit({ type: 'click', buttonId })
    return 'delivered'
  }

  const takeKnown = (event: KnownEvent, name: string): Verdict => {
    if (event.type === 'click') return takeClick(name, event.buttonId)
    io.emit(event)
    if (event.type !== 'ticket') return 'delivered'
    hasTicket = true
    for (const resolve of ticketWaiters) resolve()
    ticketWaiters.clear()
    return 'delivered'
  }

  const takeEvent = (event: unknown): Verdict => {
    if (!isHostEvent(event)) return 'ignored:unknown'
    const name = eventName(event)
    const known = readKnownEvent(name, event.event_data)
    const isRefused = typeof known === 'string'
    if (isPlain && !isRefused) {
      connected()
      plainLine.flush()
    }
    const verdict: Verdict = isRefused
      ? `invalid:event_data.${known}`
      : known
        ? takeKnown(known, name)
        : 'delivered'
    if (!isPlain || isConnected) io.emit({ type: 'message', name, data: event.event_data })
    return verdict
  }

  const answerCall = (from: TextEnvelope & { type: 'call' }): Verdict => {
    const { method, args } = from.data
    const answer = recentCalls.take(from.request, from.data, (response) =>
      post(from, 'response', from.request, response),
    )
    if (!answer) return 'ignored:duplicate'
    const isKnown = method === handleMethod
    const verdict = isKnown ? takeEvent(args[0]) : 'ignored:unknown'
    const message = `The widget has no method "${method}"; call "${handleMethod}".`
    answer({ error: !isKnown, result: isKnown ? undefined : { real: true, error: { message } } })
    return verdict
  }

  const receiveBound = (envelope: TextEnvelope): Verdict => {
    if (!binding) return 'ignored:not-connected'
    if (envelope.owner !== binding.owner || envelope.instance !== binding.instance) return 'ignored:stale'
    if (envelope.type === 'response') return calls.settle(envelope)
    if (envelope.type === 'call') return answerCall(envelope)
    if (envelope.type === 'emit') {
      io.emit({ type: 'message', name: envelope.data.event, data: envelope.data.arg })
      return 'delivered'
    }
    post(envelope, 'response', envelope.request, { error: false, result: null })
    return 'delivered'
  }

  const waitForTicket = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      ticketWaiters.add(resolve)
      signal.addEventListener('abort', () => ticketWaiters.delete(resolve))
    })

  return {
    start() {
      if (theme) io.emit({ type: 'theme', theme })
      if (!isPlain) return
      if (placement !== 'main-menu') plainLine.announce(messageOf(textMessages.announce, null))
      stopWaiting = io.whenLoaded(connected)
    },
    receive({ data }) {
      if (isPlain) return isTextEnvelope(data) ? 'ignored:unknown' : takeEvent(data)
      if (!isTextEnvelope(data)) return 'ignored:unknown'
      const envelope = parseTextEnvelope(data)
      if (typeof envelope === 'string') return `invalid:${envelope}`
      return envelope.type === 'handshake' ? bind(envelope) : receiveBound(envelope)
    },
    async perform(action, signal) {
      if (action.kind === 'refresh-ticket') return hasTicket ? undefined : waitForTicket(signal)
      const { message, data } = toTextMessage(action, toWireSection)
      return call(message, data, signal)
    },
    // A host announces itself to a document only once, so a binding must be kept.
    park: () => isConnected || binding !== null,
    retry() {
      if (!binding || isConnected) return
      if (!announcement) return announce()
      if (!isRepeated) return
      announcement.repeat()
      repeatLater()
    },
    close() {
      stopWaiting()
      cancelRepeat()
      calls.clear()
      plainLine.clear()
      ticketWaiters.clear()
    },
  }
}
