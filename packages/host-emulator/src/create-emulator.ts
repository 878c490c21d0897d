import {
  createDisposer,
  createLinkPair,
  select,
  systemClock,
  WidgetError,
  type Action,
  type Link,
  type Mode,
  type Readable,
  type Section,
  type Theme,
  type UserData,
} from '@deskbridge/core/internal'
import {
  createHostEngine,
  describeMessage,
  type AppSize,
  type AttachedApp,
  type HostTicket,
} from '@deskbridge/host/engine'
import { mergeDeep, type DeepPartial } from './deep-partial'
import { createFaults, type Direction, type Faults } from './faults/faults'
import { createFaultyLink } from './faults/faulty-link'
import { aTicket } from './fixtures/a-ticket'
import { aUser } from './fixtures/a-user'
import { anApp } from './fixtures/an-app'
import { createInbox } from './inbox'
import type { Scenario } from './scenario'
import { createTrace, createTracedLink, type Trace, type TraceVerdict } from './trace'

/** Is the origin that the emulated desk seems to be on; the Text desk's default list has it. */
const deskOrigin = 'https://app.helpdesk.com'

/** Is a real host without a browser, with a script on top. Every method works detached. */
export interface Emulator {
  /** Is the widget's end: `createWidget({ link: emulator.link })`. */
  readonly link: Link
  /**
   * Waits until the widget has announced itself.
   *
   * @throws {WidgetError} CONNECT_TIMEOUT when it does not in time.
   */
  ready(): Promise<void>
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
    readonly current: UserData
    /** Logs another person in. */
    switch(user: UserData): void
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
  /** Reloads the frame: the host forgets the document and approaches the next one, which is whoever listens now. */
  reload(): void
  /** Ends everything. */
  dispose(): void
  /** Ends everything, at the end of a `using` block. */
  [Symbol.dispose](): void
}

/**
 * Creates a real host and a link to it.
 *
 * @example
 * using emulator = createEmulator({ desk: 'text' })
 * const widget = createWidget({ link: emulator.link })
 * await widget.connect()
 */
export function createEmulator(scenario: Scenario = {}): Emulator {
  const { clock = systemClock, placement, mode, desk = 'text' } = scenario
  const disposer = createDisposer()
  const definition = anApp({ ...scenario.app, desk, placement, mode })
  const trace = createTrace()
  const inbox = createInbox(clock)
  const faults = createFaults()
  const actions: Action[] = []

  const record = (message: unknown, direction: Direction, verdict: TraceVerdict) => {
    const described = describeMessage(message)
    trace.record({ time: clock.now(), direction, link: definition.id, ...described, verdict })
    return described
  }

  const [hostEnd, widgetEnd] = createLinkPair({
    origins: [deskOrigin, new URL(definition.url).origin],
    clock,
  })
  const faultyEnd = createFaultyLink(hostEnd, {
    faults,
    clock,
    nameOf: (message) => describeMessage(message).name,
    onFault: record,
  })
  const hostLink = createTracedLink(faultyEnd, (message, verdict) => {
    const { name, data } = record(message, 'to-host', verdict)
    inbox.add(name, data)
  })
  const link = createTracedLink(widgetEnd, (message, verdict) => record(message, 'to-widget', verdict))

  const host = createHostEngine({
    clock,
    user: aUser(scenario.user),
    ticket: scenario.ticket === null ? null : aTicket(scenario.ticket),
    ...(scenario.theme && { theme: scenario.theme }),
  })
  const off = host.on('action', ({ action }) => void actions.push(action))
  const attached = host.attach(definition, hostLink)
  for (const undo of [widgetEnd.close, hostEnd.close, host.destroy, inbox.close, off]) disposer.add(undo)

  return {
    link,
    ready: () => whenReady(attached),
    ticket: {
      get current() {
        return host.state.get().ticket
      },
      update(patch) {
        const { ticket } = host.state.get()
        if (!ticket)
          throw new WidgetError('INVALID_ARGUMENT', 'No ticket is open. Open one with ticket.open().')
        host.setTicket(mergeDeep(ticket, patch))
      },
      open: host.setTicket,
    },
    user: {
      get current() {
        return host.state.get().user
      },
      switch: host.setUser,
    },
    app: { setMode: attached.setMode },
    setTheme: host.setTheme,
    section: select(attached.state, ({ section }) => section),
    badge: select(attached.state, ({ badge }) => badge),
    size: select(attached.state, ({ size }) => size),
    isFullscreen: select(attached.state, ({ isFullscreen }) => isFullscreen),
    clickSectionButton: attached.clickSectionButton,
    actions,
    trace,
    received: inbox.received,
    waitForMessage: inbox.wait,
    send: attached.send,
    faults,
    reload() {
      attached.frameUnloaded()
      clock.after(0, attached.frameLoaded)
    },
    dispose: disposer.dispose,
    [Symbol.dispose]: disposer.dispose,
  }
}

function whenReady({ state }: AttachedApp): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { status, error } = state.get()
      if (status === 'ready') resolve()
      else if (error) reject(error)
      else return
      unsubscribe()
    }
    const unsubscribe = state.subscribe(look)
    look()
  })
}
