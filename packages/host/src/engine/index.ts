export { createHostEngine } from './create-host-engine'
export type { AppRequest, HostEngine, HostOptions, HostState, ReservedFrame } from './host-engine'
export type { ModalRequest, OpenModal } from './modals'
export type { AppDefinition } from './app-definition'
export type { AttachedApp, AttachOptions } from './attached-app'
export type { AppSize, AppStatus, AttachedAppState } from './state'
export type { HostId, HostTicket } from './host-ticket'
export type { HostUser } from './host-user'
export type { StoryMessage, StoryTicketLink, TicketStory } from './ticket-story'
export type { HostEventHandler, HostEvents, HostEventType } from './events'
export { prepareTicket, prepareUser } from './prepare'
export { canManageApps, visibleApps } from './registry/access'
export { checkManagedApp } from './registry/check-managed-app'
export { createRegistry } from './registry/create-registry'
export { memoryStorage } from './registry/memory-storage'
export type { AppChanges, NewApp, Registry, RegistryOptions } from './registry/registry'
export type { RegistryStorage, StorageChange } from './registry/registry-storage'
export type { RegistryProblem } from './registry/stored-apps'
export type { HostDiagnostic } from './diagnostic'
export type { TrafficEntry, TrafficListener } from './traffic'
export type {
  AppUrlFacts,
  CitedRules,
  DeskHost,
  ExchangePart,
  HostChange,
  HostOutcome,
  HostPost,
  HostResponse,
  HostSession,
  HostSessionEvent,
  HostSessionFacts,
  HostView,
  MessageFacts,
  ModalWish,
  NamedMessage,
  OwnPlacement,
  Relay,
  Viewport,
} from './desks/desk-host'
export { qiscusHost } from './desks/qiscus'
export { textHost } from './desks/text'
export {
  deskHosts,
  describeMessage,
  hostDeskIds,
  hostPlacements,
  type DescribedMessage,
  type DeskMessageName,
  type HostDeskId,
  type HostDeskVersion,
} from './desks'
