import { test } from '@playwright/test'
import { faultVerdicts, type Fault, type FaultKind, type Faults } from '@deskbridge/host-emulator/faults'
import type { PageConnection } from './page-connection'

/** Switches a fault off. */
export type SwitchOff = () => Promise<void>

/** The faults of the desk; each method switches one on and resolves to what switches it off again. */
export type DeskFaults = {
  readonly [Kind in FaultKind]: (...given: Parameters<Faults[Kind]>) => Promise<SwitchOff>
} & {
  /** Switches on a fault that is given as data. */
  add(fault: Fault): Promise<SwitchOff>
  /** Returns the faults that are on. */
  active(): Promise<readonly Fault[]>
  /** Switches every fault off. */
  clear(): Promise<void>
}

/** Creates the faults of a desk. */
export function createDeskFaults(control: PageConnection): DeskFaults {
  const switchOn = async (given: Fault): Promise<SwitchOff> => {
    const fault = await control.addFault(given)
    return async () => {
      await test.step(`Switch off ${describe(fault)}`, () => control.removeFault(fault), { box: true })
    }
  }
  const switches = Object.keys(faultVerdicts).map((kind) => [
    kind,
    async (options: object = {}) => {
      const fault = { ...options, kind } as Fault
      return await test.step(`Switch on ${describe(fault)}`, () => switchOn(fault), { box: true })
    },
  ])
  return {
    ...(Object.fromEntries(switches) as Pick<DeskFaults, FaultKind>),
    async add(fault) {
      return await test.step(`Switch on ${describe(fault)}`, () => switchOn(fault), { box: true })
    },
    active: control.faults,
    async clear() {
      await test.step('Switch off every fault', () => control.clearFaults(), { box: true })
    },
  }
}

function describe({ kind, ...options }: Fault): string {
  return Object.keys(options).length === 0 ? `fault "${kind}"` : `fault "${kind}" ${JSON.stringify(options)}`
}
