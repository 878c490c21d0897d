export { createMacrosHandler } from './create-macros-handler'
export type { Macro } from './macro'
