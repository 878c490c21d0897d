import type {
  Clock,
  DeskId,
  Envelope,
  Link,
  Readable,
  Theme,
  Unsubscribe,
  UserData,
} from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import type { AttachedApp, AttachOptions } from './attached-app'
import type { HostDiagnostic } from './diagnostic'
import type { HostEventHandler, HostEventType } from './events'
import type { HostTicket } from './host-ticket'
import type { TrafficEntry } from './traffic'

/** Is a message of an app that the helpdesk may answer itself. */
export interface AppRequest {
  /** Is the app that sent it. */
  app: AttachedApp
  /** Names the desk whose message it is. */
  desk: DeskId
  /** Names the message in the words of its desk. */
  name: string
  /** Is what it carries. */
  data: unknown
}

/** Says what a host shows and tells. */
export interface HostOptions {
  /** Is the person who is logged in. */
  user: UserData
  /** Is the open ticket; default none. */
  ticket?: HostTicket | null
  /** Is the desk's colours; default unknown to the apps. */
  theme?: Theme
  /** Is how long a document may take to become ready, in milliseconds; default 10,000; 0 waits for ever. */
  readyTimeoutMs?: number
  /** Is how long `send()` waits for an answer, in milliseconds; default 30,000; 0 waits for ever. */
  requestTimeoutMs?: number
  /** Is the source of time; default `systemClock`. */
  clock?: Clock
  /**
   * Answers an app's message in the host's stead: with what the promise settles on, where the desk has answers.
   *
   * A message for which nothing is returned is left to the host.
   */
  respond?: (request: AppRequest) => Promise<unknown> | null | undefined | void
  /** Hears what was dropped, and why. */
  onDiagnostic?: (diagnostic: HostDiagnostic) => void
  /** Hears of every message, in the order in which they crossed. */
  onTraffic?: (entry: TrafficEntry) => void
}

/** Is everything that a host shows to its apps, and the apps. */
export interface HostState {
  /** Is the person who is logged in. */
  readonly user: UserData
  /** Is the open ticket. */
  readonly ticket: HostTicket | null
  /** Is the desk's colours. */
  readonly theme: Theme | null
  /** Are the attached apps, the oldest first. */
  readonly apps: readonly AttachedApp[]
}

/** Is a host without frames. Every method works detached. */
export interface HostEngine {
  /** Is what the apps are shown, and the apps. */
  readonly state: Readable<HostState>
  /** Says that another person is logged in, or the same one under other data. */
  setUser(user: UserData): void
  /** Opens a ticket, or changes the open one, beside every app; `null` closes it, of which no desk tells. */
  setTicket(ticket: HostTicket | null): void
  /** Changes the desk's colours. */
  setTheme(theme: Theme): void
  /**
   * Brings an app into contact with the host over a link.
   *
   * @throws {WidgetError} INVALID_ARGUMENT for a definition that cannot be hosted, CLOSED after `destroy()`.
   */
  attach(app: AppDefinition, link: Link, options?: AttachOptions): AttachedApp
  /** Registers an event handler. */
  on<K extends HostEventType>(type: K, handler: HostEventHandler<K>): Unsubscribe
  /** Returns the address to give to an app's frame: the app's own, and what its desk adds. */
  addressOf(app: AppDefinition): string
  /** Reports a message that came from a window which is no app's. */
  refuse(envelope: Envelope): void
  /** Ends everything for good. */
  destroy(): void
}
