import { HostOptions, HostEngine } from './shared.js';
export { AppChanges, AppDefinition, AppRequest, AppSize, AppStatus, AppUrlFacts, AttachOptions, AttachedApp, AttachedAppState, CitedRules, DescribedMessage, DeskHost, DeskMessageName, ExchangePart, HostChange, HostDeskId, HostDiagnostic, HostEventHandler, HostEventType, HostEvents, HostId, HostOutcome, HostPost, HostResponse, HostSession, HostSessionEvent, HostSessionFacts, HostState, HostTicket, HostUser, HostView, MessageFacts, NamedMessage, NewApp, Registry, RegistryOptions, RegistryProblem, RegistryStorage, ReservedFrame, StorageChange, StoryMessage, StoryTicketLink, TicketStory, TrafficEntry, TrafficListener, Viewport, canManageApps, createRegistry, describeMessage, deskHosts, hostDeskIds, hostPlacements, memoryStorage, visibleApps } from './shared.js';
import '@deskbridge/core/internal';
import '@deskbridge/core/desks/qiscus';
import '@deskbridge/core/desks/text';
import '@deskbridge/core';

declare function createHostEngine(options: HostOptions): HostEngine;

export { HostEngine, HostOptions, createHostEngine };
