import { isQiscusMessage, qiscusEvents, qiscusMessage, qiscusPayload } from '@deskbridge/core/desks/qiscus'
import type { Action, Verdict } from '@deskbridge/core/internal'
import { askHelpdesk } from '../ask-helpdesk'
import type { HostSession, HostSessionIo } from '../desk-host'
import { readQiscusMessage, type QiscusReading } from './app-message'
import { fromTicket, fromUser } from './from-ticket'

/**
 * Opens the host's side of the Qiscus Helpdesk Apps for one document.
 *
 * Lifecycle (docs/protocols/qiscus.md; the checks stand in `readQiscusMessage()`):
 * - Q33: every `ready` is answered with user, ticket and app context, in this order.
 * - Q47, Q49: a `ready` may come before its document's `load`; so in a loaded document it may be the next document's.
 * - Q50, Q51: a request is answered with what is true now, or not at all.
 * - Q52 to Q57: changes are told from `ready` on, tickets only in the sidebar.
 * - Q142, Q144: preferred desks approach the app before each answer, until it has given its own app id.
 */
export function openQiscusHostSession(io: HostSessionIo): HostSession {
  const { appId, placement } = io.app
  let isReady = false
  let isLoaded = false
  let claimsLoad = false
  let isCommitted = false
  let isClosed = false

  const send = (event: string, payload: object) => io.post(qiscusMessage(event, payload))

  const sendUser = () => send(qiscusEvents.contextUser, { user: fromUser(io.view().user) })

  const sendApp = () => send(qiscusEvents.contextApp, { appId, mode: io.view().mode })

  const sendTicket = (event: string) => {
    const { ticket } = io.view()
    if (placement === 'ticket-sidebar' && ticket) send(event, { ticket: fromTicket(ticket) })
  }

  const yieldToPreferred = () => {
    if (!isCommitted) io.approachPreferred()
  }

  const answerReady = () => {
    yieldToPreferred()
    sendUser()
    sendTicket(qiscusEvents.contextTicket)
    sendApp()
    if (isReady) return
    isReady = true
    io.emit({ type: 'ready' })
  }

  const act = (action: Action) => {
    if (action.kind === 'refresh-user' || action.kind === 'refresh-ticket') yieldToPreferred()
    if (action.kind === 'refresh-user') sendUser()
    else if (action.kind === 'refresh-ticket') sendTicket(qiscusEvents.contextTicket)
    io.emit({ type: 'action', action })
  }

  const handle = ({ isReady: isAnnouncement, action }: QiscusReading) => {
    if (isAnnouncement) answerReady()
    else if (action) act(action)
  }

  const read = (event: string, payload: Record<string, unknown>) =>
    readQiscusMessage(event, payload, { appId, placement, ...io.view() })

  /** Notes what the message tells of its document (Q49, Q144). */
  const noteDocument = (reading: QiscusReading) => {
    if (reading.hasAppId) isCommitted = true
    else if (reading.isReady && isLoaded) claimsLoad = true
  }

  return {
    loaded() {
      isLoaded = true
      if (!claimsLoad) return
      claimsLoad = false
      isCommitted = false
      io.emit({ type: 'replaced' })
      if (isReady) io.emit({ type: 'ready' })
    },
    receive({ data }): Verdict {
      if (!isQiscusMessage(data)) return 'ignored:unknown'
      const { event: name, payload } = data
      const members = qiscusPayload(data)
      const reading = read(name, members)
      if (reading.isMalformed) return reading.verdict
      if (reading.verdict === 'delivered') noteDocument(reading)
      askHelpdesk(
        io,
        { name, data: payload },
        { answer() {}, handle: () => handle(read(name, members)), isClosed: () => isClosed },
      )
      return reading.verdict
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
    claimsLoad: () => claimsLoad,
    close() {
      isClosed = true
    },
  }
}
