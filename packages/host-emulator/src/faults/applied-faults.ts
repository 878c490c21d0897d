import type { Fault, FaultKind } from './fault'
import type { PickedFault } from './faults'

/** The faults that a message meets. */
export interface AppliedFaults {
  /** The faults. */
  readonly all: readonly Fault[]
  /** Returns the fault of a kind and reports that it is applied; `undefined` when the message meets none. */
  apply<K extends FaultKind>(kind: K): Extract<Fault, { kind: K }> | undefined
  /** Returns by how much the faults delay the message, in milliseconds; `null` when none does. */
  delayMs(): number | null
}

/** Creates {@link AppliedFaults}; `onApply` is called with each fault that is applied. */
export function createAppliedFaults(
  picked: readonly PickedFault[],
  onApply: (kind: FaultKind) => void,
): AppliedFaults {
  const all = picked.map(({ fault }) => fault)
  return {
    all,
    apply<K extends FaultKind>(kind: K) {
      const found = all.find((fault): fault is Extract<Fault, { kind: K }> => fault.kind === kind)
      if (found) onApply(kind)
      return found
    },
    delayMs() {
      const delays = picked.flatMap(({ fault, random }) => {
        if (fault.kind !== 'latency' && fault.kind !== 'jitter') return []
        onApply(fault.kind)
        return [fault.kind === 'latency' ? fault.ms : Math.floor(random() * (fault.ms + 1))]
      })
      return delays.length > 0 ? delays.reduce((sum, ms) => sum + ms, 0) : null
    },
  }
}
