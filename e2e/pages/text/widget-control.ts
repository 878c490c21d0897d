import { exposeControl } from '../control'
import { outcomeOf, type Outcome } from '../outcome'

/** Members that all kinds of widgets of the SDK have. */
export interface SdkWidget {
  on(event: string, handler: (data: never) => void): void
  off(event?: string, handler?: (data: never) => void): void
  sendMessage(name: string, data?: unknown): Promise<void>
  trackEvent(name: string, properties: object): Promise<void>
}

/** Control that every widget page with the SDK has. */
export interface SdkWidgetControl {
  /** Returns how the creation of the widget ended, or that it is pending after the deadline. */
  created(deadlineMs?: number): Promise<Outcome>
  /** Returns the events that handlers of the page received, oldest first. */
  events(): readonly { name: string; data: unknown }[]
  /** Registers another handler for an event, which adds to `events()`. */
  listen(event: string): void
  /** Removes the handler of an event, or every handler. */
  unlisten(event?: string): void
  sendMessage(name: string, data?: unknown, deadlineMs?: number): Promise<Outcome>
  trackEvent(name: string, properties: object): Promise<Outcome>
}

/** Runs a method of the widget and returns its outcome. */
export type Attempt<W> = (run: (widget: W) => unknown, deadlineMs?: number) => Promise<Outcome>

const DEADLINE_MS = 10_000

/** Creates the widget of a page, records the given events, and exposes the control of the page. */
export function exposeWidget<W extends SdkWidget, Control extends SdkWidgetControl>(
  create: () => Promise<W>,
  events: readonly string[],
  own: (attempt: Attempt<W>, widget: () => W) => Omit<Control, keyof SdkWidgetControl>,
): void {
  const log: { name: string; data: unknown }[] = []
  const handlers = new Map<string, (data: unknown) => void>()
  let current: W | undefined

  const widget = (): W => {
    if (current) return current
    throw new Error('The widget has not been created yet. Wait for created() first.')
  }
  const attempt: Attempt<W> = (run, deadlineMs = DEADLINE_MS) => outcomeOf(() => run(widget()), deadlineMs)
  const listen = (event: string): void => {
    const handler = (data: unknown): void => void log.push({ name: event, data })
    handlers.set(event, handler)
    widget().on(event, handler)
  }
  const creation = create().then((result) => {
    current = result
    events.forEach(listen)
  })
  // Reported by created(), which may be called later.
  creation.catch(() => undefined)

  const control: SdkWidgetControl = {
    created: (deadlineMs = DEADLINE_MS) => outcomeOf(() => creation, deadlineMs),
    events: () => log,
    listen,
    unlisten: (event) => (event === undefined ? widget().off() : widget().off(event, handlers.get(event))),
    sendMessage: (name, data, deadlineMs) => attempt((it) => it.sendMessage(name, data), deadlineMs),
    trackEvent: (name, properties) => attempt((it) => it.trackEvent(name, properties)),
  }
  exposeControl({ ...control, ...own(attempt, widget) })
}
