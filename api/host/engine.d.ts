import { DeskHost, AppDefinition, HostOptions, HostEngine, HostTicket, HostUser } from './shared.js';
export { AppChanges, AppRequest, AppSize, AppStatus, AppUrlFacts, AttachOptions, AttachedApp, AttachedAppState, CitedRules, DescribedMessage, DeskMessageName, ExchangePart, HostChange, HostDeskId, HostDeskVersion, HostDiagnostic, HostEventHandler, HostEventType, HostEvents, HostId, HostOutcome, HostPost, HostResponse, HostSession, HostSessionEvent, HostSessionFacts, HostState, HostView, MessageFacts, ModalRequest, ModalWish, NamedMessage, NewApp, OpenModal, OwnPlacement, Registry, RegistryOptions, RegistryProblem, RegistryStorage, Relay, ReservedFrame, StorageChange, StoryMessage, StoryTicketLink, TicketStory, TrafficEntry, TrafficListener, Viewport, canManageApps, createRegistry, describeMessage, deskHosts, hostDeskIds, hostPlacements, memoryStorage, qiscusHost, textHost, visibleApps } from './shared.js';
import '@deskbridge/core/internal';
import '@deskbridge/core/desks/chatwoot';
import '@deskbridge/core/desks/zendesk';
import '@deskbridge/core/desks/qiscus';
import '@deskbridge/core/desks/text';
import '@deskbridge/core';

declare function createHostEngine(options: HostOptions): HostEngine;

declare function prepareUser(user: unknown): HostUser;
declare function prepareTicket(ticket: unknown): HostTicket | null;

declare function checkManagedApp(value: unknown, desks: readonly DeskHost[]): AppDefinition;

export { AppDefinition, DeskHost, HostEngine, HostOptions, HostTicket, HostUser, checkManagedApp, createHostEngine, prepareTicket, prepareUser };
