export { createEmulator, type Emulator } from './create-emulator'
export type { Scenario } from './scenario'

// Fixtures
export { aSection } from './fixtures/a-section'
export { aTicket } from './fixtures/a-ticket'
export { aUser } from './fixtures/a-user'
export { anApp } from './fixtures/an-app'
export type { DeepPartial } from './deep-partial'

// Faults
export type { Direction, Fault, FaultKind, FaultOptions, Faults, FaultScope } from './faults/faults'
export { createFaults } from './faults/faults'
export { createFaultyLink, type FaultVerdict, type FaultyLinkOptions } from './faults/faulty-link'

// Trace
export { createTracedLink, type Trace, type TraceEntry, type TraceVerdict } from './trace'
