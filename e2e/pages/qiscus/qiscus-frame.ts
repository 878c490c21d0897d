import { keepJournal, type FrameJournal } from '../frame-journal'

/** Options for mounting an app in the Qiscus host page. */
export interface QiscusMount {
  url: string
  appId: string | number
  placement: 'ticket-sidebar' | 'main-menu'
  mode: 'popup' | 'embed'
  user: unknown
  /** The open ticket; `null` while none is open. */
  ticket: unknown
}

/** A message of the channel. */
export interface QiscusMessage {
  event: string
  payload?: Record<string, unknown>
}

/**
 * An app that the Qiscus host page mounted, written from the public documentation of Qiscus Helpdesk Apps.
 *
 * 1. The host ignores what is not on the channel, what does not come from the app's frame, and what carries an app id
 *    that is not the frame's; a missing or null app id is processed.
 * 2. It answers `ready` with the user, the ticket if there is one, and the app context.
 * 3. Tickets go to apps in the ticket sidebar only.
 * 4. Resize and fullscreen act in popup mode only.
 */
export class QiscusFrame {
  readonly processed: QiscusMessage[] = []
  readonly ignored: { message: unknown; rule: string }[] = []
  readonly journal: FrameJournal
  readonly display = { width: '', height: '', fullscreen: false }
  readonly #options: QiscusMount
  readonly #frame: HTMLIFrameElement
  readonly #origin: string

  constructor(name: string, options: QiscusMount) {
    this.#options = { ...options }
    this.#origin = new URL(options.url).origin
    const container = Object.assign(document.createElement('section'), { id: name })
    this.#frame = document.createElement('iframe')
    document.body.append(container)
    container.append(this.#frame)
    this.journal = keepJournal(this.#frame, container)
    window.addEventListener('message', (event) => this.#receive(event))
    this.#frame.src = options.url
  }

  /** Reloads the frame. */
  reload(): void {
    const { src } = this.#frame
    this.#frame.src = src
  }

  /** Sets the ticket without notifying the app. */
  setTicket(ticket: unknown): void {
    this.#options.ticket = ticket
  }

  /** Sets the ticket and notifies the app, where the placement has tickets. */
  updateTicket(ticket: unknown): void {
    this.#options.ticket = ticket
    if (this.#hasTicket()) this.send('helpdesk:ticket:update', { ticket })
  }

  /** Sets the mode and notifies the app. */
  setMode(mode: 'popup' | 'embed'): void {
    this.#options.mode = mode
    this.#sendApp()
  }

  /** Posts an event to the app. */
  send(event: string, payload?: unknown): void {
    this.journal.post({ channel: 'helpdesk:apps', event, payload }, this.#origin)
  }

  #receive(event: MessageEvent): void {
    if (event.source !== this.#frame.contentWindow) return
    const { channel, event: eventName, payload } = event.data || {}
    const message: QiscusMessage = { event: eventName, payload }
    if (channel !== 'helpdesk:apps') this.ignored.push({ message: event.data, rule: 'channel' })
    else if (!this.#isOwnAppId(payload?.appId)) this.ignored.push({ message: event.data, rule: 'appId' })
    else this.#process(message)
  }

  #isOwnAppId(appId: unknown): boolean {
    return appId === undefined || appId === null || appId === this.#options.appId
  }

  #process(message: QiscusMessage): void {
    this.processed.push(message)
    const { event, payload = {} } = message
    if (event === 'helpdesk:app:ready') this.#answerReady()
    else if (event === 'helpdesk:get:context:user') this.#sendUser()
    else if (event === 'helpdesk:get:context:ticket') this.#sendTicket()
    else if (event === 'helpdesk:app:resize') this.#show(payload, ['width', 'height'])
    else if (event === 'helpdesk:app:fullscreen') this.#show(payload, ['fullscreen'])
  }

  #answerReady(): void {
    this.#sendUser()
    this.#sendTicket()
    this.#sendApp()
  }

  #sendUser(): void {
    this.send('helpdesk:context:user', { user: this.#options.user })
  }

  #sendTicket(): void {
    if (this.#hasTicket()) this.send('helpdesk:context:ticket', { ticket: this.#options.ticket })
  }

  #sendApp(): void {
    const { appId, mode } = this.#options
    this.send('helpdesk:context:app', { appId, mode })
  }

  #hasTicket(): boolean {
    return this.#options.placement === 'ticket-sidebar' && this.#options.ticket !== null
  }

  #show(payload: Record<string, unknown>, members: readonly (keyof QiscusFrame['display'])[]): void {
    if (this.#options.mode !== 'popup') return
    for (const member of members) {
      if (payload[member] !== undefined) Object.assign(this.display, { [member]: payload[member] })
    }
  }
}
