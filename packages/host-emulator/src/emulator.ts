import type { Action, Link, Mode, Readable, Section, Theme, Unsubscribe } from '@deskbridge/core/internal'
import type { AppSize, HostTicket, HostUser } from '@deskbridge/host/engine'
import type { DeepPartial } from './deep-partial'
import type { WidgetMessageName } from './desks/message-name'
import type { Faults } from './faults/faults'
import type { Interceptor, InterceptHandler } from './interceptors'
import type { ProtocolError } from './protocol-error'
import type { Trace } from './trace'

/** The key of the method that a `using` block calls; `never` where the program's `lib` has none. */
type DisposeKey = SymbolConstructor extends { readonly dispose: infer Key extends symbol } ? Key : never

/** What a `using` block needs: the same as `dispose()`. */
type UsableInBlock = { [Key in DisposeKey]: () => void }

/** Is a real host without a browser, with a script on top. Every method works detached. */
export interface Emulator extends UsableInBlock {
  /** Is the widget's end: `createWidget({ link: emulator.link })`; a page that {@link setupDesk} has framed finds it by itself. */
  readonly link: Link
  /**
   * Waits until the widget has announced itself, for 3,000 ms by default.
   *
   * @throws {WidgetError} CONNECT_TIMEOUT that lists what the widget has sent, CLOSED when the frame is gone.
   */
  ready(options?: { timeoutMs?: number }): Promise<void>
  /** Is the ticket beside the widget. */
  readonly ticket: {
    /** Is the open ticket. */
    readonly current: HostTicket | null
    /** Changes members of the open ticket. */
    update(patch: DeepPartial<HostTicket>): void
    /** Opens another ticket, or closes the open one with `null`. */
    open(ticket: HostTicket | null): void
  }
  /** Is the person who is logged in. */
  readonly user: {
    /** Is that person. */
    readonly current: HostUser
    /** Logs another person in. */
    switch(user: HostUser): void
  }
  /** Is how the app is shown. */
  readonly app: {
    /** Shows it in another way. */
    setMode(mode: Mode): void
  }
  /** Changes the desk's colours. */
  setTheme(theme: Theme): void
  /** Is the section that the desk shows. */
  readonly section: Readable<Section | null>
  /** Is the badge that the desk shows. */
  readonly badge: Readable<number | null>
  /** Is the size that the widget asked for. */
  readonly size: Readable<AppSize | null>
  /** Is true while the widget fills the screen. */
  readonly isFullscreen: Readable<boolean>
  /** Clicks a button or item of the section. */
  clickSectionButton(buttonId: string): void
  /** Is what the widget did, in the same words on every desk. */
  readonly actions: readonly Action[]
  /** Is every message. */
  readonly trace: Trace
  /** Returns what each message of a name carried that the host has received so far. */
  received(name: string): unknown[]
  /**
   * Returns what the next message of a name carries, which no earlier call has returned; it may have come already.
   *
   * @throws {WidgetError} REQUEST_TIMEOUT that lists what came instead.
   */
  waitForMessage(name: string, options?: { timeoutMs?: number }): Promise<unknown>
  /** Sends the widget a raw message. */
  send(name: string, data?: unknown): Promise<unknown>
  /** Switches faults on and off. */
  readonly faults: Faults
  /** Adds interceptors, made by `on(name, handler)`, which answer messages in the desk's stead; the newest goes first. */
  use(...interceptors: readonly Interceptor[]): Unsubscribe
  /** Adds an interceptor for one message. */
  once(name: WidgetMessageName | (string & {}), handler: InterceptHandler): Unsubscribe
  /** Removes every interceptor. */
  reset(): void
  /** Is what the widget sent that its desk does not know or cannot use. */
  readonly protocolErrors: readonly ProtocolError[]
  /** Reloads the frame: the host forgets the document and approaches the next one, which is whoever listens now. */
  reload(): void
  /**
   * Ends everything; calling it again does nothing.
   *
   * @throws {ProtocolError} when the widget sent what its desk does not know or cannot use, unless the scenario is not strict.
   */
  dispose(): void
}
