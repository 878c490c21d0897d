import type { Mode, Readable } from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import type { Viewport } from './desks/desk-host'
import type { HostTicket } from './host-ticket'
import type { AttachedAppState } from './state'

/** An app with which the host is in contact. Every method works detached. */
export interface AttachedApp {
  /** The app's definition, as it was given. */
  readonly app: AppDefinition
  /** Id of the app's frame: no other of this host's frames has it, and it stays over reloads. */
  readonly appId: string
  /** Everything that the host knows of the app. */
  readonly state: Readable<AttachedAppState>
  /** Shows the app in another way. */
  setMode(mode: Mode): void
  /** Ends the app's fullscreen, of which no desk notifies its apps; the app may enter it again. */
  exitFullscreen(): void
  /** Opens a ticket beside this app alone; `null` closes it, of which no desk notifies its apps. */
  setTicket(ticket: HostTicket | null): void
  /** Sends a click on a button or item of the app's section; the click, or the latest 16, wait until the app is ready. */
  clickSectionButton(buttonId: string): void
  /**
   * Sends a raw message of the app's desk; resolves as the app acknowledges, or when posted where apps do not.
   *
   * @throws {WidgetError} CLOSED while the app is not connected or when its document goes, REQUEST_TIMEOUT without an answer.
   */
  send(name: string, data?: unknown): Promise<unknown>
  /** Handles the `load` of a document in the frame; for a mounted app the host calls it itself. */
  frameLoaded(): void
  /** Handles the end of the frame's document; for a mounted app the host calls it itself. */
  frameUnloaded(): void
  /** Ends the contact and undoes everything; calling it again does nothing. */
  detach(): void
}

/** How an app is attached. */
export interface AttachOptions {
  /** How the app is shown; default what its definition names. */
  mode?: Mode | undefined
  /** The only origins that the app may speak from; default what its definition lists. */
  origins?: readonly string[] | undefined
  /** Id of the frame, as `reserveFrame()` returned it; default a new one. */
  appId?: string | undefined
  /** URL that the frame was given; default the definition's. */
  url?: string | undefined
  /** Returns the space that the app can fill, `null` while it is unknown, which clamps no size; default unknown. */
  viewport?: (() => Viewport | null) | undefined
  /** Whether the document has loaded; if not, `frameLoaded()` has to be called when it has; default true. */
  isLoaded?: boolean | undefined
  /** Loads the app again, for a desk that does so for each ticket; default handles the end of a document and the `load` of another one. */
  reload?: (() => void) | undefined
  /** Whether the first section that the app sends gives the opening state its title; default false. */
  takesFirstTitle?: boolean | undefined
}
