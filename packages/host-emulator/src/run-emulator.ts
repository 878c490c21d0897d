import {
  checkWebUrl,
  createDisposer,
  runAll,
  systemClock,
  type Action,
  type Disposer,
} from '@deskbridge/core/internal'
import { createHostEngine, describeMessage, type AttachedApp } from '@deskbridge/host/engine'
import { createCallSites } from './call-site'
import { checkScenario } from './check-scenario'
import { createDeskControls } from './desk-controls'
import type { Emulator } from './emulator'
import { createFaults, type Direction } from './faults/faults'
import { aTicket } from './fixtures/a-ticket'
import { aUser } from './fixtures/a-user'
import { anApp } from './fixtures/an-app'
import { createHostEnd } from './host-end'
import { createInbox } from './inbox'
import { createInterceptors, on } from './interceptors'
import { createJudge } from './judge'
import { provideDisposeSymbol } from './page/dispose-symbol'
import { provideStructuredClone } from './page/structured-clone'
import { createRefusals } from './refusals'
import type { Scenario } from './scenario'
import { createTasks, realClock } from './tasks'
import { createTrace, type TraceVerdict } from './trace'
import { whenReady } from './when-ready'
import type { Wiring, WiringIo } from './wiring'

/** Is the origin that the emulated desk seems to be on; the Text desk's default list has it. */
const deskOrigin = 'https://app.helpdesk.com'

/**
 * Runs a real host that is wired to a widget.
 *
 * @throws {WidgetError} INVALID_ARGUMENT when the scenario has what no desk has; everything is then as before.
 */
export function runEmulator(scenario: Scenario, wire: (io: WiringIo) => Wiring): Emulator {
  provideDisposeSymbol()
  const disposer = createDisposer()
  try {
    return startEmulator(checkScenario(scenario), wire, disposer)
  } catch (error) {
    disposer.dispose()
    throw error
  }
}

function startEmulator(scenario: Scenario, wire: (io: WiringIo) => Wiring, disposer: Disposer): Emulator {
  const { clock = systemClock, app, origin = deskOrigin } = scenario
  const { desk = app?.desk ?? 'text', placement = app?.placement, mode = app?.mode } = scenario
  disposer.add(provideStructuredClone())
  const definition = anApp({ ...app, desk, placement, mode })
  const { origin: widget } = checkWebUrl(definition.url, `app "${definition.id}"`, 'url')
  const trace = createTrace()
  const testClock = scenario.clock ?? realClock
  const inbox = createInbox(testClock)
  const faults = createFaults()
  const interceptors = createInterceptors()
  const sites = createCallSites()
  const judge = createJudge(sites, interceptors, () => attached.state.get().section?.title ?? null)
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

  const host = createHostEngine({
    clock,
    user: aUser(scenario.user),
    ticket: scenario.ticket === null ? null : aTicket(scenario.ticket),
    // Whoever waits for the widget has a time limit of their own.
    readyTimeoutMs: 0,
    ...(scenario.theme && { theme: scenario.theme }),
    respond: ({ desk: from, name, data }) =>
      refusals.respond() ?? interceptors.respond({ desk: from, name, data }),
  })
  host.on('action', ({ action }) => {
    actions.push(action)
    judge.hearAction(action)
  })

  const wiring = wire({
    origins: { desk: origin, widget },
    clock:
      scenario.delivery === 'sync' ? null : { now: clock.now, after: (_, run) => (inTask(run), () => {}) },
    sites,
    onArrival: (message, verdict) => void record(message, 'to-widget', verdict),
    onAttention: loadOnce,
  })
  const hostEnd = createHostEnd(wiring.hostEnd, {
    faults,
    clock,
    sites,
    effects: { reload, remove: () => attached.detach(), refuse: refusals.during },
    onFault: record,
    onReceived(message, verdict) {
      const described = record(message, 'to-host', verdict)
      inbox.add(described.name, described.data)
      judge.judge(message, described, verdict)
    },
  })

  let attached: AttachedApp
  try {
    const takesFirstTitle = app?.openingState?.title === undefined
    attached = host.attach(definition, hostEnd, { isLoaded: false, takesFirstTitle })
  } catch (error) {
    wiring.close()
    throw error
  }
  for (const undo of [wiring.hostEnd.close, host.destroy, inbox.close]) disposer.add(undo)

  const dispose = () => {
    if (isDisposed) return
    isDisposed = true
    judge.askForReplies()
    runAll([
      // What is under way, or said in parting, is still this test's.
      tasks.flush,
      wiring.close,
      tasks.flush,
      disposer.dispose,
      () => judge.add(wiring.findLeft?.() ?? []),
      () => scenario.strict !== false && judge.pronounce(),
    ])
  }

  return {
    ...createDeskControls(host, attached),
    link: wiring.link,
    ready(options) {
      loadOnce()
      return whenReady(attached, trace, testClock, options)
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
