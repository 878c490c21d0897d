import { systemClock, type Clock } from '../base/clock'
import { runIsolated, type Emitter } from '../base/emitter'
import type { Unsubscribe, Writable } from '../base/readable'
import { attach } from '../connection/connection'
import type { Attachment } from '../connection/connection-client'
import { closedError } from '../connection/connection-errors'
import { defaultTimeouts } from '../connection/default-timeouts'
import { createDropReporter } from '../connection/drop-reporter'
import type { Capability, DeskId, Ticket } from '../desks'
import type { Desk, SessionEvent } from '../desks/desk'
import { parentLink } from '../link/parent-link'
import type { Action, ActionKind, ActionOf, SaveHandler, Size } from '../model/action'
import type { Section } from '../model/section'
import { availabilityOf, type Availability } from './availability'
import { createAwaitedTicket } from './awaited-ticket'
import { checkAction } from './check-arguments'
import { createDeferred, type Deferred } from './deferred'
import { Desired } from './desired'
import type { WidgetEvents } from './events'
import type { SectionClicks } from './section-clicks'
import { reduce, type WidgetState, type WidgetStateEvent } from './state'
import type { WidgetOptionsWithDesks } from './widget'
import { rejected } from './widget-errors'

/** Delay between the release of the last hold and the close, in milliseconds, so that a remount does not close the connection. */
const releaseDelayMs = 100

/** A widget's state and its connection. */
export class WidgetCore {
  /** The section that the desk should show. */
  readonly section: Desired<Section>
  /** The badge that the desk should show. */
  readonly badge: Desired<number | null>
  /** The size that the frame should have. */
  readonly size: Desired<{ width?: Size; height?: Size }>
  /** The handlers that run before the ticket is saved: all that are held. */
  readonly beforeSave: Desired<SaveHandler>
  readonly #desired: readonly Pick<Desired<unknown>, 'check' | 'resend' | 'retry'>[]
  readonly #options: WidgetOptionsWithDesks
  readonly #clock: Clock
  readonly #state: Writable<WidgetState>
  readonly #emitter: Emitter<WidgetEvents>
  readonly #clicks: SectionClicks
  readonly #awaited
  /** The last fullscreen; not a `Desired`, because a desk may end fullscreen on its own, and an equal one must be sent. */
  #fullscreen: { action?: Action } = {}
  #attachment: Attachment | null = null
  #opening: Deferred<void> | null = null
  #isPinned = false
  #isClosedByCaller = false
  readonly #holds = new Set<object>()

  constructor(
    options: WidgetOptionsWithDesks,
    state: Writable<WidgetState>,
    emitter: Emitter<WidgetEvents>,
    clicks: SectionClicks,
  ) {
    this.#options = options
    this.#clock = options.clock ?? systemClock
    this.#state = state
    this.#emitter = emitter
    this.#clicks = clicks
    // Another holder may follow the last one, but nothing reconnects a widget that its caller has closed.
    this.#awaited = createAwaitedTicket(
      state,
      () => this.#availability('ticket'),
      () => !this.#isClosedByCaller,
    )
    this.section = this.#createDesired('section', (section) => ({ section }))
    this.badge = this.#createDesired('badge', (count) => ({ count }), { value: null })
    this.size = this.#createDesired('resize', (size) => size)
    this.beforeSave = this.#createDesired('beforeSave', () => ({ handlers: this.beforeSave.held }))
    this.#desired = [this.section, this.badge, this.size, this.beforeSave]
  }

  connect(): Promise<void> {
    this.#isPinned = true
    const { status } = this.#state.get()
    if (status === 'connected') return Promise.resolve()
    return (status === 'connecting' && this.#opening?.promise) || this.#open()
  }

  close(): void {
    this.#isPinned = false
    this.#isClosedByCaller = true
    this.#closeUnlessHeld()
  }

  retain(): Unsubscribe {
    const hold = {}
    this.#holds.add(hold)
    if (!this.#attachment) void this.#open()
    return () => {
      if (this.#holds.delete(hold)) this.#clock.after(releaseDelayMs, () => this.#closeUnlessHeld())
    }
  }

  whenTicket(): Promise<Ticket> {
    return this.#awaited.promise()
  }

  /** Requests something that needs a capability, or none, from the desk, once connected. */
  async perform(capability: Capability | null, action: Action): Promise<unknown> {
    checkAction(action)
    const { status } = this.#state.get()
    if (status === 'idle') throw closedError()
    if (status === 'connecting') await this.#opening?.promise
    const availability = this.#availability(capability)
    if (availability instanceof Error) throw availability
    return action.kind === 'fullscreen' ? this.#sendFullscreen(action) : this.#send(action)
  }

  #availability(capability: Capability | null): Availability {
    return availabilityOf(this.#state.get(), capability)
  }

  #send(action: Action): Promise<unknown> {
    return this.#attachment!.perform(action).catch((error: unknown) => Promise.reject(rejected(error)))
  }

  async #sendFullscreen(action: Action): Promise<void> {
    const asked: { action?: Action } = (this.#fullscreen = {})
    await this.#send(action)
    asked.action = action
  }

  /** Sends again what the desk should show, because it may have started again; what it has not answered is sent again anyway. */
  #resend(): void {
    for (const desired of this.#desired) desired.resend()
  }

  #createDesired<T, Kind extends ActionKind & Capability>(
    kind: Kind,
    toMembers: (value: T) => Omit<ActionOf<Kind>, 'kind'>,
    fallback?: { readonly value: T },
  ): Desired<T> {
    const { onDiagnostic } = this.#options
    return new Desired<T>({
      clock: this.#clock,
      send: (value) => this.#send({ kind, ...toMembers(value) } as ActionOf<Kind>),
      availability: () => this.#availability(kind),
      onUnavailable({ code, message }) {
        if (code === 'UNSUPPORTED') onDiagnostic?.({ code: 'unsupported', message })
      },
      onRejected: (error) => {
        const known = this.#state.get().refusals[kind]
        if (error && known?.message !== error.message)
          onDiagnostic?.({ code: 'refused', message: error.message })
        this.#dispatch({ type: 'refused', capability: kind, error })
      },
      fallback,
    })
  }

  #open(): Promise<void> {
    this.#attachment?.detach()
    this.#isClosedByCaller = false
    const { promise } = (this.#opening = createDeferred<void>())
    const { desks, hostOrigins, onDiagnostic, link = parentLink() } = this.#options
    const mine = attach(link, {
      desks,
      hostOrigins,
      clock: this.#clock,
      connectTimeoutMs: this.#options.connectTimeoutMs ?? defaultTimeouts.connectTimeoutMs,
      requestTimeoutMs: this.#options.requestTimeoutMs ?? defaultTimeouts.requestTimeoutMs,
      onEvent: (event, desk) => this.#handle(event, desk),
      drops: onDiagnostic && createDropReporter(this.#clock, onDiagnostic),
    })
    this.#attachment = mine
    this.#dispatch({ type: 'connecting' })
    // A listener may have closed the widget, or opened it once more.
    if (this.#attachment === mine) mine.start()
    return promise
  }

  #closeUnlessHeld(): void {
    if (this.#isPinned || this.#holds.size > 0 || this.#state.get().status === 'closed') return
    this.#attachment?.detach()
    this.#attachment = null
    this.#opening?.reject(closedError())
    this.#opening = null
    this.#dispatch({ type: 'closed' })
  }

  #handle(event: SessionEvent, desk: Desk): void {
    switch (event.type) {
      case 'click':
        return this.#clicks.click(event.buttonId)
      case 'message':
        this.#emitter.emit('message', { desk: desk.id as DeskId, name: event.name, data: event.data })
        return
      case 'reconnected':
        this.#resend()
        if (this.#fullscreen.action) this.#send(this.#fullscreen.action).catch(() => {})
        this.#emitter.emit('reconnect', {})
        return
      case 'failed': {
        const error = rejected(event.error)
        this.#dispatch({ type: 'failed', error })
        return this.#opening?.reject(error)
      }
      default:
        const { status } = this.#state.get()
        this.#dispatch({ type: 'desk', event, desk })
        if (event.type === 'connected' && status !== 'connected') this.#connected()
    }
  }

  #connected(): void {
    // While the widget was closed the host may have started again.
    this.#resend()
    this.#opening?.resolve()
  }

  #dispatch(change: WidgetStateEvent): void {
    const before = this.#state.get()
    const { ticket: previous } = before
    const next = reduce(before, change)
    const { ticket } = next
    const isSwitch = previous?.id !== ticket?.id
    // A desk shows another ticket with the section's opening state (docs/protocols/text.md, T244), and what was set
    // for the one before must not appear beside it.
    if (previous && ticket && isSwitch) this.section.renew()
    runIsolated(() => this.#state.set(next))
    if (ticket && ticket !== previous) this.#emitter.emit('ticketChange', { ticket, previous, isSwitch })
    this.#awaited.settle()
    const isOtherDesk = change.type === 'desk' && next !== before
    for (const desired of this.#desired) {
      if (isOtherDesk) desired.retry()
      else desired.check()
    }
  }
}
