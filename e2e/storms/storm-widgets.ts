import type { Outcome } from '../pages/outcome'
import type { PageName } from '../servers/pages'

/** What a widget page must let a storm do; every control of a Text widget page has it. */
export interface StormWidgetControl {
  created(deadlineMs?: number): Promise<Outcome>
  sendMessage(name: string, data?: unknown, deadlineMs?: number): Promise<Outcome>
}

/** A widget page that storms are run over. */
export interface StormWidget {
  page: PageName
  /** How often a document announces itself to the instance that it is connected to. */
  announcements: 0 | 1
  /** Whether every storm must end well; the genuine widget is the control and may lose some. */
  mustHold: boolean
}

/** Lists the widget pages that the whole run compares. */
export const stormWidgets: readonly StormWidget[] = [
  { page: 'deskbridge-widget', announcements: 1, mustHold: true },
  { page: 'deskbridge-main-menu', announcements: 0, mustHold: true },
  { page: 'text-details', announcements: 1, mustHold: false },
  { page: 'text-fullscreen', announcements: 0, mustHold: false },
]
