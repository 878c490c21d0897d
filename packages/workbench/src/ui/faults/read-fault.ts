import {
  checkFault,
  faultKinds,
  faultSettings,
  type Fault,
  type FaultKind,
  type FaultSetting,
} from '@deskbridge/host-emulator/faults'

/** What a person has entered for each setting; an empty string, or none at all, leaves the setting out. */
export type FaultInputs = Readonly<Record<string, string | number>>

/** The fault that was entered, or a sentence about what is wrong with it. */
export type FaultReading = { fault: Fault } | { problem: string }

/** The kinds of fault, in display order. */
export const faultKindNames = Object.keys(faultKinds) as FaultKind[]

/** Returns what a form for a kind of fault starts with. */
export function exampleInputs(kind: FaultKind): FaultInputs {
  const settings = Object.entries(faultSettings(kind))
  return Object.fromEntries(
    settings.flatMap(([name, setting]) =>
      setting.type === 'number' && setting.example !== undefined ? [[name, setting.example]] : [],
    ),
  )
}

/** Reads the fault that a person has entered. */
export function readFault(kind: FaultKind, inputs: FaultInputs): FaultReading {
  const entered = Object.entries(faultSettings(kind)).flatMap(([name, setting]) => {
    const input = inputs[name] ?? ''
    return input === '' ? [] : [[name, readInput(setting, input)]]
  })
  try {
    return { fault: checkFault({ kind, ...Object.fromEntries(entered) }) }
  } catch (error) {
    return { problem: (error as Error).message }
  }
}

function readInput({ type }: FaultSetting, input: string | number): unknown {
  if (type === 'number') return Number(input)
  if (type === 'value') return readValue(String(input))
  return input
}

/** Reads a value as JSON, and as a string where it is none, so that words need no quotes. */
function readValue(input: string): unknown {
  try {
    return JSON.parse(input)
  } catch {
    return input
  }
}
