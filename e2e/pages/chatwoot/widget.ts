import { allDesks, createWidget } from '@deskbridge/core'
import { exposeControl } from '../control'
import { widgetOutcomeOf, type WidgetOutcome } from '../deskbridge/widget-outcome'

/** Control of a page with our widget for every desk, as Chatwoot shows it. */
export interface ChatwootWidgetControl {
  /** Returns how the connection ended. */
  created(): Promise<WidgetOutcome>
  state(): {
    desk: string | null
    id: string | null
    status: string | null
    user: string | null
    theme: string | null
  }
  /** Returns the status of the ticket after a refresh. */
  refresh(): Promise<WidgetOutcome>
  setBadge(count: number): Promise<WidgetOutcome>
  /** Returns the codes of the diagnostics so far. */
  diagnostics(): readonly string[]
  /** Notifies the page that it is visible again. */
  becomeVisible(): void
}

const DEADLINE_MS = 10_000

const diagnostics: string[] = []
const widget = createWidget({ desks: allDesks(), onDiagnostic: ({ code }) => diagnostics.push(code) })
const connection = widget.connect()
// Reported by created(), which may be called later.
connection.catch(() => undefined)

const control: ChatwootWidgetControl = {
  created: () => widgetOutcomeOf(() => connection, DEADLINE_MS),
  state() {
    const { desk, ticket, user, theme } = widget.state.get()
    return { desk, id: ticket?.id ?? null, status: ticket?.status ?? null, user: user?.name ?? null, theme }
  },
  refresh: () => widgetOutcomeOf(async () => (await widget.refreshTicket()).status, DEADLINE_MS),
  setBadge: (count) => widgetOutcomeOf(() => widget.setBadge(count), DEADLINE_MS),
  diagnostics: () => diagnostics,
  becomeVisible: () => void document.dispatchEvent(new Event('visibilitychange')),
}

exposeControl(control)
