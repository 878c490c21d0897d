import { createWritable, type Readable, type Unsubscribe } from '@deskbridge/core/internal'
import type { MessageName } from '../message-name'
import { checkFault } from './check-fault'
import { createRandom } from './random'

/** The way that a message goes. */
export type Direction = 'to-widget' | 'to-host'

/** The messages that meet a fault; what is left out narrows nothing. */
export interface FaultScope {
  /** Name of the message in the words of its desk, as the trace shows it. */
  message?: MessageName
  /** The way that the message goes. */
  direction?: Direction
  /** How many messages meet the fault before it is used up; default no limit, for `reload`, which would meet its own messages, 1. */
  times?: number
  /** Probability that a message meets the fault, from 0 to 1; default 1. */
  probability?: number
  /** Seed of the random numbers; by default each fault has its own, the same in each run. */
  seed?: number
}

/** The kinds of fault with the options of each besides its scope. */
export interface FaultOptions {
  /** Messages arrive late, all by the same time, so that they keep their order. */
  latency: { /** The delay in milliseconds. */ ms: number }
  /** Messages arrive late, each by a random time, so that one may overtake another. */
  jitter: { /** The longest delay in milliseconds. */ ms: number }
  /** Messages are lost. */
  drop: Record<never, never>
  /** Messages arrive more than once. */
  duplicate: { /** How often they arrive; default 2. */ copies?: number }
  /** Messages arrive after the one that was posted next. */
  reorder: { /** How long to wait for that one, in milliseconds; default 100. */ withinMs?: number }
  /** Messages arrive before those that were posted just before them. */
  early: {
    /** How long the others wait for them, in milliseconds; default 0, which is the same task. */
    withinMs?: number
  }
  /** Messages carry a value of a wrong type. */
  malform: {
    /** Path of the malformed member, as in `requester.email`; default all of the data. */
    member?: string
    /** The malformed value; default one of another type than the original. */
    value?: unknown
  }
  /** Messages lack a member. */
  omit: {
    /** Path of the missing member; default all of the data. */
    member?: string
  }
  /** Messages carry an unknown member. */
  extra: {
    /** Path of the additional member; default `extra`. */
    member?: string
    /** Its value; default a string. */
    value?: unknown
  }
  /** Messages are followed by the one of the same name that came before them, which is outdated. */
  stale: Record<never, never>
  /** Messages of the widget are received, but what the desk sends at once in return never arrives. */
  never: Record<never, never>
  /** Messages of the widget are rejected: with an error where the desk has errors, otherwise by doing nothing. */
  refuse: { /** The error's message. */ reason?: string }
  /** Messages are lost with their document, because the frame is reloaded. */
  reload: Record<never, never>
  /** Messages are lost with their frame, because the desk removes it. */
  remove: Record<never, never>
}

/** A kind of fault. */
export type FaultKind = keyof FaultOptions

/** A fault that is on. */
export type Fault = { [K in FaultKind]: { kind: K } & FaultOptions[K] & FaultScope }[FaultKind]

/** The faults of a desk; each method switches one on and returns what switches it off again. */
export type Faults = {
  [K in FaultKind]: (
    ...given: Record<never, never> extends FaultOptions[K]
      ? [options?: FaultOptions[K] & FaultScope]
      : [options: FaultOptions[K] & FaultScope]
  ) => Unsubscribe
} & {
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

/** The faults that only messages of the widget can meet. */
const widgetFaults: readonly FaultKind[] = ['never', 'refuse']

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

  const switchOn =
    (kind: FaultKind) =>
    (options: object = {}): Unsubscribe => {
      const fault = { kind, ...options } as Fault
      checkFault(fault)
      const random = createRandom(fault.seed ?? ++count)
      const entry = { fault, random, left: fault.times ?? (kind === 'reload' ? 1 : Infinity) }
      entries.push(entry)
      publish()
      return () => remove(entry)
    }

  const goes = (fault: Fault, direction: Direction) =>
    (fault.direction ?? direction) === direction &&
    (direction === 'to-host' || !widgetFaults.includes(fault.kind))

  const meets = ({ fault, random }: Entry, name: string, direction: Direction) =>
    (fault.message ?? name) === name &&
    goes(fault, direction) &&
    (fault.probability === undefined || random() < fault.probability)

  const kinds = Object.keys(faultVerdicts) as FaultKind[]
  const switches = Object.fromEntries(kinds.map((kind) => [kind, switchOn(kind)])) as Pick<Faults, FaultKind>
  return {
    ...switches,
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
        fault.kind === 'early' && goes(fault, direction) ? [fault.withinMs ?? 0] : [],
      )
      return waits.length > 0 ? Math.max(...waits) : null
    },
  }
}
