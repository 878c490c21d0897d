import type { DeskId, Ticket } from '../desks'

/** Maps the names of events to what their handlers get. */
export interface WidgetEvents {
  /** Another ticket is open, or the open one has changed; `isSwitch` is true for another id and for the first. */
  ticketChange: { ticket: Ticket; previous: Ticket | null; isSwitch: boolean }
  /** A button or clickable item of the section was clicked. */
  sectionButtonClick: { buttonId: string }
  /** The desk has started anew around the living widget. */
  reconnect: Record<never, never>
  /** Is every message of the desk, under the desk's own name. */
  message: { desk: DeskId; name: string; data: unknown }
}

/** Names an event. */
export type WidgetEventType = keyof WidgetEvents

/** Hears an event. */
export type WidgetEventHandler<K extends WidgetEventType> = (event: WidgetEvents[K]) => void
