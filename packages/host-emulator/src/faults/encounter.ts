import type { Fault, FaultKind, MetFault } from './faults'

/** Is the meeting of a message with faults. */
export interface Encounter {
  /** Are the faults. */
  readonly faults: readonly Fault[]
  /** Returns the fault of a kind, having said that the message met it. */
  meet<K extends FaultKind>(kind: K): Extract<Fault, { kind: K }> | undefined
  /** Returns by how much the faults delay the message, in milliseconds; `null` when none does. */
  delayMs(): number | null
}

/** Creates an {@link Encounter}; `tell` hears of each fault that is acted upon. */
export function createEncounter(met: readonly MetFault[], tell: (kind: FaultKind) => void): Encounter {
  const faults = met.map(({ fault }) => fault)
  return {
    faults,
    meet<K extends FaultKind>(kind: K) {
      const found = faults.find((fault): fault is Extract<Fault, { kind: K }> => fault.kind === kind)
      if (found) tell(kind)
      return found
    },
    delayMs() {
      const delays = met.flatMap(({ fault, draw }) => {
        if (fault.kind !== 'latency' && fault.kind !== 'jitter') return []
        tell(fault.kind)
        return [fault.kind === 'latency' ? fault.ms : Math.floor(draw() * (fault.ms + 1))]
      })
      return delays.length > 0 ? delays.reduce((sum, ms) => sum + ms, 0) : null
    },
  }
}
