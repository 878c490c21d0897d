import { createEmitter } from '../base/emitter'
import { createWritable, type Readable } from '../base/readable'
import { select } from '../base/select'
import type { Capability, Ticket, User } from '../desks'
import type { Action } from '../model/action'
import type { Section } from '../model/section'
import { checkBadge, checkSize } from './check-arguments'
import { checkCapability, checkHandler, checkOptions } from './check-options'
import type { WidgetEvents } from './events'
import { createSectionClicks } from './section-clicks'
import { idleState, type WidgetState } from './state'
import { selectTicketState } from './ticket-state'
import type { Widget, WidgetOptionsWithDesks } from './widget'
import { WidgetCore } from './widget-core'

/**
 * Creates a widget. It does nothing until connected or retained.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for an invalid option, such as a host origin that can never match.
 */
export function createWidget(options: WidgetOptionsWithDesks): Widget {
  checkOptions(options)
  const state = createWritable(idleState)
  const emitter = createEmitter<WidgetEvents>()
  const clicks = createSectionClicks(emitter)
  const core = new WidgetCore(options, state, emitter, clicks)
  const perform = async (capability: Capability, action: Action) =>
    void (await core.perform(capability, action))
  const sections = options.desks.find((desk) => desk.prepareSection)
  const prepareSection = (value: Section) => {
    // Where no desk has sections, none is ever sent.
    const prepared = sections?.prepareSection!(value)
    return [prepared?.section ?? value, () => clicks.setHandlers(prepared?.handlers)] as const
  }

  return {
    state,
    ...createSlices(state),
    ticketState: selectTicketState(state),
    connect: () => core.connect(),
    close: () => core.close(),
    retain: () => core.retain(),
    whenTicket: () => core.whenTicket(),
    on(type, handler) {
      checkHandler(type, handler)
      const off = emitter.on(type, handler)
      // A click must not be delivered before the caller can remove the handler.
      if (type === 'sectionButtonClick') queueMicrotask(clicks.deliver)
      return off
    },
    can: (capability) => state.get().capabilities.has(checkCapability(capability, options.desks)),
    setSection: async (value) => core.section.set(...prepareSection(value)),
    holdSection: (value) => core.section.hold(...prepareSection(value)),
    setBadge: async (count) => core.badge.set(checkBadge(count)),
    holdBadge: (count) => core.badge.hold(checkBadge(count)),
    resize: async (value) => core.size.set(checkSize(value)),
    setFullscreen: (fullscreen) => perform('fullscreen', { kind: 'fullscreen', fullscreen }),
    async refreshTicket() {
      await perform('ticket', { kind: 'refresh-ticket' })
      return state.get().ticket as Ticket
    },
    async refreshUser() {
      await perform('user', { kind: 'refresh-user' })
      return state.get().user as User
    },
    showToast: (toast) => perform('toast', { kind: 'toast', toast }),
    trackEvent: (name, properties) => perform('track', { kind: 'track', name, properties }),
    send: (name, data) => core.perform(null, { kind: 'send', name, data }),
  }
}

/** Derives the slices of a widget's state. */
function createSlices(state: Readable<WidgetState>) {
  const slice = <K extends keyof WidgetState>(name: K) => select(state, (now) => now[name])
  return {
    status: slice('status'),
    error: slice('error'),
    ticket: slice('ticket'),
    user: slice('user'),
    appContext: slice('appContext'),
    theme: slice('theme'),
    capabilities: slice('capabilities'),
  }
}
