import { createWritable, type DeskId, type Envelope, type Link, type Writable } from '@deskbridge/core'
import { describeMessage } from '@deskbridge/host/engine'
import {
  createFaults,
  createFaultyLink,
  createRefusals,
  joinFaults,
  type Direction,
  type FaultEffects,
  type FaultPicker,
  type Faults,
  type FaultVerdict,
} from '@deskbridge/host-emulator/faults'
import type { DeskFault } from '../../config'
import { faultVerdictSentences } from './fault-words'

export type { DeskFault }

/** The frame of an app, whose messages meet faults. */
interface FaultyFrame {
  /** Id of the app. */
  readonly id: string
  /** Returns the id of the frame; `null` until it is opened. */
  appId(): string | null
}

/** What a fault did to a message. */
export interface FaultReport {
  /** Id of the app's frame. */
  readonly appId: string | null
  /** Desk whose message it is, if it is any's. */
  readonly desk: DeskId | null
  /** Name of the message. */
  readonly name: string
  /** What the message carries. */
  readonly data: unknown
  /** The way that the message goes. */
  readonly direction: Direction
  /** What the fault did, in a word. */
  readonly verdict: FaultVerdict
  /** What the fault did, in a sentence. */
  readonly sentence: string
}

/** The faults of the whole desk. Every method works detached. */
export interface DeskFaults {
  /** The faults that are on; setting them switches faults on and off. A fault that is used up is removed. */
  readonly active: Writable<readonly DeskFault[]>
  /** Switches a fault on. */
  add(fault: DeskFault): void
  /** Switches a fault off. */
  remove(fault: DeskFault): void
  /** Switches every fault off. */
  clear(): void
  /** Wraps the link to an app, so that its messages meet the faults. */
  wrapLink(frame: FaultyFrame, link: Link, effects: Pick<FaultEffects, 'reload' | 'remove'>): Link
  /** Returns the rejection of a message that meets the fault "refuse", for the host's option `respond`. */
  respond(envelope: Envelope): Promise<never> | null
}

/** Options of the faults of a desk. */
export interface DeskFaultsOptions {
  /** The faults that are on; default an empty list of its own. */
  active?: Writable<readonly DeskFault[]>
  /** Called with each message that met a fault. */
  onFault?(report: FaultReport): void
}

/** A fault that is switched on in the engine. */
interface RunningFault {
  readonly entry: DeskFault
  readonly key: string
  switchOff(): void
  isUsedUp(): boolean
}

/** Creates {@link DeskFaults} that follow the given list. */
export function createDeskFaults({
  active = createWritable<readonly DeskFault[]>([]),
  onFault,
}: DeskFaultsOptions = {}): DeskFaults {
  const sets = createFaultSets(() => removeUsedUp())
  const refusals = createRefusals()
  let running: readonly RunningFault[] = []

  /** Keeps what is running, and of the sets those that have a fault. */
  const keep = (left: readonly RunningFault[]) => {
    running = left
    sets.keep(left.map(({ entry }) => entry.app))
  }

  /** Removes the faults from the list that have met all the messages they were to meet. */
  const removeUsedUp = () => {
    const left = running.filter(({ isUsedUp }) => !isUsedUp())
    if (left.length === running.length) return
    keep(left)
    active.set(left.map(({ entry }) => entry))
  }

  const switchOn = (entry: DeskFault, key: string): RunningFault => {
    const set = sets.get(entry.app)
    const switchOff = set.add(entry.fault)
    const fault = set.active.get().at(-1)!
    return { entry, key, switchOff, isUsedUp: () => !set.active.get().includes(fault) }
  }

  /** Switches faults on and off as the list says; one that stays goes on counting its messages. */
  const follow = (entries: readonly DeskFault[]) => {
    const stopping = [...running]
    const next = entries.map((entry) => {
      const key = JSON.stringify([entry.app, entry.fault])
      const index = stopping.findIndex((other) => other.key === key)
      return index === -1 ? switchOn(entry, key) : { ...stopping.splice(index, 1)[0]!, entry }
    })
    keep(next)
    for (const { switchOff } of stopping) switchOff()
  }

  follow(active.get())
  active.subscribe(follow)
  return {
    active,
    add: (fault) => active.set([...active.get(), fault]),
    remove: (fault) => active.set(active.get().filter((other) => other !== fault)),
    clear: () => active.set([]),
    wrapLink: ({ id, appId }, link, effects) =>
      createFaultyLink(link, {
        faults: sets.pickerOf(id),
        effects: { ...effects, refuse: refusals.refuse },
        onFault(message, direction, verdict) {
          const sentence = faultVerdictSentences[verdict]
          onFault?.({ appId: appId(), ...describeMessage(message), direction, verdict, sentence })
        },
      }),
    respond: refusals.respond,
  }
}

/** The engine's faults of each app that has any, and under `null` those of all apps. */
function createFaultSets(onChange: () => void) {
  const sets = new Map<string | null, Faults & FaultPicker>()
  const join = (app: string) => joinFaults(...[app, null].flatMap((id) => sets.get(id) ?? []))
  return {
    get(app: string | null): Faults & FaultPicker {
      const known = sets.get(app)
      if (known) return known
      const created = createFaults()
      sets.set(app, created)
      created.active.subscribe(onChange)
      return created
    },
    /** Forgets the sets of all other apps. */
    keep(apps: readonly (string | null)[]) {
      for (const app of sets.keys()) if (!apps.includes(app)) sets.delete(app)
    },
    /** Returns the choice of the faults that an app's messages meet. */
    pickerOf: (app: string): FaultPicker => ({
      pick: (name, direction) => join(app).pick(name, direction),
      waitsMs: (direction) => join(app).waitsMs(direction),
    }),
  }
}
