// The faults that are on
export { createFaults, joinFaults, type FaultPicker, type Faults, type PickedFault } from './faults'
export type { Direction, Fault, FaultKind, FaultOptions, FaultScope } from './fault'
export { checkFault } from './check-fault'

// What they do to messages
export { createFaultyLink, type FaultEffects, type FaultyLinkOptions } from './faulty-link'
export { createRefusals, type Refusals } from './refusals'
export { faultVerdicts, type FaultVerdict } from './faults'

// Their descriptions, for forms
export { describeFault, faultKinds, faultSettings, scopeSettings } from './fault-kinds'
export type {
  ChoiceSetting,
  FaultDescription,
  FaultSetting,
  NumberSetting,
  StringSetting,
  ValueSetting,
} from './fault-setting'
