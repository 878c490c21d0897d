import { createWritable, WidgetError, type Readable, type Unsubscribe } from '@deskbridge/core/internal'
import { createRandom } from './random'

/** Says which way a message goes. */
export type Direction = 'to-widget' | 'to-host'

/** Says which messages a fault meets; what is left out narrows nothing. */
export interface FaultScope {
  /** Is the message's name in the words of its desk, as the trace shows it. */
  message?: string
  /** Is the way that the message goes. */
  direction?: Direction
  /** Is how many messages are met before the fault is used up. */
  times?: number
  /** Is how likely a message is met, from 0 to 1. */
  probability?: number
  /** Makes the same messages be met in each run; default 1. */
  seed?: number
}

/** Maps the kinds of fault to what each can be told beside its scope. */
export interface FaultOptions {
  /** Messages arrive late. */
  latency: { /** Is the delay in milliseconds. */ ms: number }
  /** Messages are lost. */
  drop: Record<never, never>
  /** Messages arrive more than once. */
  duplicate: { /** Is how often they arrive; default 2. */ copies?: number }
  /** Messages arrive after the one that was posted next. */
  reorder: { /** Is how long to wait for that one, in milliseconds; default 100. */ withinMs?: number }
}

/** Names a kind of fault. */
export type FaultKind = keyof FaultOptions

/** Is a fault that is on. */
export type Fault = { [K in FaultKind]: { kind: K } & FaultOptions[K] & FaultScope }[FaultKind]

/** Switches faults on and off; each method returns what switches its fault off again. */
export type Faults = {
  [K in FaultKind]: (options: FaultOptions[K] & FaultScope) => Unsubscribe
} & {
  /** Are the faults that are on. */
  readonly active: Readable<readonly Fault[]>
  /** Switches every fault off. */
  clear(): void
}

/** Picks the faults that a message meets. */
export interface FaultPicker {
  /** Returns the faults that the next message meets, counting them as met. */
  pick(name: string, direction: Direction): Fault[]
}

interface Entry {
  readonly fault: Fault
  readonly random: () => number
  left: number
}

/** Creates an empty set of {@link Faults}. */
export function createFaults(): Faults & FaultPicker {
  const active = createWritable<readonly Fault[]>([])
  let entries: Entry[] = []

  const show = () => active.set(entries.map(({ fault }) => fault))

  const add = (fault: Fault): Unsubscribe => {
    check(fault)
    const entry = { fault, random: createRandom(fault.seed ?? 1), left: fault.times ?? Infinity }
    entries.push(entry)
    show()
    return () => remove(entry)
  }

  const remove = (entry: Entry) => {
    entries = entries.filter((other) => other !== entry)
    show()
  }

  const meets = ({ fault, random }: Entry, name: string, direction: Direction) =>
    (fault.message ?? name) === name &&
    (fault.direction ?? direction) === direction &&
    (fault.probability === undefined || random() < fault.probability)

  return {
    active,
    latency: (options) => add({ kind: 'latency', ...options }),
    drop: (options) => add({ kind: 'drop', ...options }),
    duplicate: (options) => add({ kind: 'duplicate', ...options }),
    reorder: (options) => add({ kind: 'reorder', ...options }),
    clear() {
      entries = []
      show()
    },
    pick(name, direction) {
      const met = entries.filter((entry) => meets(entry, name, direction))
      for (const entry of met) if (--entry.left <= 0) remove(entry)
      return met.map(({ fault }) => fault)
    },
  }
}

/** Refuses what could never have the effect that was meant. */
function check({ kind, times, probability, ...options }: Fault): void {
  const expect = (isGood: boolean, name: string, value: unknown, remedy: string) => {
    if (isGood) return
    const text = `The fault "${kind}" has the ${name} ${String(value)}: it must be ${remedy}.`
    throw new WidgetError('INVALID_ARGUMENT', text)
  }
  const isCount = (value: number | undefined) => value === undefined || (Number.isInteger(value) && value > 0)
  const isChance = probability === undefined || (probability >= 0 && probability <= 1)
  expect(isCount(times), 'times', times, 'a whole number from 1')
  expect(isChance, 'probability', probability, 'from 0 to 1')
  if ('ms' in options) expect(options.ms >= 0, 'ms', options.ms, 'a number of milliseconds from 0')
  if ('copies' in options) expect(isCount(options.copies), 'copies', options.copies, 'a whole number from 1')
}
