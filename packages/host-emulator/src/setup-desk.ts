import { parentLink, WidgetError } from '@deskbridge/core'
import { createLinkListeners, type Envelope, type Link, type Verdict } from '@deskbridge/core/internal'
import type { Emulator } from './emulator'
import { framePage } from './page/frame-page'
import { clonePosted } from './page/structured-clone'
import { leftListenerError } from './protocol-error'
import { runEmulator } from './run-emulator'
import type { Scenario } from './scenario'
import type { Wiring, WiringIo } from './wiring'

/** Says what a framework's entry adds to a desk. */
export interface DeskHooks {
  /** Runs each delivery to the page, as a framework wants it that draws what follows. */
  around?(deliver: () => void): void
  /** Ends what is on the page, first of all. */
  onEnd?(): void
}

const key = Symbol.for('deskbridge.openDesks.1')

/** Are the desks that are open: one list, also across copies of this package, of which runners may load several. */
const openDesks = ((globalThis as { [key]?: Set<Emulator> })[key] ??= new Set())

/**
 * Puts the page of a test DOM into a desk: unchanged widget code, as `createWidget()`, finds a real host as its parent window.
 *
 * What the page posts is cloned as a browser clones it, and throws `DataCloneError` where a browser does. It ends by `dispose()`, at
 * the end of a `using` block, or by itself after each test where `afterEach` is a global.
 *
 * @throws {WidgetError} INVALID_ARGUMENT where there is no page, or the page is in a desk already.
 * @example
 * using desk = setupDesk({ desk: 'qiscus', ticket: { subject: 'Late order' } })
 * await startMyWidget()
 * expect(desk.actions).toEqual([{ kind: 'fullscreen', fullscreen: true }])
 */
export function setupDesk(scenario: Scenario = {}): Emulator {
  return openDesk(scenario)
}

/** Sets a desk up with what a framework's entry adds. */
export function openDesk(scenario: Scenario, hooks: DeskHooks = {}): Emulator {
  if (typeof window === 'undefined') throw noPageError()
  if (openDesks.size > 0) throw openDeskError()
  const emulator = runEmulator(scenario, (io) => wirePage(io, hooks))
  const dispose = () => {
    openDesks.delete(desk)
    emulator.dispose()
  }
  const desk: Emulator = { ...emulator, dispose, [Symbol.dispose]: dispose }
  openDesks.add(desk)
  return desk
}

/**
 * Disposes of every desk that is still open.
 *
 * @throws {ProtocolError} when a widget sent what its desk does not know or cannot use.
 */
export function cleanUp(): void {
  for (const desk of openDesks) desk.dispose()
}

/** Wires whatever is on the page. */
function wirePage({ origins, clock, sites, onArrival, onAttention }: WiringIo, hooks: DeskHooks): Wiring {
  const listeners = createLinkListeners()
  let isOpen = true

  const deliver = (run: () => void) => {
    const carried = sites.carry(run)
    if (clock) clock.after(0, carried)
    else carried()
  }
  const isFor = (target: string, origin: string, own: string) =>
    target === '*' || target === origin || (target === '/' && origin === own)

  // What stands on the page from before, in another desk or in none, must not hear this one.
  parentLink().close()
  const framed = framePage(window, {
    onListen: onAttention,
    onPost(message, target, transfer) {
      onAttention()
      const envelope = toEnvelope(message, transfer, origins.widget)
      if (!isOpen || !isFor(target, origins.desk, origins.widget)) return
      sites.during(() => deliver(() => void listeners.tell(envelope)))
    },
  })
  const verdicts = watchVerdicts()

  const hostEnd: Link = {
    listen: listeners.listen,
    post(message, { targetOrigin = '*', transfer = [] } = {}) {
      const envelope = toEnvelope(message, transfer, origins.desk)
      if (!isFor(targetOrigin, origins.widget, origins.desk)) return
      deliver(() => {
        if (!isOpen) return
        const arrive = () => {
          const { isHeard, verdict } = verdicts.during(() => framed.dispatch(envelope))
          onArrival(envelope.data, verdict ?? (isHeard ? 'delivered' : 'unheard'))
        }
        if (hooks.around) hooks.around(arrive)
        else arrive()
      })
    },
    close: listeners.clear,
  }
  return {
    hostEnd,
    link: verdicts.link,
    close() {
      hooks.onEnd?.()
      isOpen = false
      // Its listeners are no leak: a widget that is closed, too, waits for a desk that comes back.
      verdicts.link.close()
      framed.unframe()
    },
    findLeft: () => (hooks.onEnd ? framed.left().map(leftListenerError) : []),
  }
}

/** Returns the page's link to its parent, with what its listeners say of the message that is being dispatched. */
function watchVerdicts() {
  const link = parentLink()
  const { listen } = link
  let verdict: string | undefined
  link.listen = (hear, onRefused) =>
    listen((envelope) => {
      const said = hear(envelope)
      verdict ??= said || undefined
      return said
    }, onRefused)
  return {
    link,
    during(dispatch: () => boolean) {
      verdict = undefined
      const isHeard = dispatch()
      return { isHeard, verdict: verdict as Verdict | undefined }
    },
  }
}

function toEnvelope(data: unknown, transfer: Transferable[], origin: string): Envelope {
  const ports = transfer.filter((item) => 'postMessage' in item)
  return { ...clonePosted({ data, ports }, transfer), origin }
}

function noPageError(): WidgetError {
  const text =
    'There is no window to put into a desk. Run the test in jsdom or happy-dom, or use createEmulator() without a page.'
  return new WidgetError('INVALID_ARGUMENT', text)
}

function openDeskError(): WidgetError {
  const text =
    'The page is in a desk already, which a test before may have left open. Write using desk = setupDesk(), or call its dispose().'
  return new WidgetError('INVALID_ARGUMENT', text)
}
