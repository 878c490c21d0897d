import type { Fault, FaultKind } from '@deskbridge/host-emulator/faults'
import { useState } from 'react'
import { exampleInputs, faultKindNames, readFault } from './read-fault'

/** Keeps what a person enters for a new fault. */
export function useFaultInputs() {
  const [kind, setKind] = useState<FaultKind>(faultKindNames[0]!)
  const [inputs, setInputs] = useState(() => exampleInputs(kind))
  const [problem, setProblem] = useState<string | null>(null)
  return {
    kind,
    inputs,
    problem,
    choose(chosen: FaultKind) {
      setKind(chosen)
      setInputs(exampleInputs(chosen))
      setProblem(null)
    },
    enter: (name: string, value: string | number) => setInputs({ ...inputs, [name]: value }),
    /** Returns the fault, or `null` once `problem` says what is wrong with it. */
    read(): Fault | null {
      const reading = readFault(kind, inputs)
      setProblem('problem' in reading ? reading.problem : null)
      return 'fault' in reading ? reading.fault : null
    },
  }
}
