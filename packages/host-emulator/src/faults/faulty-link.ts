import { createLinkListeners, type Clock, type Link } from '@deskbridge/core/internal'
import { pathOfData, replaceAt, valueAt } from './carried-data'
import { changeMessage } from './change-message'
import { createEncounter, type Encounter } from './encounter'
import { faultVerdicts, type Direction, type FaultPicker, type FaultVerdict } from './faults'

/** Does what no link can do by itself; what is left out does nothing. */
export interface FaultEffects {
  /** Reloads the frame. */
  reload?(): void
  /** Takes the frame away. */
  remove?(): void
  /** Makes the host refuse what is delivered while `deliver` runs. */
  refuse?<T>(error: Error, deliver: () => T): T
}

/** Says what a faulty link needs beside the link that it wraps. */
export interface FaultyLinkOptions {
  /** Picks the faults. */
  faults: FaultPicker
  /** Is the source of time. */
  clock: Clock
  /** Does what concerns more than a message. */
  effects?: FaultEffects
  /** Names a message. */
  nameOf(data: unknown): string
  /** Hears of each message that met a fault. */
  onFault(data: unknown, direction: Direction, verdict: FaultVerdict): void
}

/** Returns a message with what an older one of its name carries: a copy of the older one would be known as doubled by its id. */
function withDataOf(older: unknown, message: unknown): unknown {
  const path = pathOfData(message)
  return path ? replaceAt(message, path, valueAt(older, path)) : older
}

/** Wraps the host's end of a link so that messages meet faults, whichever way they go. */
export function createFaultyLink(link: Link, options: FaultyLinkOptions): Link {
  const { faults, clock, effects = {}, nameOf, onFault } = options
  const listeners = createLinkListeners()
  const held: Record<Direction, Set<() => void>> = { 'to-widget': new Set(), 'to-host': new Set() }
  const waiting = { 'to-widget': { count: 0, waitMs: 0 }, 'to-host': { count: 0, waitMs: 0 } }
  const latest = new Map<string, unknown>()
  let isSilenced = false

  /** Delivers a message as the faults have it; the result is what an undisturbed delivery returned. */
  const pass = <T>(message: unknown, direction: Direction, deliver: (data: unknown) => T): T | undefined => {
    const name = nameOf(message)
    const tell = (verdict: FaultVerdict) => onFault(message, direction, verdict)
    const encounter = createEncounter(faults.pick(name, direction), (kind) => tell(faultVerdicts[kind]))
    if (isLost(encounter)) return undefined
    const changed = changeMessage(message, encounter.faults)
    if (changed !== message) tell('changed')

    const carry = () => deliver(changed)
    const arrive = () => {
      const key = `${direction} ${name}`
      const outdated = latest.get(key)
      latest.set(key, changed)
      const result = deliverOften(encounter, carry)
      if (encounter.meet('stale') && outdated !== undefined) deliver(withDataOf(outdated, changed))
      for (const release of held[direction]) release()
      return result
    }
    return postpone(encounter, direction, arrive)
  }

  const isLost = ({ meet }: Encounter): boolean => {
    if (meet('drop')) return true
    for (const kind of ['reload', 'remove'] as const) {
      if (!meet(kind)) continue
      effects[kind]?.()
      return true
    }
    return false
  }

  const deliverOften = <T>({ meet }: Encounter, carry: () => T): T => {
    const refusal = meet('refuse')
    const deliver = () => {
      const error = new Error(refusal?.reason ?? 'The desk refuses this.')
      return refusal && effects.refuse ? effects.refuse(error, carry) : carry()
    }
    const duplicate = meet('duplicate')
    const wasSilenced = isSilenced
    isSilenced ||= meet('never') !== undefined
    try {
      for (let copy = duplicate ? (duplicate.copies ?? 2) : 1; copy > 1; copy--) deliver()
      return deliver()
    } finally {
      isSilenced = wasSilenced
    }
  }

  /** Lets a message arrive when the faults let it; that is now unless one of them says otherwise. */
  const postpone = <T>(
    { meet, delayMs }: Encounter,
    direction: Direction,
    arrive: () => T,
  ): T | undefined => {
    // One that is held is passed by the next, or messages that all meet the fault would keep their order.
    const reorder = held[direction].size === 0 ? meet('reorder') : undefined
    if (reorder) hold(direction, reorder.withinMs ?? 100, arrive)
    else if (meet('early')) return arrive()
    else {
      const delay = delayMs()
      if (delay !== null) clock.after(delay, arrive)
      else return queue(direction, arrive)
    }
    return undefined
  }

  /** Lets a message wait for those that are to overtake it, and for those that wait so already. */
  const queue = <T>(direction: Direction, arrive: () => T): T | undefined => {
    const line = waiting[direction]
    const waitMs = faults.waitsMs(direction) ?? (line.count > 0 ? line.waitMs : null)
    if (waitMs === null) return arrive()
    waiting[direction] = { count: line.count + 1, waitMs }
    clock.after(waitMs, () => {
      waiting[direction].count--
      arrive()
    })
    return undefined
  }

  /** Keeps a message until another one has passed it, or until the time is over, so that nothing is lost. */
  const hold = (direction: Direction, withinMs: number, arrive: () => void) => {
    const release = () => {
      if (held[direction].delete(release)) arrive()
    }
    held[direction].add(release)
    clock.after(withinMs, release)
  }

  link.listen((envelope) => {
    const { data, origin, ports } = envelope
    return pass(data, 'to-host', (changed) => listeners.tell({ data: changed, origin, ports }))
  }, listeners.refuse)
  return {
    ...link,
    post(message, postOptions) {
      // What is posted later is what was meant now; a message that moves ports cannot be copied twice.
      const copy = postOptions?.transfer?.length ? message : structuredClone(message)
      if (isSilenced) onFault(copy, 'to-widget', 'withheld')
      else pass(copy, 'to-widget', (changed) => link.post(changed, postOptions))
    },
    listen: listeners.listen,
    close() {
      listeners.clear()
      link.close()
    },
  }
}
