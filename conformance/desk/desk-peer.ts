import type { Action, Clock, Link, Mode, Theme, TicketData, UserData } from '@deskbridge/core'

/** Plays a desk's host on one end of a link, in neutral words, so that the desk suite runs against any host. */
interface DeskPeer {
  /** URL of the widget's page. */
  readonly url: string
  /** Does what the host does when the frame has loaded. */
  start(): void
  /** Opens a ticket or changes the open one. */
  setTicket(ticket: TicketData): void
  /** Logs a user in, where the desk sends users. */
  setUser?(user: UserData): void
  /** Changes the colours, where the desk tells. */
  setTheme?(theme: Theme): void
  /** Changes how the app is shown, where the desk tells. */
  setMode?(mode: Mode): void
  /** Clicks on something in the section, where the desk has sections. */
  clickSectionButton?(buttonId: string): void
  /** Starts anew around the living widget, where the wire allows that. */
  startAnew?(): void
  /** Asks the widget before the ticket is saved, where the desk does; resolves with the reason for which it is not, if any. */
  askBeforeSave?(): Promise<string | null>
  /** Sends a raw message of the desk. */
  send(name: string, data: unknown): void
  /** What the widget has done, oldest first; what only asks for something is not listed. */
  readonly actions: readonly Action[]
}

/** Creates a peer on an end of a link, with the clock that everything of the test runs on. */
export type CreatePeer = (link: Link, clock: Clock) => DeskPeer
