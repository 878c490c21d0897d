import { DeepPartial, Scenario, Emulator, TraceEntry } from './shared.js';
export { DeskMatchers, Direction, ExpectedAction, Fault, FaultKind, FaultOptions, FaultPicker, FaultScope, FaultVerdict, Faults, InterceptHandler, InterceptedMessage, Interceptor, MessageName, PickedFault, ProtocolError, Trace, TraceVerdict, WidgetMessageName, createFaults, faultVerdicts, joinFaults, matchers, never, on } from './shared.js';
export { ChoiceSetting, FaultDescription, FaultEffects, FaultSetting, FaultyLinkOptions, NumberSetting, Refusals, StringSetting, ValueSetting, checkFault, createFaultyLink, createRefusals, describeFault, faultKinds, faultSettings, scopeSettings } from './faults.js';
import { Section, TicketData, UserData, Link, Envelope } from '@deskbridge/core/internal';
import { HostTicket, HostUser, AppDefinition } from '@deskbridge/host/engine';
import '@deskbridge/core';

declare function setupDesk(scenario?: Scenario): Emulator;
declare function cleanUp(): void;

declare function createEmulator(scenario?: Scenario): Emulator;

declare function aSection(overrides?: Partial<Section>): Section;

type NeutralTicket = TicketData & Pick<HostTicket, 'extra'>;
declare function aTicket(overrides?: DeepPartial<NeutralTicket>): NeutralTicket;
declare function aTicket(overrides?: DeepPartial<HostTicket>): HostTicket;

declare function aUser(overrides?: DeepPartial<UserData>): UserData;
declare function aUser(overrides?: DeepPartial<HostUser>): HostUser;

declare function anApp(overrides?: DeepPartial<AppDefinition>): AppDefinition;

declare function createTracedLink(link: Link, onArrival: (envelope: Envelope, hasListener: boolean) => void): Link;

declare function drawTraffic(entries: readonly TraceEntry[]): string;

declare function replay(emulator: Emulator, trace: {
    readonly entries: readonly TraceEntry[];
}): Promise<void>;

export { DeepPartial, Emulator, Scenario, TraceEntry, aSection, aTicket, aUser, anApp, cleanUp, createEmulator, createTracedLink, drawTraffic, replay, setupDesk };
