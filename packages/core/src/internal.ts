export { createEmitter, runIsolated, type Emitter } from './base/emitter'
export { createDisposer, type Disposer } from './base/disposer'
export { checkArgument } from './base/check-argument'
export {
  checkBoolean,
  checkClock,
  checkFunction,
  checkList,
  checkMembers,
  checkOneOf,
  checkOptional,
  checkRecord,
  checkString,
  checkThat,
  type Check,
  type MemberChecks,
} from './base/check'
export { checkWebOrigin, checkWebUrl, loopbackOrigin, isWebOrigin } from './base/check-origin'
export { systemClock, type Clock } from './base/clock'
export { createFairShare, type FairShare } from './base/fair-share'
export { isServer } from './base/is-server'
export { isWidgetError, WidgetError, type WidgetErrorCode } from './base/errors'
export { toPlain } from './base/plain'
export { createWritable, runAll, type Readable, type Unsubscribe, type Writable } from './base/readable'
export { identity, keepEqual, select } from './base/select'
export { isRecord, maxDepth, shareStructure } from './base/structure'
export type { Diagnostic } from './connection/diagnostic'
export { createDropReporter, type DropReporter } from './connection/drop-reporter'
export { allDesks, type Capability, type DeskId, type Placement, type RawTicket } from './desks'
export type { Outcome, Post, Reason, Verdict } from './desks/outcome'
export { Requests } from './connection/requests'
export { observeVerdicts, type VerdictListener } from './connection/connection'
export type { Envelope, Link, LinkListener, LinkRefusal, PostOptions } from './link/link'
export { button, item } from './model/section'
export { createLinkListeners, type LinkListeners } from './link/link-listeners'
export { createLinkPair, type LinkPairOptions } from './link/link-pair'
export type { Action, ActionKind, Size, Toast } from './model/action'
export type { AnyCapability } from './model/capability'
export {
  checkPlacement,
  modes,
  placements,
  themes,
  type AnyPlacement,
  type Mode,
  type Theme,
} from './model/app-context'
export { readRole, roles } from './model/read'
export { parseSection, type SectionIssue, type SectionResult } from './model/parse-section'
export type { Section, SectionComponent } from './model/section'
export { sectionDefaults, sectionLimits } from './model/section-defaults'
export { Expected } from './base/remedy'
export { dataShapes, sectionShape, type MemberKind, type Shape } from './model/section-shape'
export {
  ticketPriorities,
  type Assignee,
  type Division,
  type Requester,
  type TicketChanges,
  type TicketData,
  type TicketPriority,
  type TicketStatus,
} from './model/ticket'
export type { Role, UserData } from './model/user'
export { checkHandler, checkWidget } from './widget/check-options'
