import type { DeskId, Ticket } from '../desks'

/** The events of a widget, with their data. */
export interface WidgetEvents {
  /** Another ticket is open, or the open one has changed; `isSwitch` is true for another id and for the first. */
  ticketChange: { ticket: Ticket; previous: Ticket | null; isSwitch: boolean }
  /** A button or clickable item of the section was clicked. */
  sectionButtonClick: { buttonId: string }
  /** The desk has restarted without reloading the widget. */
  reconnect: Record<never, never>
  /** A message of the desk, with the desk's own name. */
  message: { desk: DeskId; name: string; data: unknown }
}

/** The name of an event. */
export type WidgetEventType = keyof WidgetEvents

/** A handler of an event. */
export type WidgetEventHandler<K extends WidgetEventType> = (event: WidgetEvents[K]) => void
