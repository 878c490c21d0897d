// Setting a desk up
export { cleanUp, setupDesk } from './setup-desk'
export { createEmulator } from './create-emulator'
export type { Emulator } from './emulator'
export type { Scenario } from './scenario'
export type { MessageName, WidgetMessageName } from './message-name'

// Interceptors
export { never, on, type InterceptedMessage, type Interceptor, type InterceptHandler } from './interceptors'

// Mistakes
export { ProtocolError } from './protocol-error'

// Fixtures
export { aSection } from './fixtures/a-section'
export { aTicket } from './fixtures/a-ticket'
export { aUser } from './fixtures/a-user'
export { anApp } from './fixtures/an-app'
export type { DeepPartial } from './deep-partial'

// Faults
export * from './faults'

// Trace
export type { Trace, TraceEntry, TraceVerdict } from './trace'
export { createTracedLink } from './traced-link'
export { drawTraffic } from './traffic-table'

// Matchers, for a runner that has no entry of its own
export { matchers, type DeskMatchers, type ExpectedAction } from './matchers'

// Replaying
export { replay } from './replay'
