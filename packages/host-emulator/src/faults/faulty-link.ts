import {
  createLinkListeners,
  systemClock,
  type Clock,
  type Envelope,
  type Link,
  type PostOptions,
} from '@deskbridge/core/internal'
import { describeMessage } from '@deskbridge/host/engine'
import { createAppliedFaults, type AppliedFaults } from './applied-faults'
import { dataOf, replaceData } from './carried-data'
import { changeMessage } from './change-message'
import type { Direction } from './fault'
import { faultKinds } from './fault-kinds'
import { faultVerdicts, type FaultPicker, type FaultVerdict } from './faults'

/** What faults do beyond a link; what is left out does nothing. */
export interface FaultEffects {
  /** Reloads the frame. */
  reload?(): void
  /** Removes the frame. */
  remove?(): void
  /** Makes the host refuse a message; called just before the message is delivered. */
  refuse?(envelope: Envelope, error: Error): void
}

/** What a faulty link needs besides the link that it wraps. */
export interface FaultyLinkOptions {
  /** The faults. */
  faults: FaultPicker
  /** Source of time; default the system's. */
  clock?: Clock
  /** What faults do beyond the link. */
  effects?: FaultEffects
  /** Returns the name of a message; default the one that it has in the words of its desk. */
  nameOf?(data: unknown): string
  /** Called with each message that met a fault, before the message is delivered or lost. */
  onFault?(data: unknown, direction: Direction, verdict: FaultVerdict): void
}

/**
 * Wraps the host's end of a link so that messages meet faults, in both directions.
 *
 * A message that meets no fault which changes or repeats it is delivered in its own envelope, any other in a new one.
 */
export function createFaultyLink(
  link: Link,
  {
    faults,
    clock = systemClock,
    effects = {},
    nameOf = (data) => describeMessage(data).name,
    onFault = () => {},
  }: FaultyLinkOptions,
): Link {
  const faulty = new FaultyLink(link, { faults, clock, effects, nameOf, onFault })
  return {
    ...link,
    post: (message, postOptions) => faulty.post(message, postOptions),
    listen: faulty.listeners.listen,
    close() {
      faulty.listeners.clear()
      link.close()
    },
  }
}

/** How often, changed or not, a message is delivered. */
interface Delivery {
  /** The message. */
  readonly message: unknown
  /** Whether the message is as it was posted, and delivered for the first time. */
  readonly isOriginal: boolean
  /** The error with which the host is to refuse it. */
  readonly refusal?: Error
}

interface Passing {
  readonly direction: Direction
  readonly name: string
  readonly message: unknown
  readonly isChanged: boolean
  readonly faults: AppliedFaults
  deliver(delivery: Delivery): void
}

class FaultyLink {
  readonly listeners = createLinkListeners()
  readonly #link: Link
  readonly #options: Required<FaultyLinkOptions>
  readonly #held: Record<Direction, Set<() => void>> = { 'to-widget': new Set(), 'to-host': new Set() }
  readonly #queues = { 'to-widget': { count: 0, waitMs: 0 }, 'to-host': { count: 0, waitMs: 0 } }
  readonly #latest = new Map<string, unknown>()
  #isSilenced = false

  constructor(link: Link, options: Required<FaultyLinkOptions>) {
    this.#link = link
    this.#options = options
    link.listen((envelope) => this.#receive(envelope), this.listeners.refuse)
  }

  post(message: unknown, options?: PostOptions): void {
    // What is posted later is what was meant now; a message that moves ports cannot be copied twice.
    const copy = options?.transfer?.length ? message : structuredClone(message)
    if (this.#isSilenced) this.#options.onFault(copy, 'to-widget', 'withheld')
    else this.#pass(copy, 'to-widget', (delivery) => this.#link.post(delivery.message, options))
  }

  #receive(envelope: Envelope): void {
    const { data, origin, ports } = envelope
    this.#pass(data, 'to-host', ({ message, isOriginal, refusal }) => {
      const delivered = isOriginal ? envelope : { data: message, origin, ports }
      if (refusal) this.#options.effects.refuse?.(delivered, refusal)
      this.listeners.notify(delivered)
    })
  }

  /** Delivers a message as the faults have it: now, later, changed, repeatedly or never. */
  #pass(message: unknown, direction: Direction, deliver: Passing['deliver']): void {
    const { faults: picker, nameOf, onFault } = this.#options
    const name = nameOf(message)
    const report = (verdict: FaultVerdict) => onFault(message, direction, verdict)
    const faults = createAppliedFaults(picker.pick(name, direction), (kind) => report(faultVerdicts[kind]))
    if (this.#isLost(faults)) return
    const changed = changeMessage(message, faults.all)
    const isChanged = !Object.is(changed, message)
    if (isChanged) report('changed')
    this.#postpone({ direction, name, message: changed, isChanged, faults, deliver })
  }

  #isLost({ apply }: AppliedFaults): boolean {
    if (apply('drop')) return true
    for (const kind of ['reload', 'remove'] as const) {
      if (!apply(kind)) continue
      this.#options.effects[kind]?.()
      return true
    }
    return false
  }

  /** Lets a message arrive when the faults let it: now, unless one of them delays it. */
  #postpone(passing: Passing): void {
    const { direction, faults } = passing
    const arrive = () => this.#arrive(passing)
    // One that is held is overtaken by the next, or messages that all meet the fault would keep their order.
    const reorder = this.#held[direction].size === 0 ? faults.apply('reorder') : undefined
    if (reorder)
      return this.#hold(direction, reorder.withinMs ?? faultKinds.reorder.settings.withinMs.default, arrive)
    if (faults.apply('early')) return arrive()
    const delayMs = faults.delayMs()
    if (delayMs === null) this.#queue(direction, arrive)
    else this.#options.clock.after(delayMs, arrive)
  }

  /** Lets a message wait for those that are to overtake it, and for those that already wait. */
  #queue(direction: Direction, arrive: () => void): void {
    const { faults, clock } = this.#options
    const queue = this.#queues[direction]
    const waitMs = faults.waitsMs(direction) ?? (queue.count > 0 ? queue.waitMs : null)
    if (waitMs === null) return arrive()
    queue.waitMs = waitMs
    queue.count++
    clock.after(waitMs, () => {
      queue.count--
      arrive()
    })
  }

  /** Keeps a message until another one has overtaken it, or until the time is over, so that nothing is lost. */
  #hold(direction: Direction, withinMs: number, arrive: () => void): void {
    const held = this.#held[direction]
    const release = () => {
      if (held.delete(release)) arrive()
    }
    held.add(release)
    this.#options.clock.after(withinMs, release)
  }

  #arrive(passing: Passing): void {
    const { direction, name, message, faults, deliver } = passing
    const key = `${direction} ${name}`
    const older = this.#latest.get(key)
    this.#latest.set(key, message)
    this.#deliverOften(passing)
    if (faults.apply('stale') && older !== undefined) {
      deliver({ message: withDataOf(older, message), isOriginal: false })
    }
    for (const release of this.#held[direction]) release()
  }

  #deliverOften({ message, isChanged, faults: { apply }, deliver }: Passing): void {
    const refuse = apply('refuse')
    const refusal = refuse && new Error(refuse.reason ?? faultKinds.refuse.settings.reason.default)
    const duplicate = apply('duplicate')
    const copies = duplicate ? (duplicate.copies ?? faultKinds.duplicate.settings.copies.default) : 1
    const wasSilenced = this.#isSilenced
    this.#isSilenced ||= apply('never') !== undefined
    try {
      for (let copy = 0; copy < copies; copy++) {
        deliver({ message, isOriginal: copy === 0 && !isChanged, ...(refusal && { refusal }) })
      }
    } finally {
      this.#isSilenced = wasSilenced
    }
  }
}

/** Returns a message with the data of an older one of its name: a copy of the older one could be recognized by its id as a duplicate. */
function withDataOf(older: unknown, message: unknown): unknown {
  return dataOf(message) === undefined ? older : replaceData(message, dataOf(older))
}
