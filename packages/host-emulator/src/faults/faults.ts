import { createWritable, type Readable, type Unsubscribe } from '@deskbridge/core/internal'
import { checkFault } from './check-fault'
import type { Direction, Fault, FaultKind, FaultOptions, FaultScope } from './fault'
import { describeFault, faultKinds } from './fault-kinds'
import { createRandom } from './random'

/** The faults of a desk; each method switches one on and returns what switches it off again. */
export type Faults = {
  [K in FaultKind]: (
    ...given: Record<never, never> extends FaultOptions[K]
      ? [options?: FaultOptions[K] & FaultScope]
      : [options: FaultOptions[K] & FaultScope]
  ) => Unsubscribe
} & {
  /**
   * Switches on a fault that is given as data, and returns what switches it off again.
   *
   * @throws {WidgetError} INVALID_ARGUMENT for a fault that cannot have an effect.
   */
  add(fault: Fault): Unsubscribe
  /** The faults that are on. */
  readonly active: Readable<readonly Fault[]>
  /** Switches every fault off. */
  clear(): void
}

/** A fault that a message meets. */
export interface PickedFault {
  /** The fault. */
  readonly fault: Fault
  /** Returns the next random number of the fault's seed, from 0 to below 1. */
  random(): number
}

/** The choice of the faults that a message meets. */
export interface FaultPicker {
  /** Returns the faults that the next message meets, and counts it. */
  pick(name: string, direction: Direction): PickedFault[]
  /** Returns how long messages wait for one that is to overtake them, in milliseconds; `null` while none is. */
  waitsMs(direction: Direction): number | null
}

/** What each kind of fault does to a message, in the words of the trace. */
export const faultVerdicts = {
  latency: 'delayed',
  jitter: 'delayed',
  drop: 'dropped',
  duplicate: 'duplicated',
  reorder: 'reordered',
  early: 'reordered',
  malform: 'changed',
  omit: 'changed',
  extra: 'changed',
  stale: 'followed by the one before',
  never: 'unanswered',
  refuse: 'refused',
  reload: 'lost in a reload',
  remove: 'lost with its frame',
} as const satisfies Record<FaultKind, string>

/** What a fault did to a message. */
export type FaultVerdict = (typeof faultVerdicts)[FaultKind] | 'withheld'

interface Entry extends PickedFault {
  left: number
}

/** Creates an empty set of {@link Faults}. */
export function createFaults(): Faults & FaultPicker {
  const active = createWritable<readonly Fault[]>([])
  let entries: Entry[] = []
  let count = 0

  const publish = () => active.set(entries.map(({ fault }) => fault))

  const remove = (entry: Entry) => {
    entries = entries.filter((other) => other !== entry)
    publish()
  }

  const add = (given: Fault): Unsubscribe => {
    const fault = checkFault(given)
    const random = createRandom(fault.seed ?? ++count)
    const left = fault.times ?? describeFault(fault.kind).times ?? Infinity
    const entry = { fault, random, left }
    entries.push(entry)
    publish()
    return () => remove(entry)
  }

  const goes = ({ kind, direction: only }: Fault, direction: Direction) =>
    (only ?? direction) === direction && describeFault(kind).directions.includes(direction)

  const meets = ({ fault, random }: Entry, name: string, direction: Direction) =>
    (fault.message ?? name) === name &&
    goes(fault, direction) &&
    (fault.probability === undefined || random() < fault.probability)

  const kinds = Object.keys(faultVerdicts) as FaultKind[]
  const switches = Object.fromEntries(
    kinds.map((kind) => [kind, (options: object = {}) => add({ ...options, kind } as Fault)]),
  ) as Pick<Faults, FaultKind>
  return {
    ...switches,
    add,
    active,
    clear() {
      entries = []
      publish()
    },
    pick(name, direction) {
      const met = entries.filter((entry) => meets(entry, name, direction))
      for (const entry of met) if (--entry.left <= 0) remove(entry)
      return met
    },
    waitsMs(direction) {
      const waits = entries.flatMap(({ fault }) =>
        fault.kind === 'early' && goes(fault, direction)
          ? [fault.withinMs ?? faultKinds.early.settings.withinMs.default]
          : [],
      )
      return waits.length > 0 ? Math.max(...waits) : null
    },
  }
}

/** Returns a choice of faults from several sets, of which the first come first. */
export function joinFaults(...pickers: readonly FaultPicker[]): FaultPicker {
  return {
    pick: (name, direction) => pickers.flatMap((picker) => picker.pick(name, direction)),
    waitsMs(direction) {
      const waits = pickers.flatMap((picker) => picker.waitsMs(direction) ?? [])
      return waits.length > 0 ? Math.max(...waits) : null
    },
  }
}
