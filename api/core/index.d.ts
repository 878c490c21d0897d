import { Widget, Unsubscribe, WidgetOptions, Link, Capability, Readable, WidgetError } from './shared.js';
export { Action, ActionKind, AnyCapability, AnyPlacement, AppContext, Assignee, ButtonComponent, ButtonData, Clock, ConnectionStatus, Desk, DeskId, DeskSession, Diagnostic, DividerComponent, Division, Envelope, ItemComponent, ItemData, LabelValueComponent, LinkComponent, LinkListener, LinkPairOptions, LinkRefusal, Mode, Outcome, PageFacts, Placement, Post, PostOptions, PreparedSection, QiscusTicket, QiscusUser, RawTicket, Reason, Requester, Role, SaveHandler, Section, SectionComponent, SectionIssue, SectionResult, SessionContext, SessionEvent, SessionOutcome, Size, TagsComponent, TextTicket, Theme, Ticket, TicketChanges, TicketData, TicketOf, TicketPriority, TicketState, TicketStatus, Toast, User, UserData, UserOf, Verdict, WidgetErrorCode, WidgetEventHandler, WidgetEventType, WidgetEvents, WidgetState, Writable, allDesks, button, createLinkPair, createWritable, divider, isWidgetError, item, labelValue, link, parseSection, sectionDefaults, select, systemClock, tags } from './shared.js';
export { TextDeskOptions, textDesk } from './desks/text.js';
export { QiscusDeskOptions, qiscusDesk } from './desks/qiscus.js';

interface AutoResizeOptions {
    sides?: 'height' | 'width' | 'both';
    hysteresisPx?: number;
    loopLimit?: number;
}
declare function autoResize(widget: Widget, element?: Element, options?: AutoResizeOptions): Unsubscribe;

declare function unavailableReason(widget: Widget, capability: Capability): Readable<WidgetError | null>;

declare function parentLink(): Link;

declare function createWidget(options?: WidgetOptions): Widget;

export { Capability, Link, Readable, Unsubscribe, Widget, WidgetError, WidgetOptions, autoResize, createWidget, parentLink, unavailableReason };
export type { AutoResizeOptions };
