import { createLinkListeners, type Clock, type Link } from '@deskbridge/core/internal'
import type { Direction, Fault, FaultPicker } from './faults'

/** Says what a fault did to a message. */
export type FaultVerdict = 'dropped' | 'delayed' | 'duplicated' | 'reordered'

/** Says what a faulty link needs beside the link that it wraps. */
export interface FaultyLinkOptions {
  /** Picks the faults. */
  faults: FaultPicker
  /** Is the source of time. */
  clock: Clock
  /** Names a message. */
  nameOf(data: unknown): string
  /** Hears of each message that met a fault. */
  onFault(data: unknown, direction: Direction, verdict: FaultVerdict): void
}

/** Wraps the host's end of a link so that messages meet faults, whichever way they go. */
export function createFaultyLink(link: Link, options: FaultyLinkOptions): Link {
  const { faults, clock, nameOf, onFault } = options
  const listeners = createLinkListeners()
  const held: Record<Direction, (() => void)[]> = { 'to-widget': [], 'to-host': [] }

  /** Delivers a message as the faults have it; the result is what an undisturbed delivery returned. */
  const pass = <T>(data: unknown, direction: Direction, deliver: () => T): T | undefined => {
    const met = faults.pick(nameOf(data), direction)
    const tell = (verdict: FaultVerdict) => onFault(data, direction, verdict)
    const find = <K extends Fault['kind']>(kind: K) =>
      met.find((fault): fault is Extract<Fault, { kind: K }> => fault.kind === kind)

    if (find('drop')) {
      tell('dropped')
      return undefined
    }
    const duplicate = find('duplicate')
    if (duplicate) tell('duplicated')
    const deliverAll = () => {
      for (let copy = duplicate ? (duplicate.copies ?? 2) : 1; copy > 1; copy--) deliver()
      const result = deliver()
      for (const release of held[direction].splice(0)) release()
      return result
    }
    const reorder = find('reorder')
    if (reorder) {
      tell('reordered')
      hold(direction, reorder.withinMs ?? 100, deliver)
      return undefined
    }
    const latency = find('latency')
    if (!latency) return deliverAll()
    tell('delayed')
    clock.after(latency.ms, deliverAll)
    return undefined
  }

  /** Keeps a message until another one has passed it, or until the time is over, so that nothing is lost. */
  const hold = (direction: Direction, withinMs: number, deliver: () => void) => {
    let isReleased = false
    const release = () => {
      if (isReleased) return
      isReleased = true
      deliver()
    }
    held[direction].push(release)
    clock.after(withinMs, release)
  }

  link.listen((envelope) => pass(envelope.data, 'to-host', () => listeners.tell(envelope)), listeners.refuse)
  return {
    ...link,
    post(message, postOptions) {
      // What is posted later is what was meant now; a message that moves ports cannot be copied twice.
      const copy = postOptions?.transfer?.length ? message : structuredClone(message)
      pass(copy, 'to-widget', () => link.post(copy, postOptions))
    },
    listen: listeners.listen,
    close() {
      listeners.clear()
      link.close()
    },
  }
}
