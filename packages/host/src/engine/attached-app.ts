import type { Mode, Readable } from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import type { Viewport } from './desks/desk-host'
import type { HostTicket } from './host-ticket'
import type { AttachedAppState } from './state'

/** Is an app with which the host is in contact. Every method works detached. */
export interface AttachedApp {
  /** Is the app's definition, as it was given. */
  readonly app: AppDefinition
  /** Identifies the app's frame: no other of this host's frames has it, and it stays over reloads. */
  readonly appId: string
  /** Is everything that the host knows of the app. */
  readonly state: Readable<AttachedAppState>
  /** Says that the app is shown in another way. */
  setMode(mode: Mode): void
  /** Opens a ticket beside this app alone; `null` closes it, of which no desk tells. */
  setTicket(ticket: HostTicket | null): void
  /** Says that a button or item of the app's section was clicked; the click, or the latest 16, wait until the app is ready. */
  clickSectionButton(buttonId: string): void
  /**
   * Sends a raw message of the app's desk; resolves as the app acknowledges, or when posted where apps do not.
   *
   * @throws {WidgetError} CLOSED while the app is not connected or when its document goes, REQUEST_TIMEOUT without an answer.
   */
  send(name: string, data?: unknown): Promise<unknown>
  /** Says that a document has loaded in the frame; of a mounted app's frame the host knows that itself. */
  frameLoaded(): void
  /** Says that the frame's document is gone; of a mounted app's frame the host knows that itself. */
  frameUnloaded(): void
  /** Ends the contact and undoes everything; calling it again does nothing. */
  detach(): void
}

/** Says how an app is attached. */
export interface AttachOptions {
  /** Says how the app is shown; default what its definition says. */
  mode?: Mode | undefined
  /** Are the only origins that the app may speak from; default what its definition says. */
  origins?: readonly string[] | undefined
  /** Is the address that the frame was given; default the definition's. */
  address?: string | undefined
  /** Returns the space that the app can fill, `null` while it is unknown, which clamps no size; default unknown. */
  viewport?: (() => Viewport | null) | undefined
  /** Is false when the document has yet to load, which `frameLoaded()` then tells; default true. */
  isLoaded?: boolean | undefined
  /** Whether the first section that the app sends gives the opening state its title; default false. */
  takesFirstTitle?: boolean | undefined
}
