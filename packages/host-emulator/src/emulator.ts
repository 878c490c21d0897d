import type { Action, Link, Mode, Readable, Section, Theme, Unsubscribe } from '@deskbridge/core/internal'
import type { AppSize, HostTicket, HostUser } from '@deskbridge/host/engine'
import type { DeepPartial } from './deep-partial'
import type { Faults } from './faults/faults'
import type { Interceptor, InterceptHandler } from './interceptors'
import type { WidgetMessageName } from './message-name'
import type { ProtocolError } from './protocol-error'
import type { Trace } from './trace'

/** The key of the method that a `using` block calls; `never` where the program's `lib` has none. */
type DisposeKey = SymbolConstructor extends { readonly dispose: infer Key extends symbol } ? Key : never

/** The method that a `using` block calls: the same as `dispose()`. */
type UsableInBlock = { [Key in DisposeKey]: () => void }

/** A real host without a browser, controlled by a test. Every method works detached. */
export interface Emulator extends UsableInBlock {
  /** The widget's end: `createWidget({ link: emulator.link })`; a page that {@link setupDesk} has framed finds it without. */
  readonly link: Link
  /**
   * Waits until the widget has announced itself, for 3,000 ms by default.
   *
   * @throws {WidgetError} CONNECT_TIMEOUT that lists what the widget has sent, CLOSED when the frame is gone.
   */
  ready(options?: { timeoutMs?: number }): Promise<void>
  /** The ticket beside the widget. */
  readonly ticket: {
    /** The open ticket. */
    readonly current: HostTicket | null
    /** Changes members of the open ticket. */
    update(patch: DeepPartial<HostTicket>): void
    /** Opens another ticket, or closes the open one with `null`. */
    open(ticket: HostTicket | null): void
  }
  /** The person who is logged in. */
  readonly user: {
    /** That person. */
    readonly current: HostUser
    /** Logs another person in. */
    switch(user: HostUser): void
  }
  /** How the app is shown. */
  readonly app: {
    /** Shows the app in another mode. */
    setMode(mode: Mode): void
  }
  /** Changes the desk's color theme. */
  setTheme(theme: Theme): void
  /** The section that the desk shows. */
  readonly section: Readable<Section | null>
  /** The badge that the desk shows. */
  readonly badge: Readable<number | null>
  /** The size that the widget requested. */
  readonly size: Readable<AppSize | null>
  /** Whether the widget fills the screen. */
  readonly isFullscreen: Readable<boolean>
  /** Clicks a button or item of the section. */
  clickSectionButton(buttonId: string): void
  /** What the widget did, in the same words on every desk. */
  readonly actions: readonly Action[]
  /** Every message in both directions. */
  readonly trace: Trace
  /** Returns the data of each message of a name that the host has received so far. */
  received(name: string): unknown[]
  /**
   * Resolves to the data of the next message of a name that no earlier call has returned; it may have arrived already.
   *
   * @throws {WidgetError} REQUEST_TIMEOUT that lists what arrived instead.
   */
  waitForMessage(name: string, options?: { timeoutMs?: number }): Promise<unknown>
  /** Sends the widget a raw message. */
  send(name: string, data?: unknown): Promise<unknown>
  /** The faults that messages meet. */
  readonly faults: Faults
  /** Adds interceptors, as `on(name, handler)` creates them, which answer messages in place of the desk; the newest is asked first. */
  use(...interceptors: readonly Interceptor[]): Unsubscribe
  /** Adds an interceptor for one message. */
  once(name: WidgetMessageName | (string & {}), handler: InterceptHandler): Unsubscribe
  /** Removes every interceptor. */
  reset(): void
  /** The errors of messages that the desk does not know or cannot use. */
  readonly protocolErrors: readonly ProtocolError[]
  /** Reloads the frame: the host forgets the document and connects to the next one, which is the widget that listens now. */
  reload(): void
  /**
   * Ends the desk; calling it again does nothing.
   *
   * @throws {ProtocolError} when the widget sent what its desk does not know or cannot use, unless the scenario is not strict.
   */
  dispose(): void
}
