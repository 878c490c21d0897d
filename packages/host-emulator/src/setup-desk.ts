import { parentLink, WidgetError } from '@deskbridge/core'
import { createLinkListeners, type Envelope, type Link } from '@deskbridge/core/internal'
import type { Emulator } from './emulator'
import { framePage } from './page/frame-page'
import { clonePosted } from './page/structured-clone'
import { leftListenerError } from './protocol-error'
import { runEmulator } from './run-emulator'
import type { Scenario } from './scenario'
import { collectVerdicts } from './traced-link'
import type { Wiring, WiringIo } from './wiring'

/** What a framework's entry adds to a desk. */
export interface DeskHooks {
  /** Wraps each delivery to the page, for a framework that renders what follows. */
  around?(deliver: () => void): void
  /** Unmounts what is on the page, before the desk ends. */
  onEnd?(): void
}

const key = Symbol.for('deskbridge.openDesks.1')

/** The open desks: one list, also across copies of this package, of which runners may load several. */
const openDesks = ((globalThis as { [key]?: Set<Emulator> })[key] ??= new Set())

/**
 * Puts the page of a test DOM into a desk: unchanged widget code, such as `createWidget()`, finds a real host as its parent window.
 *
 * What the page posts is cloned as in a browser, and throws `DataCloneError` where a browser does. The desk ends by `dispose()`, at
 * the end of a `using` block, or after each test where `afterEach` is a global.
 *
 * @throws {WidgetError} INVALID_ARGUMENT where there is no page, or the page is in a desk already.
 * @example
 * using desk = setupDesk({ ticket: { subject: 'Late order' } })
 * await startMyWidget()
 * expect(desk.actions).toEqual([{ kind: 'track', name: 'opened', properties: {} }])
 */
export function setupDesk(scenario: Scenario = {}): Emulator {
  return openDesk(scenario)
}

/** Puts the page into a desk, with what a framework's entry adds. */
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
 * Disposes of every open desk.
 *
 * @throws {ProtocolError} when a widget sent what its desk does not know or cannot use.
 */
export function cleanUp(): void {
  for (const desk of openDesks) desk.dispose()
}

/** Wires whatever is on the page. */
function wirePage({ origins, clock, sites, onArrival, onActivity }: WiringIo, hooks: DeskHooks): Wiring {
  const listeners = createLinkListeners()
  let isOpen = true

  const deliver = (run: () => void) => {
    const carried = sites.carry(run)
    if (clock) clock.after(0, carried)
    else carried()
  }
  const isFor = (target: string, origin: string, own: string) =>
    target === '*' || target === origin || (target === '/' && origin === own)

  // Widgets that are left over from an earlier desk must not receive messages of this one.
  parentLink().close()
  const framed = framePage(window, {
    origin: origins.desk,
    onListen: onActivity,
    onPost(message, target, transfer) {
      onActivity()
      const envelope = toEnvelope(message, transfer, origins.widget)
      if (!isOpen || !isFor(target, origins.desk, origins.widget)) return
      sites.during(() => deliver(() => listeners.notify(envelope)))
    },
  })
  const link = parentLink()
  const verdictOf = collectVerdicts(link)

  const hostEnd: Link = {
    listen: listeners.listen,
    post(message, { targetOrigin = '*', transfer = [] } = {}) {
      const envelope = toEnvelope(message, transfer, origins.desk)
      if (!isFor(targetOrigin, origins.widget, origins.desk)) return
      deliver(() => {
        if (!isOpen) return
        const arrive = () => {
          const { event, hasListener } = framed.dispatch(envelope)
          onArrival(envelope.data, verdictOf(event) ?? (hasListener ? 'delivered' : 'no-listener'))
        }
        if (hooks.around) hooks.around(arrive)
        else arrive()
      })
    },
    close: listeners.clear,
  }
  return {
    hostEnd,
    link,
    close() {
      hooks.onEnd?.()
      isOpen = false
      // The link's own listeners are no leak: a closed widget may still wait for its desk to come back.
      link.close()
      framed.unframe()
    },
    findLeft: () => (hooks.onEnd ? framed.left().map(leftListenerError) : []),
  }
}

function toEnvelope(data: unknown, transfer: Transferable[], origin: string): Envelope {
  const ports = transfer.filter((item) => 'postMessage' in item)
  return { ...clonePosted({ data, ports }, transfer), origin }
}

function noPageError(): WidgetError {
  const text =
    'There is no window to put into a desk. Run the test in jsdom or happy-dom, or use createEmulator(), which needs no page.'
  return new WidgetError('INVALID_ARGUMENT', text)
}

function openDeskError(): WidgetError {
  const text =
    'The page is already in a desk, which an earlier test may have left open. Write using desk = setupDesk(), or call its dispose().'
  return new WidgetError('INVALID_ARGUMENT', text)
}
