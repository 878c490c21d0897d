export { aSection, aTicket, aUser, anApp, cleanUp, createEmulator, createTracedLink, drawTraffic, replay, setupDesk } from './pure.js';
export { DeepPartial, DeskMatchers, Direction, Emulator, ExpectedAction, Fault, FaultKind, FaultOptions, FaultPicker, FaultScope, FaultVerdict, Faults, InterceptHandler, InterceptedMessage, Interceptor, MessageName, PickedFault, ProtocolError, Scenario, Trace, TraceEntry, TraceVerdict, WidgetMessageName, createFaults, faultVerdicts, joinFaults, matchers, never, on } from './shared.js';
export { ChoiceSetting, FaultDescription, FaultEffects, FaultSetting, FaultyLinkOptions, NumberSetting, Refusals, StringSetting, ValueSetting, checkFault, createFaultyLink, createRefusals, describeFault, faultKinds, faultSettings, scopeSettings } from './faults.js';
import '@deskbridge/core/internal';
import '@deskbridge/host/engine';
import '@deskbridge/core';
