import {
  createWidget,
  qiscusDesk,
  textDesk,
  type AppContext,
  type ConnectionStatus,
  type DeskId,
  type Diagnostic,
  type Placement,
  type Section,
  type Size,
  type Theme,
  type Ticket,
  type User,
  type WidgetEventType,
  type WidgetOptions,
} from '@deskbridge/core'
import { exposeControl } from '../control'
import { widgetOutcomeOf, type WidgetOutcome } from './widget-outcome'

/** Is what a specification may say about the widget of a page, in the query parameter `widget` of its address. */
export type WidgetPageOptions = Pick<
  WidgetOptions,
  'hostOrigins' | 'connectTimeoutMs' | 'requestTimeoutMs'
> & {
  /** Says where the app is configured to be shown, to every desk. */
  placement?: Placement
}

/** Is the widget's state in a form that survives the way out of the page. */
export interface PlainWidgetState {
  status: ConnectionStatus
  errorCode: string | null
  desk: DeskId | null
  appContext: AppContext | null
  theme: Theme | null
  ticket: Ticket | null
  user: User | null
  capabilities: readonly string[]
}

/** What a page of a Deskbridge widget lets a specification do. */
export interface WidgetControl {
  /** Tells how the connection of the page's start ended, or that it is pending after the deadline. */
  created(deadlineMs?: number): Promise<WidgetOutcome>
  connect(): Promise<WidgetOutcome>
  close(): void
  state(): PlainWidgetState
  /** Lists the statuses that the widget has had, oldest first. */
  statuses(): readonly ConnectionStatus[]
  /** Lists the events that the widget told, oldest first, without its raw messages. */
  events(): readonly { name: WidgetEventType; data: unknown }[]
  /** Lists the names of the raw messages that the widget told, oldest first. */
  messages(): readonly string[]
  /** Lists what was dropped, oldest first. */
  diagnostics(): readonly Pick<Diagnostic, 'code' | 'origin'>[]
  setSection(section: Section): Promise<WidgetOutcome>
  setBadge(count: number | null): Promise<WidgetOutcome>
  resize(size: { width?: Size; height?: Size }): Promise<WidgetOutcome>
  setFullscreen(fullscreen: boolean): Promise<WidgetOutcome>
  whenTicket(): Promise<WidgetOutcome>
  refreshTicket(): Promise<WidgetOutcome>
  refreshUser(): Promise<WidgetOutcome>
  trackEvent(name: string, properties: object): Promise<WidgetOutcome>
  /** Sends a raw message. */
  sendMessage(name: string, data?: unknown, deadlineMs?: number): Promise<WidgetOutcome>
  /** Sends a raw message whose data is a function, which no browser can post. */
  sendUnclonable(name: string): Promise<WidgetOutcome>
  /** Sends a raw message whose data is a proxy around a value, as frameworks make them. */
  sendProxied(name: string, value: object): Promise<WidgetOutcome>
  /** Connects one more widget of the same page and tells the ticket that it has then. */
  connectAnother(): Promise<unknown>
}

const DEADLINE_MS = 10_000
const EVENTS = ['ticketChange', 'sectionButtonClick', 'reconnect'] as const

/** Runs a widget that speaks every desk, connects at once, and exposes the control of its page. */
export function runWidget(defaults: WidgetPageOptions = {}): void {
  const { placement, ...options } = { ...defaults, ...optionsOfAddress() }
  const diagnostics: Pick<Diagnostic, 'code' | 'origin'>[] = []
  const events: { name: WidgetEventType; data: unknown }[] = []
  const messages: string[] = []
  const statuses: ConnectionStatus[] = []

  const create = (more: WidgetOptions = {}) =>
    createWidget({
      ...options,
      ...(placement && { desks: [textDesk({ placement }), qiscusDesk({ placement })] }),
      ...more,
    })
  const widget = create({
    onDiagnostic: ({ code, origin }) => void diagnostics.push({ code, ...(origin && { origin }) }),
  })
  widget.status.subscribe((status) => statuses.push(status))
  widget.on('message', ({ name }) => messages.push(name))
  for (const name of EVENTS) widget.on(name, (data) => void events.push({ name, data }))

  const attempt = (run: () => Promise<unknown>, deadlineMs = DEADLINE_MS): Promise<WidgetOutcome> =>
    widgetOutcomeOf(run, deadlineMs)
  const connection = widget.connect()
  // Reported by created(), which may be asked for only later.
  connection.catch(() => undefined)

  const control: WidgetControl = {
    created: (deadlineMs) => attempt(() => connection, deadlineMs),
    connect: () => attempt(widget.connect),
    close: widget.close,
    state() {
      const { error, capabilities, ...rest } = widget.state.get()
      return { ...rest, errorCode: error?.code ?? null, capabilities: [...capabilities] }
    },
    statuses: () => statuses,
    events: () => events,
    messages: () => messages,
    diagnostics: () => diagnostics,
    setSection: (section) => attempt(() => widget.setSection(section)),
    setBadge: (count) => attempt(() => widget.setBadge(count)),
    resize: (size) => attempt(() => widget.resize(size)),
    setFullscreen: (fullscreen) => attempt(() => widget.setFullscreen(fullscreen)),
    whenTicket: () => attempt(widget.whenTicket),
    refreshTicket: () => attempt(widget.refreshTicket),
    refreshUser: () => attempt(widget.refreshUser),
    trackEvent: (name, properties) => attempt(() => widget.trackEvent(name, properties)),
    sendMessage: (name, data, deadlineMs) => attempt(() => widget.send(name, data), deadlineMs),
    sendUnclonable: (name) => attempt(() => widget.send(name, () => undefined)),
    sendProxied: (name, value) => attempt(() => widget.send(name, new Proxy(value, {}))),
    async connectAnother() {
      const another = create()
      await another.connect()
      return another.ticket.get()
    },
  }
  exposeControl(control)
}

function optionsOfAddress(): WidgetPageOptions {
  const written = new URLSearchParams(location.search).get('widget')
  return JSON.parse(written ?? '{}') as WidgetPageOptions
}
