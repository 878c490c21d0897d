import {
  allDesks,
  createWidget,
  type AppContext,
  type ConnectionStatus,
  type Desk,
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

/** Options of a page's widget, which a specification passes in the query parameter `widget` of its URL. */
export type WidgetPageOptions = Pick<
  WidgetOptions,
  'hostOrigins' | 'connectTimeoutMs' | 'requestTimeoutMs'
> & {
  /** Placement for every desk. */
  placement?: Placement
  /** The desks, in this order, in place of the default ones. */
  desks?: readonly DeskId[]
}

/** State of the widget, in a form that can be sent out of the page. */
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

/** Control of a page with a Deskbridge widget. */
export interface WidgetControl {
  /** Returns how the page's first connection ended, or that it is pending after the deadline. */
  created(deadlineMs?: number): Promise<WidgetOutcome>
  connect(): Promise<WidgetOutcome>
  close(): void
  state(): PlainWidgetState
  /** Returns the statuses that the widget has had, oldest first. */
  statuses(): readonly ConnectionStatus[]
  /** Returns the events of the widget, oldest first, without its raw messages. */
  events(): readonly { name: WidgetEventType; data: unknown }[]
  /** Returns the names of the raw messages that the widget has received, oldest first. */
  messages(): readonly string[]
  /** Returns the diagnostics about dropped messages, oldest first. */
  diagnostics(): readonly Pick<Diagnostic, 'code' | 'origin'>[]
  setSection(section: Section): Promise<WidgetOutcome>
  setBadge(count: number | null): Promise<WidgetOutcome>
  resize(size: { width?: Size; height?: Size }): Promise<WidgetOutcome>
  setFullscreen(fullscreen: boolean): Promise<WidgetOutcome>
  insertText(text: string): Promise<WidgetOutcome>
  whenTicket(): Promise<WidgetOutcome>
  refreshTicket(): Promise<WidgetOutcome>
  refreshUser(): Promise<WidgetOutcome>
  trackEvent(name: string, properties: object): Promise<WidgetOutcome>
  /** Sends a raw message. */
  sendMessage(name: string, data?: unknown, deadlineMs?: number): Promise<WidgetOutcome>
  /** Sends a raw message whose data is a function, which cannot be posted. */
  sendUnclonable(name: string): Promise<WidgetOutcome>
  /** Sends a raw message whose data is a proxy of a value, as frameworks create them. */
  sendProxied(name: string, value: object): Promise<WidgetOutcome>
  /** Connects another widget of the same page, and returns the ticket that it then has. */
  connectAnother(): Promise<unknown>
}

const DEADLINE_MS = 10_000
const EVENTS = ['ticketChange', 'sectionButtonClick', 'reconnect'] as const

/** Runs a widget that supports every desk, connects at once, and exposes the control of its page. */
export function runWidget(defaults: WidgetPageOptions = {}): void {
  const { placement, desks, ...options } = { ...defaults, ...optionsOfAddress() }
  const diagnostics: Pick<Diagnostic, 'code' | 'origin'>[] = []
  const events: { name: WidgetEventType; data: unknown }[] = []
  const messages: string[] = []
  const statuses: ConnectionStatus[] = []

  const create = (more: WidgetOptions = {}) =>
    createWidget({
      ...options,
      desks: createDesks(desks, placement),
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
  // Reported by created(), which may be called later.
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
    insertText: (text) => attempt(() => widget.insertText(text)),
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

function createDesks(ids: WidgetPageOptions['desks'], placement: Placement | undefined): readonly Desk[] {
  const all = allDesks({ placement })
  return ids?.flatMap((id) => all.filter((desk) => desk.id === id)) ?? all
}

function optionsOfAddress(): WidgetPageOptions {
  const written = new URLSearchParams(location.search).get('widget')
  return JSON.parse(written ?? '{}') as WidgetPageOptions
}
