import type { Outcome } from '../pages/outcome'
import type { PageName } from '../servers/pages'

/** Control that a storm needs; every Text widget page has it. */
export interface StormWidgetControl {
  created(deadlineMs?: number): Promise<Outcome>
  sendMessage(name: string, data?: unknown, deadlineMs?: number): Promise<Outcome>
}

/** A widget page that storms run with. */
export interface StormWidget {
  page: PageName
  /** Number of times that a document announces itself to the instance that it is connected to. */
  announcements: 0 | 1
  /** Whether every storm must end well; the genuine widget is the control group and may lose some. */
  mustHold: boolean
}

/** Widget pages that a complete run compares. */
export const stormWidgets: readonly StormWidget[] = [
  { page: 'deskbridge-widget', announcements: 1, mustHold: true },
  { page: 'deskbridge-main-menu', announcements: 0, mustHold: true },
  { page: 'text-details', announcements: 1, mustHold: false },
  { page: 'text-fullscreen', announcements: 0, mustHold: false },
]
