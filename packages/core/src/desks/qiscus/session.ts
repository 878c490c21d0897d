import { isRecord } from '../../base/structure'
import type { Action, Size } from '../../model/action'
import type { Mode, Placement } from '../../model/app-context'
import type { Capability } from '../../model/capability'
import { readText } from '../../model/read'
import type { DeskSession, SessionIo, Verdict } from '../desk'
import { isQiscusMessage, qiscusEvents, qiscusMessage, qiscusPayload } from './codec'

/** Lists the pauses before `ready` is repeated (docs/protocols/qiscus.md, Q36). */
const readyPausesMs: readonly number[] = [1000, 2000, 4000]

type Request = 'user' | 'ticket'

/**
 * Opens the widget's side of the Qiscus Helpdesk Apps.
 *
 * Lifecycle (docs/protocols/qiscus.md):
 * - Q31, Q32: `ready` goes out once, when the document has loaded; the listener is there before.
 * - Q29: what comes before the document's own `ready` was meant for an earlier document.
 * - Q35: the app context connects.
 * - Q36, Q37: without it `ready` is repeated, never while answers arrive.
 * - Q38: other contexts and a repeated `ready` without an app context connect with an unknown mode.
 * - Q58, Q59: a request resolves with the next context of its kind; one per kind is in flight.
 */
export function openQiscusSession(io: SessionIo, placement: Placement | null = null): DeskSession {
  let appId: string | number | null = null
  let mode: Mode | null = null
  let ticket: Record<string, unknown> | null = null
  let isConnected = false
  let hasContext = false
  let readyCount = 0
  let cancelTimer = () => {}
  let stopWaiting = () => {}
  const requests = new Map<Request, { promise: Promise<void>; resolve(): void; signals: Set<AbortSignal> }>()

  const send = (event: string, payload?: object) => {
    const members = appId === null ? payload : { appId, ...payload }
    io.send(qiscusMessage(event, members))
  }

  const announceContext = () => {
    cancelTimer()
    const capabilities: Capability[] = ['user']
    if (placement === null || placement === 'ticket-sidebar') capabilities.push('ticket')
    if (mode === 'popup') capabilities.push('resize', 'fullscreen')
    const context = { appId: readText(appId), placement, mode }
    const type = isConnected ? 'context' : 'connected'
    isConnected = true
    io.emit({ type, context, capabilities })
  }

  const waitForContext = () => {
    cancelTimer()
    if (isConnected || readyCount === 0) return
    const pauseMs = readyPausesMs[hasContext ? 0 : readyCount - 1]
    if (pauseMs !== undefined) cancelTimer = io.clock.after(pauseMs, repeatReady)
  }

  const sendReady = () => {
    readyCount++
    io.announce(qiscusMessage(qiscusEvents.ready, appId === null ? undefined : { appId }))
    waitForContext()
  }

  const repeatReady = () => {
    if (hasContext && readyCount > 1) announceContext()
    else sendReady()
  }

  const heardContext = (request: Request) => {
    hasContext = true
    requests.get(request)?.resolve()
    requests.delete(request)
    waitForContext()
  }

  const takeTicket = (update: unknown, isContext: boolean): Verdict => {
    if (!isRecord(update)) return 'invalid:payload.ticket'
    // Only an update may lack its id, and only while there is a ticket that it can mean.
    const { id = isContext ? undefined : ticket?.id } = update
    if (!readText(id)) return 'invalid:payload.ticket.id'
    const isSame = readText(id) === readText(ticket?.id)
    const isWhole = isContext || ('requester' in update && 'custom_fields' in update)
    ticket = isSame && !isWhole ? { ...ticket, ...update, id } : { ...update, id }
    io.emit({ type: 'ticket', raw: ticket })
    heardContext('ticket')
    return 'delivered'
  }

  const takeUser = (user: unknown): Verdict => {
    if (!isRecord(user)) return 'invalid:payload.user'
    io.emit({ type: 'user', raw: user })
    heardContext('user')
    return 'delivered'
  }

  const takeApp = (payload: Record<string, unknown>): Verdict => {
    const { appId: id = null, mode: word } = payload
    if (id !== null && readText(id) === null) return 'invalid:payload.appId'
    appId = id as string | number | null
    mode = word === 'popup' || word === 'embed' ? word : null
    announceContext()
    return 'delivered'
  }

  const takeEvent = (event: string, payload: Record<string, unknown>): Verdict => {
    switch (event) {
      case qiscusEvents.contextApp:
        return takeApp(payload)
      case qiscusEvents.contextUser:
        return takeUser(payload.user)
      case qiscusEvents.contextTicket:
        return takeTicket(payload.ticket, true)
      case qiscusEvents.ticketUpdate:
        return takeTicket(payload.ticket, false)
      default:
        return 'ignored:unknown'
    }
  }

  const request = (kind: Request, event: string, signal: AbortSignal): Promise<void> => {
    let inFlight = requests.get(kind)
    if (!inFlight) {
      let resolve = () => {}
      const promise = new Promise<void>((settle) => (resolve = settle))
      inFlight = { promise, resolve, signals: new Set() }
      requests.set(kind, inFlight)
      send(event)
    }
    const { promise, signals } = inFlight
    signals.add(signal)
    // A request that everybody has given up on must not swallow the next one.
    signal.addEventListener('abort', () => {
      signals.delete(signal)
      if (signals.size === 0) requests.delete(kind)
    })
    return promise
  }

  return {
    start() {
      stopWaiting = io.whenLoaded(sendReady)
    },
    receive({ data }) {
      if (!isQiscusMessage(data)) return 'ignored:unknown'
      if (readyCount === 0) return 'ignored:not-connected'
      const verdict = takeEvent(data.event, qiscusPayload(data))
      // A message that is neither known nor preceded by a known one must not choose this desk.
      if (verdict === 'delivered' || isConnected) {
        io.emit({ type: 'message', name: data.event, data: data.payload })
      }
      return verdict
    },
    async perform(action: Action, signal) {
      switch (action.kind) {
        case 'resize':
          return send(qiscusEvents.resize, toWireSize(action))
        case 'fullscreen':
          return send(qiscusEvents.fullscreen, { fullscreen: action.fullscreen })
        case 'refresh-user':
          return request('user', qiscusEvents.getUser, signal)
        case 'refresh-ticket':
          return request('ticket', qiscusEvents.getTicket, signal)
        case 'send':
          return void io.send(qiscusMessage(action.name, action.data))
        default:
          throw new Error(`Qiscus has no action "${action.kind}".`)
      }
    },
    retry() {
      if (isConnected || readyCount === 0) return
      readyCount = 0
      sendReady()
    },
    // Before the app context has come, starting anew by another `ready` is as good as waiting.
    park: () => isConnected,
    close() {
      cancelTimer()
      stopWaiting()
      requests.clear()
    },
  }
}

/** Writes the given sides with their unit (Q102, Q106). */
function toWireSize({ width, height }: { width?: Size | undefined; height?: Size | undefined }) {
  const write = (size: Size) => (typeof size === 'number' ? `${size}px` : size)
  return {
    ...(width !== undefined && { width: write(width) }),
    ...(height !== undefined && { height: write(height) }),
  }
}
