import { AppDefinition, HostOptions, HostEngine, HostTicket, HostUser } from './shared.js';
export { AppChanges, AppRequest, AppSize, AppStatus, AppUrlFacts, AttachOptions, AttachedApp, AttachedAppState, CitedRules, DescribedMessage, DeskHost, DeskMessageName, ExchangePart, HostChange, HostDeskId, HostDiagnostic, HostEventHandler, HostEventType, HostEvents, HostId, HostOutcome, HostPost, HostResponse, HostSession, HostSessionEvent, HostSessionFacts, HostState, HostView, MessageFacts, ModalRequest, ModalWish, NamedMessage, NewApp, OpenModal, OwnPlacement, Registry, RegistryOptions, RegistryProblem, RegistryStorage, Relay, ReservedFrame, StorageChange, StoryMessage, StoryTicketLink, TicketStory, TrafficEntry, TrafficListener, Viewport, canManageApps, createRegistry, describeMessage, deskHosts, hostDeskIds, hostPlacements, memoryStorage, visibleApps } from './shared.js';
import '@deskbridge/core/internal';
import '@deskbridge/core/desks/zendesk';
import '@deskbridge/core/desks/qiscus';
import '@deskbridge/core/desks/text';
import '@deskbridge/core';

declare function createHostEngine(options: HostOptions): HostEngine;

declare function prepareUser(user: unknown): HostUser;
declare function prepareTicket(ticket: unknown): HostTicket | null;

declare function checkManagedApp(value: unknown): AppDefinition;

export { AppDefinition, HostEngine, HostOptions, HostTicket, HostUser, checkManagedApp, createHostEngine, prepareTicket, prepareUser };
