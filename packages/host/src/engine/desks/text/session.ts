import {
  clickEvents,
  hostEvent,
  isTextEnvelope,
  readTextQuery,
  textEvents,
  type Binding,
} from '@deskbridge/core/desks/text'
import type { Verdict } from '@deskbridge/core/internal'
import { askHelpdesk, type Answer } from '../ask-helpdesk'
import type { HostSession, HostSessionIo } from '../desk-host'
import { isPlainMessage, readAppMessage, type AppMessageReading } from './app-message'
import { fromTicket } from './from-ticket'
import { createTrustedLine } from './trusted-line'

/**
 * Opens the host's side of the Text HelpDesk for one document, trusted or plain (docs/protocols/text.md).
 *
 * - T95, T99: plain is a document whose address asks for it or whose first usable message is bare; then no envelope is taken, and otherwise no bare message.
 * - T97: a plain app is ready at `load`, if its announcement does not come first.
 * - T100: what a plain app announces after `load` may be the next document.
 * - T182: a trusted app is ready when it announces itself, in the main menu when it is connected.
 * - T186: the ticket is posted before an announcement is answered, and once more after it.
 * - T187: every change of the ticket is told to apps in the sidebar.
 */
export function openTextHostSession(io: HostSessionIo, identity: () => Binding): HostSession {
  const { placement, address } = io.app
  const asked = readTextQuery(new URL(address).search)
  let isPlain = asked.isPlain
  let hasSpokenPlain = false
  let isLoaded = false
  let isReady = false
  let isAnnounced = false
  let claimsLoad = false
  let isClosed = false

  const send = async (name: string, data: unknown, signal: AbortSignal): Promise<unknown> => {
    const event = hostEvent(name, data)
    return isPlain ? io.post(event) : line.call(event, signal)
  }

  const notify = (name: string, data: unknown) => {
    const event = hostEvent(name, data)
    if (isPlain) io.post(event)
    else line.notify(event)
  }

  const sendTicket = () => {
    const { ticket } = io.view()
    if (placement === 'ticket-sidebar' && ticket) notify(textEvents.ticket, fromTicket(ticket))
  }

  const becomeReady = () => {
    const { theme } = io.view()
    isReady = true
    sendTicket()
    // A plain app sends nothing before it knows the host's origin (T92).
    if (theme && (isPlain || theme !== asked.theme)) notify(textEvents.theme, { theme })
    io.emit({ type: 'ready' })
  }

  /** Notes which document a plain app's announcement comes from, whatever the helpdesk answers (T100). */
  const notePlainAnnouncement = () => {
    if (isAnnounced && isLoaded) {
      isReady = false
      io.emit({ type: 'replaced' })
    }
    isAnnounced = true
    claimsLoad = isLoaded
  }

  const handleAnnouncement = (answer: Answer) => {
    if (!isPlain) sendTicket()
    answer({})
    if (isReady) sendTicket()
    else becomeReady()
  }

  const handle = ({ isAnnouncement, action }: AppMessageReading, answer: Answer) => {
    if (isAnnouncement) return handleAnnouncement(answer)
    if (action) io.emit({ type: 'action', action })
    answer({})
  }

  const take = (reading: AppMessageReading, answer: Answer): Verdict => {
    const { error, verdict } = reading
    if (error) answer({ error })
    else askHelpdesk(io, reading, { answer, handle: () => handle(reading, answer), isClosed: () => isClosed })
    return verdict
  }

  const takePlain = (message: object): Verdict => {
    const reading = readAppMessage(message, io.app)
    if (reading.verdict !== 'delivered') return isPlain ? take(reading, () => {}) : reading.verdict
    isPlain = true
    hasSpokenPlain = true
    line.stopRepeating()
    if (reading.isAnnouncement) notePlainAnnouncement()
    const verdict = take(reading, () => {})
    if (!isReady && isLoaded && !reading.isAnnouncement) becomeReady()
    return verdict
  }

  const line = createTrustedLine(io, identity, {
    onConnected() {
      if (placement === 'main-menu') becomeReady()
    },
    read: (message) => readAppMessage(message, io.app),
    onCall: take,
    onEmit(name, data) {
      io.emit({ type: 'action', action: { kind: 'send', name, data } })
      return 'delivered'
    },
  })

  return {
    loaded() {
      isLoaded = true
      claimsLoad = false
      if (!isPlain) line.open()
      else if (!isReady && (io.isSole || hasSpokenPlain)) becomeReady()
    },
    receive({ data }) {
      if (isTextEnvelope(data)) return isPlain ? 'ignored:unknown' : line.receive(data)
      if (!isPlainMessage(data) || line.isAnswered()) return 'ignored:unknown'
      return takePlain(data)
    },
    tell(change) {
      if (!isReady) return
      const { theme } = io.view()
      if (change === 'ticket') sendTicket()
      else if (change === 'theme' && theme) notify(textEvents.theme, { theme })
    },
    click: (buttonId) => notify(clickEvents[0]!, { buttonId }),
    send,
    approach() {
      if (!isPlain) line.approach()
    },
    stopApproaching: line.stopRepeating,
    claimsLoad: () => claimsLoad,
    close() {
      isClosed = true
      line.close()
    },
  }
}
