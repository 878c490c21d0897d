import { expectArgument } from '../base/check-argument'
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
  /** Requests what a capability of the same name is for. */
  const perform = async (action: Action & { kind: Capability }) =>
    void (await core.perform(action.kind, action))
  const refresh = async (part: 'ticket' | 'user') => {
    await core.perform(part, { kind: `refresh-${part}` })
    return state.get()[part]
  }
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
    setFullscreen: (fullscreen) => perform({ kind: 'fullscreen', fullscreen }),
    refreshTicket: () => refresh('ticket') as Promise<Ticket>,
    refreshUser: () => refresh('user') as Promise<User>,
    showToast: (toast) => perform({ kind: 'toast', toast }),
    insertText: (text) => perform({ kind: 'insertText', text }),
    updateTicket: (changes) => perform({ kind: 'updateTicket', changes }),
    onBeforeSave(handler) {
      expectArgument(typeof handler === 'function', 'handler', handler)
      return core.beforeSave.hold(handler)
    },
    trackEvent: (name, properties) => perform({ kind: 'track', name, properties }),
    send: (name, data) => core.perform(null, { kind: 'send', name, data }),
  }
}

type Slices = {
  readonly [Name in Exclude<keyof WidgetState, 'desk' | 'refusals'>]: Readable<WidgetState[Name]>
}

/** Derives the slices of a widget's state. */
function createSlices(state: Readable<WidgetState>): Slices {
  const { desk: _desk, refusals: _refusals, ...parts } = idleState
  const names = Object.keys(parts) as (keyof Slices)[]
  return Object.fromEntries(names.map((name) => [name, select(state, (now) => now[name])])) as Slices
}
