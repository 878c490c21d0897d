import {
  checkWebUrl,
  createDisposer,
  runAll,
  systemClock,
  WidgetError,
  type Action,
  type Disposer,
} from '@deskbridge/core/internal'
import {
  createHostEngine,
  deskHosts,
  type AppDefinition,
  type AttachedApp,
  type DeskHost,
  type HostEngine,
  type HostOptions,
} from '@deskbridge/host/engine'
import { createCallSites } from './call-site'
import { checkScenario } from './check-scenario'
import { createDeskControls } from './desk-controls'
import { defaultDeskId, desksOf } from './desks'
import type { Emulator } from './emulator'
import { createFaults } from './faults/faults'
import { aTicket } from './fixtures/a-ticket'
import { aUser } from './fixtures/a-user'
import { anApp } from './fixtures/an-app'
import { createFrame } from './frame'
import { createHostEnd } from './host-end'
import { createInbox } from './inbox'
import { createInterceptors, on } from './interceptors'
import { createMessageLog } from './message-log'
import { providePageUrl } from './page/page-url'
import { provideDisposeSymbol } from './page/dispose-symbol'
import { provideStructuredClone } from './page/structured-clone'
import { findProtocolError, joinErrors, missingReplyError, type ProtocolError } from './protocol-error'
import type { Scenario } from './scenario'
import { createTasks, realClock } from './tasks'
import { createTrace } from './trace'
import { whenReady } from './when-ready'
import type { Wiring, WiringIo } from './wiring'

type Wire = (io: WiringIo) => Wiring

/**
 * Runs a real host that is wired to a widget.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a scenario with a bad member; everything is then as before.
 */
export function runEmulator(given: Scenario, wire: Wire): Emulator {
  provideDisposeSymbol()
  const disposer = createDisposer()
  try {
    const scenario = checkScenario(given)
    disposer.add(provideStructuredClone())
    const parts = createParts(scenario)
    const { host, wiring, attached } = connect(scenario, parts, wire, disposer)
    for (const undo of [wiring.hostEnd.close, host.destroy, parts.inbox.close]) disposer.add(undo)
    return toEmulator(parts, { host, wiring, attached }, createDispose(scenario, parts, wiring, disposer))
  } catch (error) {
    disposer.dispose()
    throw error
  }
}

/** Creates what an emulator consists of besides the host. */
function createParts(scenario: Scenario) {
  const { clock = systemClock } = scenario
  const definition = defineApp(scenario)
  const testClock = scenario.clock ?? realClock
  const tasks = createTasks()
  const runInTask = (run: () => void) => void (scenario.clock ? clock.after(0, run) : tasks.add(run))
  return {
    clock,
    testClock,
    definition,
    tasks,
    runInTask,
    frame: createFrame(runInTask),
    trace: createTrace(),
    inbox: createInbox(testClock),
    faults: createFaults(),
    interceptors: createInterceptors(),
    sites: createCallSites(),
    errors: [] as ProtocolError[],
    actions: [] as Action[],
  }
}

type Parts = ReturnType<typeof createParts>

interface Connected {
  readonly host: HostEngine
  readonly wiring: Wiring
  readonly attached: AttachedApp
}

function defineApp({ app, desk, deskVersion, placement, mode }: Scenario): AppDefinition {
  return anApp({
    ...app,
    desk: desk ?? app?.desk ?? defaultDeskId,
    placement: placement ?? app?.placement,
    mode: mode ?? app?.mode,
    ...(deskVersion !== undefined && { deskVersion }),
  })
}

/** Creates the host and the wiring, and attaches the widget. */
function connect(scenario: Scenario, parts: Parts, wire: Wire, disposer: Disposer): Connected {
  const { clock, definition, runInTask, sites, faults, interceptors } = parts
  const { origin: widget } = checkWebUrl(definition.url, `app "${definition.id}"`, 'url')
  const [{ exampleOrigin, isKnownByUrl } = deskHosts[0]! as DeskHost] = desksOf(definition)
  const origin = scenario.origin ?? exampleOrigin
  const log = createLog(parts, () => attached.state.get().section?.title ?? null)
  const host = createHostEngine({
    ...hostOptions(scenario, parts),
    respond: ({ desk, name, data }, envelope) => interceptors.respond({ desk, name, data }, envelope),
    onTraffic: log.onTraffic,
  })
  host.on('action', ({ action }) => parts.actions.push(action))
  const taskClock = { now: clock.now, after: (_: number, run: () => void) => (runInTask(run), () => {}) }
  const wiring = wire({
    origins: { desk: origin, widget },
    clock: scenario.delivery === 'sync' ? null : taskClock,
    sites,
    onArrival: (message, verdict) => log.add(message, 'to-widget', verdict),
    onActivity: parts.frame.load,
  })
  const hostEnd = createHostEnd(wiring.hostEnd, {
    faults,
    clock,
    sites,
    effects: { reload: parts.frame.reload, remove: parts.frame.remove, refuse: interceptors.refuse },
    onFault: log.add,
    onReceived: log.addReceived,
  })
  const takesFirstTitle = scenario.app?.openingState?.title === undefined
  let attached: AttachedApp
  try {
    const frame = isKnownByUrl ? host.reserveFrame(definition, origin) : null
    if (frame) disposer.add(providePageUrl(definition.url, frame.url))
    attached = host.attach(definition, hostEnd, { ...frame, isLoaded: false, takesFirstTitle })
  } catch (error) {
    wiring.close()
    throw error
  }
  parts.frame.attach(attached)
  return { host, wiring, attached }
}

function hostOptions({ user, ticket, theme }: Scenario, { clock }: Parts): HostOptions {
  return {
    clock,
    desks: deskHosts,
    user: aUser(user),
    ticket: ticket === null ? null : aTicket(ticket),
    // Tests that wait for the widget have a time limit of their own.
    readyTimeoutMs: 0,
    openModal: ({ definition: { url } }) => Promise.reject(noModalError(url)),
    ...(theme && { theme }),
  }
}

function noModalError(url: string): WidgetError {
  const text = `A test opens no modal, so there is none at ${url}. Answer the message in place of the desk: desk.use(on(name, handler)).`
  return new WidgetError('UNSUPPORTED', text)
}

/** Creates the log, which adds the widget's mistakes to the errors. */
function createLog(
  { clock, definition, trace, inbox, sites, interceptors, errors }: Parts,
  openingTitle: () => string | null,
) {
  const desks = desksOf(definition)
  return createMessageLog({
    clock,
    link: definition.id,
    desks,
    trace,
    inbox,
    onReceived(message, envelope) {
      const site = sites.find(envelope)
      // What a fault has changed or repeated is not the widget's mistake.
      if (!site) return
      const received = { ...message, interception: interceptors.interceptionOf(envelope) }
      const error = findProtocolError(received, { desks, openingTitle: openingTitle(), site })
      if (error) errors.push(error)
    },
  })
}

/** Creates the function that ends an emulator, and throws the errors that were found. */
function createDispose(
  { strict = true }: Scenario,
  { tasks, interceptors, errors }: Parts,
  wiring: Wiring,
  disposer: Disposer,
): () => void {
  let isDisposed = false
  return () => {
    if (isDisposed) return
    isDisposed = true
    errors.push(...interceptors.missing().map(missingReplyError))
    runAll([
      // Messages that are on their way, or posted while the widget ends, still belong to this test.
      tasks.flush,
      wiring.close,
      tasks.flush,
      disposer.dispose,
      () => void errors.push(...(wiring.findLeft?.() ?? [])),
      () => {
        if (strict && errors.length > 0) throw joinErrors(errors)
      },
    ])
  }
}

function toEmulator(parts: Parts, { host, wiring, attached }: Connected, dispose: () => void): Emulator {
  const { trace, testClock, frame, inbox, faults, interceptors, actions, errors } = parts
  return {
    ...createDeskControls(host, attached),
    link: wiring.link,
    ready(options) {
      frame.load()
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
    protocolErrors: errors,
    reload: frame.reload,
    dispose,
    [Symbol.dispose]: dispose,
  }
}
