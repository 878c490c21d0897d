import type { Action, DeskId, Mode, Placement, Section, Theme, UserData, Verdict } from '@deskbridge/core'
import type { AppSize, AppStatus, HostTicket } from '@deskbridge/host'
import type { DeepPartial } from '@deskbridge/host-emulator/examples'
import type { Direction, Fault, FaultVerdict } from '@deskbridge/host-emulator/faults'
import type { HostDeskId } from '@deskbridge/host/engine'

/** Name of the page's global object through which tests control it; internal, so that it may change in any release. */
export const PAGE_CONTROL = 'deskbridgePageControl'

/** Query of the page before a widget is started, which opens no other app. */
export const EMPTY_DESK_QUERY = '?onlyWidgets=true'

/** What the desk shows from the start; what is left out is as the page has it. */
export interface DeskStart {
  /** URL of the widget's page. */
  readonly url: string
  /** Place of the widget in the desk. */
  readonly placement: Placement
  /** Title of the section that the desk is configured with; without one the widget has no section. */
  readonly sectionTitle?: string | undefined
  /** Id of the desk. */
  readonly desk?: HostDeskId | undefined
  /** How the widget is shown, on a desk with modes. */
  readonly mode?: Mode | undefined
  /** Id of the signed-in user. */
  readonly user?: string | undefined
  /** Name of one of the page's scenarios, which the other members add to. */
  readonly preset?: string | undefined
  /** Number of the open ticket, or `null` for none. */
  readonly ticket?: string | null | undefined
  /** Color theme. */
  readonly theme?: Theme | undefined
  /** Faults that are on. */
  readonly faults?: readonly Fault[] | undefined
}

/** A widget that a test has opened. */
export interface StartedWidget {
  /** Id of the app. */
  readonly id: string
  /** Display name, which is the title of its frame. */
  readonly name: string
  /** URL of its page. */
  readonly url: string
  /** Place in the desk. */
  readonly placement: Placement
  /** Title of its section; without one it has none. */
  readonly sectionTitle?: string
}

/** What the desk shows of the widget, and beside it. */
export interface DeskState {
  /** Stage of the widget's document; `null` while the widget is not on the desk. */
  readonly status: AppStatus | null
  /** Why the widget failed or could not be opened; `null` while it works. */
  readonly problem: string | null
  /** Section in the ticket details. */
  readonly section: Section | null
  /** Number on the widget's icon. */
  readonly badge: number | null
  /** Size that the widget requested. */
  readonly size: AppSize | null
  /** Whether the widget fills the screen. */
  readonly isFullscreen: boolean
  /** The open ticket. */
  readonly ticket: HostTicket | null
  /** The signed-in user. */
  readonly user: UserData
}

/** A message that crossed between the desk and the widget, or a fault that one met. */
export interface DeskMessage {
  /** Time on the page's clock, in milliseconds. */
  readonly time: number
  /** The way that it went. */
  readonly direction: Direction
  /** Desk whose message it is, if it is any's. */
  readonly desk: DeskId | null
  /** Name of the message in the words of its desk; empty when it has none. */
  readonly name: string
  /** What the message carries. */
  readonly data: unknown
  /** What became of it. */
  readonly verdict: Verdict | FaultVerdict
  /** How many equal messages in a row it stands for. */
  readonly count: number
  /** Whether it says only that a fault was met, so that the message may not have arrived. */
  readonly isFault: boolean
}

/**
 * The page as a test controls it. Every method takes and returns plain data, and throws an error that names the remedy.
 * All that lasts is in the page's URL, so a test goes on after a reload; actions and messages are those since then.
 */
export interface PageControl {
  /** Opens a widget, and resolves once its frame is in the page. */
  start(options: DeskStart): Promise<StartedWidget>
  /** Puts a widget back that was removed, and resolves once its frame is in the page. */
  activate(widget: StartedWidget): Promise<void>
  /** Removes a widget, and resolves once its frame is gone. */
  deactivate(id: string): Promise<void>
  /** Returns what the desk shows. */
  state(id: string): DeskState
  /** Returns what a widget did, oldest first. */
  actions(id: string): Action[]
  /** Returns the messages of a widget by its name, oldest first. */
  messages(name: string): DeskMessage[]
  /** Opens a ticket by its number, or closes the open one with `null`. */
  openTicket(number: string | null): void
  /** Changes members of the open ticket, and sends it. */
  updateTicket(patch: DeepPartial<HostTicket>): void
  /** Signs another user in. */
  switchUser(id: string): void
  /** Shows the widget in another mode. */
  setMode(mode: Mode): void
  /** Changes the color theme. */
  setTheme(theme: Theme): void
  /** Clicks a button or item of a widget's section. */
  clickSectionButton(id: string, buttonId: string): void
  /** Sends a widget a raw message, and resolves to its answer. */
  send(id: string, name: string, data: unknown): Promise<unknown>
  /** Reloads the widget's frame. */
  reload(id: string): void
  /** Switches a fault on, and returns it as it was understood. */
  addFault(fault: Fault): Fault
  /** Switches off a fault that {@link PageControl.addFault} has returned. */
  removeFault(fault: Fault): void
  /** Switches every fault off. */
  clearFaults(): void
  /** Returns the faults that are on. */
  faults(): readonly Fault[]
  /** Returns the traffic in the format of the page's export. */
  trace(): string
  /** Returns the URL that reopens the desk as it is; `null` when it would be too long. */
  link(): string | null
}
