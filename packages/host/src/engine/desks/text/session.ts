import {
  clickEvents,
  hostEvent,
  isTextEnvelope,
  readTextQuery,
  textEvents,
  textMessages,
  type Binding,
} from '@deskbridge/core/desks/text'
import { isRecord, type Verdict } from '@deskbridge/core/internal'
import type { HostSession, HostSessionIo } from '../desk-host'
import { invalid, readAppMessage } from './app-message'
import { fromTicket } from './from-ticket'
import { createTrustedLine, type Answer } from './trusted-line'

/** Tells whether data is a bare message of a plain app (docs/protocols/text.md, T96). */
export function isPlainMessage(data: unknown): data is { message: string; data: unknown } {
  return isRecord(data) && typeof data.message === 'string' && 'plugin_id' in data
}

/**
 * Opens the host's side of the Text HelpDesk for one document, trusted or plain.
 *
 * - T95, T99: plain is a document whose address asks for it or whose first message is bare; then no envelope is taken, and otherwise no bare message.
 * - T97: a plain app is ready at `load`, if its announcement does not come first.
 * - T182: a trusted app is ready when it announces itself, in the main menu when it is connected.
 * - T186: the ticket is posted before an announcement is answered, and once more after it.
 * - T187: every change of the ticket is told to apps in the sidebar.
 */
export function openTextHostSession(io: HostSessionIo, identity: () => Binding): HostSession {
  const { placement, address } = io.app
  const told = readTextQuery(new URL(address).search)
  const announces = placement !== 'main-menu'
  let isPlain = told.isPlain
  let isLoaded = false
  let isReady = false
  let isAnnounced = false

  const send = async (name: string, data: unknown): Promise<unknown> => {
    const event = hostEvent(name, data)
    return isPlain ? io.post(event) : line.call(event)
  }

  /** Sends what nobody waits for: whether the app took it is its own affair. */
  const tell = (name: string, data: unknown) => void send(name, data).catch(() => {})

  const tellTicket = () => {
    const { ticket } = io.view()
    if (placement === 'ticket-sidebar' && ticket) tell(textEvents.ticket, fromTicket(ticket))
  }

  const becomeReady = () => {
    const { theme } = io.view()
    isReady = true
    tellTicket()
    if (theme && theme !== told.theme) tell(textEvents.theme, { theme })
    io.emit({ type: 'ready' })
  }

  const takeAnnouncement = (answer: Answer): Verdict => {
    if (!announces) {
      answer({})
      return 'ignored:placement'
    }
    const isReplaced = isPlain && isAnnounced && isLoaded
    if (isReplaced) {
      isLoaded = false
      io.emit({ type: 'replaced' })
    }
    if (!isPlain) tellTicket()
    isAnnounced = true
    answer({})
    if (!isReady || isReplaced) becomeReady()
    else tellTicket()
    return 'delivered'
  }

  const takeMessage = (message: unknown, answer: Answer): Verdict => {
    const { message: name, data } = isRecord(message) ? message : {}
    if (typeof name !== 'string') {
      const { verdict, error } = invalid('message', 'must be a text')
      answer({ error })
      return verdict
    }
    const response = io.respond(name, data)
    if (response) {
      response.then(
        (result) => answer({ result }),
        (error: unknown) => answer({ error }),
      )
      return 'delivered'
    }
    if (name === textMessages.announce) return takeAnnouncement(answer)
    const { verdict, action, ...refusal } = readAppMessage(name, data, io.app)
    if (action) io.emit({ type: 'action', action })
    answer(refusal)
    return verdict
  }

  const line = createTrustedLine(io, identity, {
    onCall: takeMessage,
    onConnected() {
      if (!announces) becomeReady()
    },
    onEmit(name, data) {
      io.emit({ type: 'action', action: { kind: 'send', name, data } })
      return 'delivered'
    },
  })

  return {
    loaded() {
      isLoaded = true
      if (!isPlain) line.open()
      else if (!isReady && io.isSole) becomeReady()
    },
    receive({ data }) {
      if (isTextEnvelope(data)) return isPlain ? 'ignored:unknown' : line.receive(data)
      if (!isPlainMessage(data) || line.isAnswered()) return 'ignored:unknown'
      isPlain = true
      line.hush()
      const verdict = takeMessage(data, () => {})
      if (!isReady && isLoaded) becomeReady()
      return verdict
    },
    tell(change) {
      if (!isReady) return
      const { theme } = io.view()
      if (change === 'ticket') tellTicket()
      else if (change === 'theme' && theme) tell(textEvents.theme, { theme })
    },
    click: (buttonId) => tell(clickEvents[0]!, { buttonId }),
    send,
    hush: line.hush,
    close: line.close,
  }
}
