import {
  createDisposer,
  select,
  systemClock,
  WidgetError,
  type Action,
  type Clock,
  type Link,
} from '@deskbridge/core/internal'
import {
  createHostEngine,
  describeMessage,
  type AttachedApp,
  type HostEngine,
  type HostTicket,
} from '@deskbridge/host/engine'
import { createCallSites, type CallSites } from './call-site'
import { mergeDeep, type DeepPartial } from './deep-partial'
import type { Emulator } from './emulator'
import { createFaults, type Direction } from './faults/faults'
import { createFaultyLink } from './faults/faulty-link'
import { aTicket } from './fixtures/a-ticket'
import { aUser } from './fixtures/a-user'
import { anApp } from './fixtures/an-app'
import { createInbox } from './inbox'
import { createInterceptors, on } from './interceptors'
import { createJudge } from './judge'
import { provideStructuredClone } from './page/structured-clone'
import type { ProtocolError } from './protocol-error'
import type { Scenario } from './scenario'
import { createTasks, realClock } from './tasks'
import { createTrace, createTracedLink, type TraceVerdict } from './trace'

/** Is the origin that the emulated desk seems to be on; the Text desk's default list has it. */
const deskOrigin = 'https://app.helpdesk.com'

/** Gives a wiring what the emulator knows. */
export interface WiringIo {
  /** Are the origins that the two sides seem to be on. */
  readonly origins: { readonly desk: string; readonly widget: string }
  /** Runs each delivery; `null` delivers while posting. */
  readonly clock: Clock | null
  /** Remembers where messages come from. */
  readonly sites: CallSites
  /** Hears that a message has arrived at the widget, and what became of it. */
  onArrival(message: unknown, verdict: TraceVerdict): void
  /** Hears that there is a widget: something listens, or has spoken. */
  onAttention(): void
}

/** Connects the host with a widget. */
export interface Wiring {
  /** Is the host's end. */
  readonly hostEnd: Link
  /** Is the widget's end. */
  readonly link: Link
  /** Ends the widget's side: it is neither heard nor told anything any more. */
  close(): void
  /** Returns what the widget has left behind, once it is closed. */
  findLeft?(): readonly ProtocolError[]
}

/** Runs a real host that is wired to a widget. */
export function runEmulator(scenario: Scenario, wire: (io: WiringIo) => Wiring): Emulator {
  const { clock = systemClock, placement, mode, desk = 'text' } = scenario
  const disposer = createDisposer()
  disposer.add(provideStructuredClone())
  const definition = anApp({ ...scenario.app, desk, placement, mode })
  const trace = createTrace()
  const inbox = createInbox(scenario.clock ?? realClock)
  const faults = createFaults()
  const interceptors = createInterceptors()
  const sites = createCallSites()
  const judge = createJudge(sites, interceptors)
  const tasks = createTasks()
  const actions: Action[] = []
  const refusals = createRefusals()
  let isLoaded = false
  let isDisposed = false

  const inTask = (run: () => void) => void (scenario.clock ? clock.after(0, run) : tasks.add(run))
  const load = () => {
    isLoaded = true
    inTask(attached.frameLoaded)
  }
  const loadOnce = () => {
    if (!isLoaded) load()
  }
  const reload = () => {
    attached.frameUnloaded()
    load()
  }

  const record = (message: unknown, direction: Direction, verdict: TraceVerdict) => {
    const described = describeMessage(message)
    trace.record({ time: clock.now(), direction, link: definition.id, ...described, verdict })
    return described
  }

  const wiring = wire({
    origins: { desk: deskOrigin, widget: new URL(definition.url).origin },
    clock:
      scenario.delivery === 'sync' ? null : { now: clock.now, after: (_, run) => (inTask(run), () => {}) },
    sites,
    onArrival: (message, verdict) => void record(message, 'to-widget', verdict),
    onAttention: loadOnce,
  })
  const faultyEnd = createFaultyLink(markArrivals(wiring.hostEnd, sites), {
    faults,
    clock,
    effects: { reload, remove: () => attached.detach(), refuse: refusals.during },
    nameOf: (message) => describeMessage(message).name,
    onFault: record,
  })
  const hostLink = createTracedLink(faultyEnd, (message, verdict) => {
    const described = record(message, 'to-host', verdict)
    inbox.add(described.name, described.data)
    judge.judge(message, described, verdict)
  })

  const host = createHostEngine({
    clock,
    user: aUser(scenario.user),
    ticket: scenario.ticket === null ? null : aTicket(scenario.ticket),
    ...(scenario.theme && { theme: scenario.theme }),
    respond: ({ desk: from, name, data }) =>
      refusals.respond() ?? interceptors.respond({ desk: from, name, data }),
  })
  host.on('action', ({ action }) => {
    actions.push(action)
    judge.hearAction(action)
  })
  const attached = host.attach(definition, hostLink, { isLoaded: false })
  for (const undo of [wiring.hostEnd.close, host.destroy, inbox.close]) disposer.add(undo)

  const dispose = () => {
    if (isDisposed) return
    isDisposed = true
    judge.askForReplies()
    // What is under way, or said in parting, is still this test's.
    tasks.flush()
    wiring.close()
    tasks.flush()
    disposer.dispose()
    judge.add(wiring.findLeft?.() ?? [])
    if (scenario.strict !== false) judge.pronounce()
  }

  return {
    ...createControls(host, attached),
    link: wiring.link,
    ready() {
      loadOnce()
      return whenReady(attached)
    },
    actions,
    trace,
    received: inbox.received,
    waitForMessage: inbox.wait,
    faults,
    use: interceptors.use,
    once: (name, handler) => interceptors.once(on(name, handler)),
    reset: interceptors.reset,
    protocolErrors: judge.errors,
    reload,
    dispose,
    [Symbol.dispose]: dispose,
  }
}

/** Creates what a test does at the desk, and what the desk shows. */
function createControls(host: HostEngine, attached: AttachedApp) {
  const { state } = attached
  return {
    ticket: {
      get current() {
        return host.state.get().ticket
      },
      update(patch: DeepPartial<HostTicket>) {
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
    section: select(state, ({ section }) => section),
    badge: select(state, ({ badge }) => badge),
    size: select(state, ({ size }) => size),
    isFullscreen: select(state, ({ isFullscreen }) => isFullscreen),
    clickSectionButton: attached.clickSectionButton,
    send: attached.send,
  }
}

/** Wraps the host's end so that each message is joined, as it arrives, with the place that it came from. */
function markArrivals(link: Link, sites: CallSites): Link {
  const listen: Link['listen'] = (hear, onRefused) =>
    link.listen((envelope) => {
      sites.mark(envelope.data)
      return hear(envelope)
    }, onRefused)
  return { ...link, listen }
}

/** Makes the host refuse what is delivered meanwhile. */
function createRefusals() {
  let refusal: Error | null = null
  return {
    during<T>(error: Error, deliver: () => T): T {
      refusal = error
      try {
        return deliver()
      } finally {
        refusal = null
      }
    },
    respond: () => refusal && Promise.reject(refusal),
  }
}

function whenReady({ state }: AttachedApp): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { status, error } = state.get()
      if (status === 'ready') resolve()
      else if (error) reject(error)
      else if (status === 'detached') reject(new WidgetError('CLOSED', 'The frame has been taken away.'))
      else return
      unsubscribe()
    }
    const unsubscribe = state.subscribe(look)
    look()
  })
}
