import { allDesks, createWidget, type Placement, type TicketChanges } from '@deskbridge/core'
import { exposeControl } from '../control'
import { widgetOutcomeOf, type WidgetOutcome } from '../deskbridge/widget-outcome'

/** Control of a page with our widget for every desk. */
export interface EveryDeskWidgetControl {
  /** Returns how the connection ended. */
  created(): Promise<WidgetOutcome>
  state(): {
    desk: string | null
    placement: Placement | null
    subject: string | null
    status: string | null
    user: string | null
    theme: string | null
  }
  updateTicket(changes: TicketChanges): Promise<WidgetOutcome>
  insertText(text: string): Promise<WidgetOutcome>
  send(name: string, data?: unknown): Promise<WidgetOutcome>
  /** Stops each save from now on with a reason; with `null`, none. */
  stopSaves(reason: string | null): void
}

const DEADLINE_MS = 10_000

const widget = createWidget({ desks: allDesks() })
const connection = widget.connect()
// Reported by created(), which may be called later.
connection.catch(() => undefined)
let stop = () => {}

const control: EveryDeskWidgetControl = {
  created: () => widgetOutcomeOf(() => connection, DEADLINE_MS),
  state() {
    const { desk, appContext, ticket, user, theme } = widget.state.get()
    const { subject = null, status = null } = ticket ?? {}
    return {
      desk,
      placement: appContext?.placement ?? null,
      subject,
      status,
      user: user?.name ?? null,
      theme,
    }
  },
  updateTicket: (changes) => widgetOutcomeOf(() => widget.updateTicket(changes), DEADLINE_MS),
  insertText: (text) => widgetOutcomeOf(() => widget.insertText(text), DEADLINE_MS),
  send: (name, data) => widgetOutcomeOf(() => widget.send(name, data), DEADLINE_MS),
  stopSaves(reason) {
    stop()
    stop = reason === null ? () => {} : widget.onBeforeSave(() => reason)
  },
}

exposeControl(control)
