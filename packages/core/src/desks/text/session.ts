import { isRecord } from '../../base/structure'
import type { Placement } from '../../model/app-context'
import type { Capability } from '../../model/capability'
import { readText } from '../../model/read'
import type { Section } from '../../model/section'
import type { DeskSession, SessionIo, Verdict } from '../desk'
import {
  callData,
  clickEvents,
  deserializeError,
  eventName,
  handleMethod,
  isHostEvent,
  isTextEnvelope,
  isTheme,
  parseTextEnvelope,
  readTextQuery,
  textEnvelope,
  textEvents,
  textMessages,
  type Binding,
  type TextEnvelope,
} from './codec'
import { toTextSection } from './section-codec'

/** Lists what each placement has (docs/protocols/text.md, T182 to T185). */
const capabilities: Record<Placement, readonly Capability[]> = {
  'ticket-sidebar': ['ticket', 'section', 'toast', 'track'],
  'main-menu': ['badge', 'toast', 'track'],
  settings: ['toast', 'track'],
}

interface PendingCall {
  readonly message: object
  readonly isAnnouncement: boolean
  readonly signal: AbortSignal | undefined
  resolve(): void
  reject(error: Error): void
}

/**
 * Opens the widget's side of the Text HelpDesk, trusted or plain as the page's address says.
 *
 * Binding (docs/protocols/text.md):
 * - T50, T51: the first handshake binds at once; an equal one is answered again and nothing else.
 * - T52 to T55: a lower instance of an owner is stale; a higher one, or a new owner, re-binds.
 * - T56, T57: each binding gets one announcement, before everything else.
 * - T58: calls that no instance has answered are posted again, in their order.
 * - T61, T62: messages of another owner or instance are stale.
 */
export function openTextSession(
  io: SessionIo,
  placement: Placement = 'ticket-sidebar',
  toWireSection: (section: Section) => object = toTextSection,
): DeskSession {
  const { appId, isPlain, theme } = readTextQuery(io.search)
  const idPrefix = Math.random().toString(36).slice(2)
  const highestInstances = new Map<string, number>()
  let binding: Binding | null = null
  let pending = new Map<string, PendingCall>()
  let callCount = 0
  let isConnected = false
  let hasTicket = false
  let ticketWaiters: (() => void)[] = []
  let lastClick: { name: string; buttonId: string } | null = null
  let stopWaiting = () => {}

  const connected = () => {
    if (isConnected) return
    isConnected = true
    const context = { appId, placement, mode: null }
    io.emit({ type: 'connected', context, capabilities: capabilities[placement] })
  }

  const post = (to: Binding, type: TextEnvelope['type'], request: unknown, data: unknown) =>
    io.send(textEnvelope(to, type, request, data))

  const postCall = (call: PendingCall) => {
    const request = `${idPrefix}:${callCount++}`
    pending.set(request, call)
    try {
      post(binding!, 'call', request, callData(call.message))
    } catch (error) {
      pending.delete(request)
      call.reject(error as Error)
    }
  }

  const call = async (message: string, data: unknown, signal?: AbortSignal): Promise<void> => {
    const body = { plugin_id: appId, message, data }
    const isAnnouncement = message === textMessages.announce
    if (isPlain) return io.send(body)
    return new Promise((resolve, reject) =>
      postCall({ message: body, isAnnouncement, signal, resolve, reject }),
    )
  }

  const announce = () => {
    if (placement === 'main-menu') return connected()
    call(textMessages.announce, null).then(connected, (error: Error) => {
      if (!isConnected) io.emit({ type: 'failed', error })
    })
  }

  const bind = (handshake: TextEnvelope): Verdict => {
    const { owner, instance, request } = handshake
    const answer = () => post(handshake, 'response', request, { error: false, result: {} })
    if (binding?.owner === owner && binding.instance === instance) {
      answer()
      return 'ignored:duplicate'
    }
    const highest = highestInstances.get(owner)
    if (highest !== undefined && instance <= highest) return 'ignored:stale'
    highestInstances.set(owner, instance)
    binding = { owner, instance }
    answer()
    const isRebind = isConnected
    const unanswered = [...pending.values()].filter(
      (entry) => !entry.isAnnouncement && !entry.signal?.aborted,
    )
    pending = new Map()
    announce()
    unanswered.forEach(postCall)
    if (isRebind) io.emit({ type: 'rebound' })
    return 'delivered'
  }

  const settle = ({ request, data }: TextEnvelope & { type: 'response' }): Verdict => {
    const entry = pending.get(request as string)
    if (!entry) return 'ignored:unknown'
    pending.delete(request as string)
    if (data.error) entry.reject(deserializeError(data.result))
    else entry.resolve()
    return 'delivered'
  }

  // A host that sends a click under both names sends them in pairs (T272).
  const handleClick = (name: string, buttonId: string): Verdict => {
    const isAlias = lastClick?.buttonId === buttonId && lastClick.name !== name
    lastClick = isAlias ? null : { name, buttonId }
    if (isAlias) return 'ignored:duplicate'
    io.emit({ type: 'click', buttonId })
    return 'delivered'
  }

  const handleKnown = (name: string, data: unknown): Verdict => {
    const members = isRecord(data) ? data : {}
    if (name === textEvents.ticket) {
      if (!readText(members.id)) return 'invalid:event_data.id'
      hasTicket = true
      io.emit({ type: 'ticket', raw: members })
      for (const resolve of ticketWaiters.splice(0)) resolve()
    } else if (name === textEvents.theme) {
      if (!isTheme(members.theme)) return 'invalid:event_data.theme'
      io.emit({ type: 'theme', theme: members.theme })
    } else if (clickEvents.includes(name)) {
      if (typeof members.buttonId !== 'string') return 'invalid:event_data.buttonId'
      return handleClick(name, members.buttonId)
    }
    return 'delivered'
  }

  const handleEvent = (event: unknown): Verdict => {
    if (!isHostEvent(event)) return 'ignored:unknown'
    if (isPlain) connected()
    const name = eventName(event)
    const verdict = handleKnown(name, event.event_data)
    io.emit({ type: 'message', name, data: event.event_data })
    return verdict
  }

  const answerCall = (from: TextEnvelope & { type: 'call' }): Verdict => {
    const { method, args } = from.data
    if (!Array.isArray(args)) return 'invalid:data.args'
    const isKnown = method === handleMethod
    const verdict = isKnown ? handleEvent(args[0]) : 'ignored:unknown'
    const message = `The widget has no method "${method}"; call "${handleMethod}".`
    const result = isKnown ? undefined : { real: true, error: { message } }
    post(from, 'response', from.request, { error: !isKnown, result })
    return verdict
  }

  const receiveBound = (envelope: TextEnvelope): Verdict => {
    if (!binding) return 'ignored:not-connected'
    if (envelope.owner !== binding.owner || envelope.instance !== binding.instance) return 'ignored:stale'
    if (envelope.type === 'response') return settle(envelope)
    if (envelope.type === 'call') return answerCall(envelope)
    if (envelope.type === 'emit') {
      io.emit({ type: 'message', name: envelope.data.event, data: envelope.data.arg })
      return 'delivered'
    }
    post(envelope, 'response', envelope.request, { error: false, result: null })
    return 'delivered'
  }

  const waitForTicket = () => new Promise<void>((resolve) => void ticketWaiters.push(resolve))

  return {
    start() {
      if (theme) io.emit({ type: 'theme', theme })
      if (!isPlain) return
      if (placement !== 'main-menu') void call(textMessages.announce, null)
      stopWaiting = io.whenLoaded(connected)
    },
    receive({ data }) {
      if (isPlain) return isTextEnvelope(data) ? 'ignored:unknown' : handleEvent(data)
      if (!isTextEnvelope(data)) return 'ignored:unknown'
      const envelope = parseTextEnvelope(data)
      if (typeof envelope === 'string') return `invalid:${envelope}`
      return envelope.type === 'handshake' ? bind(envelope) : receiveBound(envelope)
    },
    async perform(action, signal) {
      switch (action.kind) {
        case 'section':
          return call(textMessages.section, toWireSection(action.section), signal)
        case 'badge':
          return call(textMessages.badge, action.count, signal)
        case 'track':
          return call(
            textMessages.track,
            { event_name: action.name, event_properties: action.properties },
            signal,
          )
        case 'toast':
          return call(textMessages.toast, action.toast, signal)
        case 'send':
          return call(action.name, action.data ?? null, signal)
        case 'refresh-ticket':
          return hasTicket ? undefined : waitForTicket()
        default:
          throw new Error(`Text has no action "${action.kind}".`)
      }
    },
    // A host announces itself to a document only once, so a binding must be kept.
    park: () => isConnected || binding !== null,
    close() {
      stopWaiting()
      pending.clear()
      ticketWaiters = []
    },
  }
}
