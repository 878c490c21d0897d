import { createWritable, type Readable, type Unsubscribe } from '@deskbridge/core/internal'
import type { MessageName } from '../desks/message-name'
import { checkFault } from './check-fault'
import { createRandom } from './random'

/** Says which way a message goes. */
export type Direction = 'to-widget' | 'to-host'

/** Says which messages a fault meets; what is left out narrows nothing. */
export interface FaultScope {
  /** Is the message's name in the words of its desk, as the trace shows it. */
  message?: MessageName
  /** Is the way that the message goes. */
  direction?: Direction
  /** Is how many messages are met before the fault is used up; for `reload`, which would meet its own messages, default 1. */
  times?: number
  /** Is how likely a message is met, from 0 to 1. */
  probability?: number
  /** Makes the same messages be met in each run; by default each fault has another one, the same in each run. */
  seed?: number
}

/** Maps the kinds of fault to what each can be told beside its scope. */
export interface FaultOptions {
  /** Messages arrive late, all by the same time, so that those that meet it keep their order. */
  latency: { /** Is the delay in milliseconds. */ ms: number }
  /** Messages arrive late, each by a time of its own, so that one may overtake another. */
  jitter: { /** Is the longest delay in milliseconds. */ ms: number }
  /** Messages are lost. */
  drop: Record<never, never>
  /** Messages arrive more than once. */
  duplicate: { /** Is how often they arrive; default 2. */ copies?: number }
  /** Messages arrive after the one that was posted next. */
  reorder: { /** Is how long to wait for that one, in milliseconds; default 100. */ withinMs?: number }
  /** Messages arrive before those that were posted just before them. */
  early: {
    /** Is how long the others are kept waiting for them, in milliseconds; default 0, which is the same task. */
    withinMs?: number
  }
  /** Messages carry something of a wrong type. */
  malform: {
    /** Is the path of the bad member, as in `requester.email`; default everything that is carried. */
    member?: string
    /** Is the bad value; default one of another type than the good one. */
    value?: unknown
  }
  /** Messages lack something. */
  omit: {
    /** Is the path of the missing member; default everything that is carried. */
    member?: string
  }
  /** Messages carry something that nobody knows. */
  extra: {
    /** Is the path of the additional member; default `extra`. */
    member?: string
    /** Is its value; default a text. */
    value?: unknown
  }
  /** Messages are followed by the one of the same name that came before them, which is out of date. */
  stale: Record<never, never>
  /** Messages of the widget are taken, and what the desk says at once in return never arrives. */
  never: Record<never, never>
  /** Messages of the widget are refused: with an error where the desk has errors, otherwise by doing nothing. */
  refuse: { /** Is the error's text. */ reason?: string }
  /** Messages are lost with their document, because the frame is reloaded. */
  reload: Record<never, never>
  /** Messages are lost with their frame, because the desk takes it away. */
  remove: Record<never, never>
}

/** Names a kind of fault. */
export type FaultKind = keyof FaultOptions

/** Is a fault that is on. */
export type Fault = { [K in FaultKind]: { kind: K } & FaultOptions[K] & FaultScope }[FaultKind]

/** Switches faults on and off; each method returns what switches its fault off again. */
export type Faults = {
  [K in FaultKind]: (
    ...given: Record<never, never> extends FaultOptions[K]
      ? [options?: FaultOptions[K] & FaultScope]
      : [options: FaultOptions[K] & FaultScope]
  ) => Unsubscribe
} & {
  /** Are the faults that are on. */
  readonly active: Readable<readonly Fault[]>
  /** Switches every fault off. */
  clear(): void
}

/** Is a fault that a message has met. */
export interface MetFault {
  /** Is the fault. */
  readonly fault: Fault
  /** Returns a number from 0 to below 1, the next of those that the fault's seed gives. */
  draw(): number
}

/** Picks the faults that a message meets. */
export interface FaultPicker {
  /** Returns the faults that the next message meets, counting them as met. */
  pick(name: string, direction: Direction): MetFault[]
  /** Returns how long messages wait for one that is to overtake them; `null` while none is. */
  waitsMs(direction: Direction): number | null
}

/** Lists every kind of fault, and what it does to a message in one word of the trace. */
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

/** Says what a fault did to a message. */
export type FaultVerdict = (typeof faultVerdicts)[FaultKind] | 'withheld'

/** Lists the faults that only messages of the widget can meet. */
const widgetFaults: readonly FaultKind[] = ['never', 'refuse']

interface Entry extends MetFault {
  left: number
}

/** Creates an empty set of {@link Faults}. */
export function createFaults(): Faults & FaultPicker {
  const active = createWritable<readonly Fault[]>([])
  let entries: Entry[] = []
  let made = 0

  const show = () => active.set(entries.map(({ fault }) => fault))

  const remove = (entry: Entry) => {
    entries = entries.filter((other) => other !== entry)
    show()
  }

  const switchOn =
    (kind: FaultKind) =>
    (options: object = {}): Unsubscribe => {
      const fault = { kind, ...options } as Fault
      checkFault(fault)
      const draw = createRandom(fault.seed ?? ++made)
      const entry = { fault, draw, left: fault.times ?? (kind === 'reload' ? 1 : Infinity) }
      entries.push(entry)
      show()
      return () => remove(entry)
    }

  const goes = (fault: Fault, direction: Direction) =>
    (fault.direction ?? direction) === direction &&
    (direction === 'to-host' || !widgetFaults.includes(fault.kind))

  const meets = ({ fault, draw }: Entry, name: string, direction: Direction) =>
    (fault.message ?? name) === name &&
    goes(fault, direction) &&
    (fault.probability === undefined || draw() < fault.probability)

  const kinds = Object.keys(faultVerdicts) as FaultKind[]
  const switches = Object.fromEntries(kinds.map((kind) => [kind, switchOn(kind)])) as Pick<Faults, FaultKind>
  return {
    ...switches,
    active,
    clear() {
      entries = []
      show()
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
