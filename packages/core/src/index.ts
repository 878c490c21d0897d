import { defaultDesks } from './desks'
import { createWidget as createWidgetFor } from './widget/create-widget'
import type { Widget, WidgetOptions } from './widget/widget'

/**
 * Creates a widget for the Text and Qiscus desks, or for those in the options. It does nothing until connected or retained.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a host origin that can never match.
 * @example
 * const widget = createWidget()
 * widget.ticket.subscribe((ticket) => render(ticket))
 * await widget.connect()
 */
export function createWidget(options: WidgetOptions = {}): Widget {
  return createWidgetFor(options && { ...options, desks: options.desks ?? defaultDesks() })
}

// The widget
export type { Widget, WidgetOptions } from './widget/widget'
export type { ConnectionStatus, WidgetState } from './widget/state'
export type { TicketState } from './widget/ticket-state'
export type { WidgetEventHandler, WidgetEvents, WidgetEventType } from './widget/events'
export { autoResize, type AutoResizeOptions } from './widget/auto-resize'
export type { Diagnostic } from './connection/diagnostic'
export { isWidgetError, WidgetError, type WidgetErrorCode } from './base/errors'

// Desks
export { textDesk, type TextDeskOptions, type TextTicket } from './desks/text'
export { qiscusDesk, type QiscusDeskOptions, type QiscusTicket, type QiscusUser } from './desks/qiscus'
export { allDesks } from './desks'
export type { AppContext, Capability, DeskId, Placement, RawTicket, Ticket, User } from './desks'

// Data
export type {
  Assignee,
  Division,
  Requester,
  TicketChanges,
  TicketData,
  TicketOf,
  TicketPriority,
  TicketStatus,
} from './model/ticket'
export type { Role, UserData, UserOf } from './model/user'
export type { Mode, Theme } from './model/app-context'
export type { Action, ActionKind, SaveHandler, Size, Toast } from './model/action'

// Sections
export { button, divider, item, labelValue, link, tags } from './model/section'
export type {
  ButtonComponent,
  ButtonData,
  DividerComponent,
  ItemComponent,
  ItemData,
  LabelValueComponent,
  LinkComponent,
  Section,
  SectionComponent,
  TagsComponent,
} from './model/section'
export type { PreparedSection } from './model/prepare-section'
export { parseSection, type SectionIssue, type SectionResult } from './model/parse-section'
export { sectionDefaults } from './model/section-defaults'

// For adapters, hosts and tests
export { createWritable, type Readable, type Unsubscribe, type Writable } from './base/readable'
export { select } from './base/select'
export { unavailableReason } from './widget/availability'
export { systemClock, type Clock } from './base/clock'
export type { Envelope, Link, LinkListener, LinkRefusal, PostOptions } from './link/link'
export { createLinkPair, type LinkPairOptions } from './link/link-pair'
export { parentLink } from './link/parent-link'
export type { Desk, DeskSession, PageFacts, SessionContext, SessionEvent, SessionOutcome } from './desks/desk'
export type { Outcome, Post, Reason, Verdict } from './desks/outcome'
export type { AnyPlacement } from './model/app-context'
export type { AnyCapability } from './model/capability'
