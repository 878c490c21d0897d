import { systemClock } from '../base/clock'
import { createEmitter, runIsolated } from '../base/emitter'
import { createWritable, type Unsubscribe } from '../base/readable'
import { select } from '../base/select'
import { attach } from '../connection/connection'
import type { Attachment } from '../connection/connection-client'
import { closedError } from '../connection/connection-errors'
import { defaultTimeouts } from '../connection/default-timeouts'
import type { DeskId, Ticket, User } from '../desks'
import type { Desk, SessionEvent } from '../desks/desk'
import { parentLink } from '../link/parent-link'
import type { Action, Size } from '../model/action'
import type { Capability } from '../model/capability'
import { prepareSection } from '../model/prepare-section'
import type { Section } from '../model/section'
import { createAwaitedTicket } from './awaited-ticket'
import { checkAction, checkBadge, checkSize } from './check-arguments'
import { checkCapability, checkHandler, checkOptions } from './check-options'
import { createDeferred, type Deferred } from './deferred'
import { createDesired } from './desired'
import type { WidgetEvents } from './events'
import { findObstacle } from './obstacle'
import { createSectionClicks } from './section-clicks'
import { idleState, reduce, type WidgetState, type WidgetStateEvent } from './state'
import { selectTicketState } from './ticket-state'
import type { Widget, WidgetOptionsWithDesks } from './widget'
import { needOf, rejected } from './widget-errors'

/** Is how long a released connection waits for the next hold, so that remounting does not close it. */
const releaseDelayMs = 100

/**
 * Creates a widget that does nothing until it is connected or retained.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for an option that cannot be used, as a host origin that can never match.
 */
export function createWidget(options: WidgetOptionsWithDesks): Widget {
  checkOptions(options)
  const { desks, hostOrigins, onDiagnostic, clock = systemClock } = options

  const state = createWritable(idleState)
  const emitter = createEmitter<WidgetEvents>()
  const clicks = createSectionClicks(emitter)
  let attachment: Attachment | null = null
  let opening: Deferred<void> | null = null
  let isPinned = false
  let isClosedByCaller = false
  let holds = 0

  const slice = <K extends keyof WidgetState>(name: K) => select(state, (now) => now[name])

  const obstacle = (capability: Capability | null) => findObstacle(state.get(), capability)
  // Another holder may follow the last one, but nobody connects a widget that its caller has closed.
  const awaited = createAwaitedTicket(
    state,
    () => obstacle('ticket'),
    () => !isClosedByCaller,
  )

  const send = (action: Action): Promise<unknown> =>
    attachment!.perform(action).catch((error: unknown) => Promise.reject(rejected(error)))

  const perform = async (action: Action): Promise<unknown> => {
    checkAction(action)
    if (state.get().status === 'idle') throw closedError()
    if (state.get().status === 'connecting') await opening?.promise
    const problem = obstacle(needOf(action.kind))
    if (problem) throw problem
    return send(action)
  }

  const createWanted = <T>(capability: Capability, toAction: (value: T) => Action, rest?: { rest: T }) =>
    createDesired<T>({
      clock,
      send: (value) => send(toAction(value)),
      obstacle: () => obstacle(capability),
      onHeldBack({ code, message }) {
        if (code === 'UNSUPPORTED') onDiagnostic?.({ code: 'unsupported', message })
      },
      onRefused(error) {
        const known = state.get().refusals[capability]
        if (error && known?.message !== error.message)
          onDiagnostic?.({ code: 'refused', message: error.message })
        dispatch({ type: 'refused', capability, error })
      },
      ...rest,
    })
  const section = createWanted<Section>('section', (value) => ({ kind: 'section', section: value }))
  const badge = createWanted<number | null>('badge', (count) => ({ kind: 'badge', count }), { rest: null })
  const size = createWanted<{ width?: Size; height?: Size }>('resize', (value) => ({
    kind: 'resize',
    ...value,
  }))

  const resend = (...wanted: readonly { resend(): void }[]) => wanted.forEach((desired) => desired.resend())

  const dispatch = (change: WidgetStateEvent) => {
    const before = state.get()
    const { ticket: previous } = before
    const next = reduce(before, change)
    const { ticket } = next
    const isSwitch = previous?.id !== ticket?.id
    // A desk shows another ticket with the section's opening state (docs/protocols/text.md, T244), and what was set
    // for the one before must not appear beside it.
    if (previous && ticket && isSwitch) section.renew()
    runIsolated(() => state.set(next))
    if (ticket && ticket !== previous) emitter.emit('ticketChange', { ticket, previous, isSwitch })
    awaited.settle()
    const isOtherDesk = change.type === 'desk' && next !== before
    for (const desired of [section, badge, size]) {
      if (isOtherDesk) desired.retry()
      else desired.check()
    }
  }

  const handleEvent = (event: SessionEvent, desk: Desk) => {
    if (event.type === 'click') clicks.click(event.buttonId)
    else if (event.type === 'message')
      emitter.emit('message', { desk: desk.id as DeskId, name: event.name, data: event.data })
    else if (event.type === 'reconnected') {
      resend(section, badge)
      emitter.emit('reconnect', {})
    } else if (event.type === 'failed') {
      const error = rejected(event.error)
      dispatch({ type: 'failed', error })
      opening?.reject(error)
    } else {
      dispatch({ type: 'desk', event, desk })
      if (event.type !== 'connected') return
      // While the widget was closed the host may have started anew.
      resend(section, badge, size)
      opening?.resolve()
    }
  }

  const open = (): Promise<void> => {
    attachment?.detach()
    isClosedByCaller = false
    const { promise } = (opening = createDeferred<void>())
    const mine = attach(options.link ?? parentLink(), {
      desks,
      hostOrigins,
      clock,
      connectTimeoutMs: options.connectTimeoutMs ?? defaultTimeouts.connectTimeoutMs,
      requestTimeoutMs: options.requestTimeoutMs ?? defaultTimeouts.requestTimeoutMs,
      onEvent: handleEvent,
      ...(onDiagnostic && { onDiagnostic }),
    })
    attachment = mine
    dispatch({ type: 'connecting' })
    // Whoever heard that may have closed the widget, or opened it once more.
    if (attachment === mine) mine.start()
    return promise
  }

  const closeUnlessHeld = () => {
    if (isPinned || holds > 0 || !attachment) return
    attachment.detach()
    attachment = null
    opening?.reject(closedError())
    opening = null
    dispatch({ type: 'closed' })
  }

  return {
    state,
    status: slice('status'),
    error: slice('error'),
    ticket: slice('ticket'),
    ticketState: selectTicketState(state),
    user: slice('user'),
    appContext: slice('appContext'),
    theme: slice('theme'),
    capabilities: slice('capabilities'),
    connect() {
      isPinned = true
      const { status } = state.get()
      if (status === 'connected') return Promise.resolve()
      return status === 'connecting' && opening ? opening.promise : open()
    },
    close() {
      isPinned = false
      isClosedByCaller = true
      closeUnlessHeld()
    },
    retain() {
      holds++
      if (!attachment) void open()
      let release: Unsubscribe | null = () => {
        holds--
        clock.after(releaseDelayMs, closeUnlessHeld)
      }
      return () => {
        release?.()
        release = null
      }
    },
    whenTicket: awaited.promise,
    on(type, handler) {
      checkHandler(type, handler)
      const off = emitter.on(type, handler)
      // A click may be delivered only when the caller has what undoes the registration.
      if (type === 'sectionButtonClick') queueMicrotask(clicks.deliver)
      return off
    },
    can: (capability) => state.get().capabilities.has(checkCapability(capability)),
    async setSection(value) {
      const prepared = prepareSection(value)
      clicks.setHandlers(prepared.handlers)
      return section.set(prepared.section)
    },
    setBadge: async (count) => badge.set(checkBadge(count)),
    holdSection(value) {
      const prepared = prepareSection(value)
      const releaseHandlers = clicks.hold(prepared.handlers)
      const release = section.hold(prepared.section)
      return () => {
        releaseHandlers()
        release()
      }
    },
    holdBadge: (count) => badge.hold(checkBadge(count)),
    resize: async (value) => size.set(checkSize(value)),
    setFullscreen: async (fullscreen) => void (await perform({ kind: 'fullscreen', fullscreen })),
    async refreshTicket() {
      await perform({ kind: 'refresh-ticket' })
      return state.get().ticket as Ticket
    },
    async refreshUser() {
      await perform({ kind: 'refresh-user' })
      return state.get().user as User
    },
    showToast: async (toast) => void (await perform({ kind: 'toast', toast })),
    trackEvent: async (name, properties) => void (await perform({ kind: 'track', name, properties })),
    send: (name, data) => perform({ kind: 'send', name, data }),
  }
}
