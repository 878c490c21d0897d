import { isQiscusMessage, qiscusEvents, qiscusMessage, qiscusPayload } from '@deskbridge/core/desks/qiscus'
import type { Action, Verdict } from '@deskbridge/core/internal'
import type { HostSession, HostSessionIo } from '../desk-host'
import { fromTicket, fromUser } from './from-ticket'
import { readSide } from './size'

/**
 * Opens the host's side of the Qiscus Helpdesk Apps for one document.
 *
 * Checks (docs/protocols/qiscus.md), after those of source, channel and origin (Q20 to Q22):
 * 1. Q23 to Q26: an `appId` that is given must be the frame's.
 * 2. Q27: the placement or mode must have the event.
 * 3. Q103 to Q106, Q111: the payload must be usable.
 *
 * Lifecycle:
 * - Q33: every `ready` is answered with user, ticket and app context, in this order.
 * - Q47: the first `ready` may come before the document's `load`; so a repeated one in a loaded document may be the next document's.
 * - Q50, Q51: a request is answered with what is true now, or not at all.
 * - Q52 to Q57: changes are told from `ready` on, tickets only in the sidebar.
 */
export function openQiscusHostSession(io: HostSessionIo): HostSession {
  const { appId, placement } = io.app
  let isReady = false
  let isLoaded = false
  let isNextReady = false

  const send = (event: string, payload: object) => io.post(qiscusMessage(event, payload))

  const sendUser = () => send(qiscusEvents.contextUser, { user: fromUser(io.view().user) })

  const sendApp = () => send(qiscusEvents.contextApp, { appId, mode: io.view().mode })

  const sendTicket = (event: string): Verdict => {
    const { ticket } = io.view()
    if (placement !== 'ticket-sidebar') return 'ignored:placement'
    if (!ticket) return 'ignored:no-ticket'
    send(event, { ticket: fromTicket(ticket) })
    return 'delivered'
  }

  const takeReady = (): Verdict => {
    sendUser()
    sendTicket(qiscusEvents.contextTicket)
    sendApp()
    isNextReady = isReady && isLoaded
    if (isReady) return 'delivered'
    isReady = true
    io.emit({ type: 'ready' })
    return 'delivered'
  }

  const act = (action: Action): Verdict => {
    io.emit({ type: 'action', action })
    return 'delivered'
  }

  const takeResize = ({ width, height }: Record<string, unknown>): Verdict => {
    const { mode, viewport } = io.view()
    if (mode !== 'popup') return 'ignored:mode'
    if (width === undefined && height === undefined) return 'invalid:payload'
    const size = {
      ...(width !== undefined && { width: readSide(width, 'width', viewport) }),
      ...(height !== undefined && { height: readSide(height, 'height', viewport) }),
    }
    if (size.width === null) return 'invalid:payload.width'
    if (size.height === null) return 'invalid:payload.height'
    return act({ kind: 'resize', width: size.width, height: size.height })
  }

  const takeFullscreen = ({ fullscreen }: Record<string, unknown>): Verdict => {
    if (io.view().mode !== 'popup') return 'ignored:mode'
    if (typeof fullscreen !== 'boolean') return 'invalid:payload.fullscreen'
    return act({ kind: 'fullscreen', fullscreen })
  }

  const takeRequest = (action: Action, answer: () => Verdict): Verdict => {
    const verdict = answer()
    if (verdict === 'delivered') act(action)
    return verdict
  }

  const takeEvent = (event: string, payload: Record<string, unknown>): Verdict => {
    switch (event) {
      case qiscusEvents.ready:
        return takeReady()
      case qiscusEvents.getUser:
        return takeRequest({ kind: 'refresh-user' }, () => {
          sendUser()
          return 'delivered'
        })
      case qiscusEvents.getTicket:
        return takeRequest({ kind: 'refresh-ticket' }, () => sendTicket(qiscusEvents.contextTicket))
      case qiscusEvents.resize:
        return takeResize(payload)
      case qiscusEvents.fullscreen:
        return takeFullscreen(payload)
      default:
        act({ kind: 'send', name: event, data: payload })
        return 'ignored:unknown'
    }
  }

  return {
    loaded() {
      isLoaded = true
      if (!isNextReady) return
      isNextReady = false
      io.emit({ type: 'replaced' })
      io.emit({ type: 'ready' })
    },
    receive({ data }) {
      if (!isQiscusMessage(data)) return 'ignored:unknown'
      const payload = qiscusPayload(data)
      if (payload.appId != null && String(payload.appId) !== appId) return 'ignored:app-id'
      const response = io.respond(data.event, data.payload)
      if (!response) return takeEvent(data.event, payload)
      response.catch(() => {})
      return 'delivered'
    },
    tell(change) {
      if (!isReady) return
      if (change === 'user') sendUser()
      else if (change === 'ticket') sendTicket(qiscusEvents.ticketUpdate)
      else if (change === 'mode') sendApp()
    },
    async send(name, data) {
      io.post(qiscusMessage(name, data))
    },
    expectsLoad: () => isNextReady,
    close() {},
  }
}
