import type { Readable, Unsubscribe } from '@deskbridge/core'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'

/** A readable under test, driven by integers: each number stands for another value. */
export interface ReadableSubject {
  readonly readable: Readable<unknown>
  /** Brings the readable to the value that stands for a number. */
  set(number: number): void
  /** Returns the number that a value stands for. */
  numberOf(value: unknown): number
}

/** What a listener does when it is called. */
type Reaction =
  | { does: 'nothing' }
  | { does: 'set'; number: number }
  | { does: 'drop'; listener: number }
  | { does: 'add' | 'throw' }

const reaction: fc.Arbitrary<Reaction> = fc.oneof(
  fc.constant({ does: 'nothing' } as const),
  fc.record({ does: fc.constant('set' as const), number: fc.nat({ max: 4 }) }),
  fc.record({ does: fc.constant('drop' as const), listener: fc.nat({ max: 5 }) }),
  fc.record({ does: fc.constantFrom('add' as const, 'throw' as const) }),
)

/** Holds the nine laws of a readable against an implementation; `create` makes one that stands at a number. */
export function describeReadable(name: string, create: (initial: number) => ReadableSubject): void {
  /** Creates a subject with a listener that notes the numbers it hears. */
  const createHeard = (initial = 0) => {
    const subject = create(initial)
    const heard: number[] = []
    const stop = subject.readable.subscribe((value) => heard.push(subject.numberOf(value)))
    return { ...subject, heard, stop }
  }

  describe(`${name}`, () => {
    it('law 1: get is reference-stable between changes', () => {
      const { readable, set, numberOf } = create(0)
      for (const number of [0, 1, 2, 1]) {
        set(number)
        expect(readable.get()).toBe(readable.get())
        expect(numberOf(readable.get())).toBe(number)
      }
    })

    it('law 1: get gives a listener the very value that it was called with', () => {
      const { readable, set } = create(0)
      const isCurrent: boolean[] = []
      readable.subscribe((value) => isCurrent.push(Object.is(value, readable.get())))
      set(1)
      set(2)
      expect(isCurrent).toEqual([true, true])
    })

    it('law 2: subscribing never calls the listener', () => {
      const { readable, set } = create(0)
      const listener = vi.fn<() => void>()
      readable.subscribe(listener)
      set(1)
      const late = vi.fn<() => void>()
      readable.subscribe(late)
      expect(listener).toHaveBeenCalledTimes(1)
      expect(late).not.toHaveBeenCalled()
    })

    it('law 3: unsubscribing is idempotent, and ends one subscription only', () => {
      const { readable, set } = create(0)
      const listener = vi.fn<() => void>()
      const stop = readable.subscribe(listener)
      readable.subscribe(listener)
      stop()
      stop()
      set(1)
      expect(listener).toHaveBeenCalledTimes(1)
    })

    it('law 3: unsubscribing takes effect in the middle of a dispatch', () => {
      const { readable, set } = create(0)
      const dropped = vi.fn<() => void>()
      readable.subscribe(() => stop())
      const stop = readable.subscribe(dropped)
      set(1)
      expect(dropped).not.toHaveBeenCalled()
    })

    it('law 3: a listener may unsubscribe itself, and the others still hear', () => {
      const { readable, set } = create(0)
      const heard: string[] = []
      const stop = readable.subscribe(() => {
        heard.push('once')
        stop()
      })
      readable.subscribe(() => heard.push('always'))
      set(1)
      set(2)
      expect(heard).toEqual(['once', 'always', 'always'])
    })

    it('law 4: a listener added during a dispatch waits for the next change', () => {
      const { readable, set, numberOf } = create(0)
      const heard: number[] = []
      const stop = readable.subscribe(() => {
        stop()
        readable.subscribe((value) => heard.push(numberOf(value)))
      })
      set(1)
      expect(heard).toEqual([])
      set(2)
      expect(heard).toEqual([2])
    })

    it('law 5: a throwing listener does not starve the others, and the first error is rethrown', () => {
      const { readable, set } = create(0)
      const errors = [new Error('first'), new Error('second')]
      const heard: string[] = []
      for (const error of errors) {
        readable.subscribe(() => {
          throw error
        })
        readable.subscribe(() => heard.push(error.message))
      }
      expect(() => set(1)).toThrow(errors[0])
      expect(heard).toEqual(['first', 'second'])
    })

    it('law 6: when a listener sets a newer value, the last call of every listener carries the newest', () => {
      const { readable, set, numberOf } = create(0)
      const heard: number[][] = [[], [], []]
      const listen = (index: number) => readable.subscribe((value) => heard[index]!.push(numberOf(value)))
      listen(0)
      readable.subscribe((value) => {
        if (numberOf(value) < 3) set(numberOf(value) + 1)
      })
      listen(1)
      listen(2)
      set(1)
      expect(heard.map((numbers) => numbers.at(-1))).toEqual([3, 3, 3])
      expect(numberOf(readable.get())).toBe(3)
    })

    it('law 7: methods work detached', () => {
      const { readable, set, numberOf } = create(4)
      const { get, getInitial, subscribe } = readable
      const listener = vi.fn<() => void>()
      const stop = subscribe(listener)
      set(5)
      stop()
      set(6)
      expect([numberOf(get()), numberOf(getInitial())]).toEqual([6, 4])
      expect(listener).toHaveBeenCalledTimes(1)
    })

    it('law 8: setting an equal value notifies nobody, and keeps the reference', () => {
      const { readable, set, heard } = createHeard(0)
      set(1)
      const value = readable.get()
      set(1)
      expect(heard).toEqual([1])
      expect(readable.get()).toBe(value)
    })

    it('law 9: getInitial never changes', () => {
      const { readable, set, numberOf } = create(7)
      set(8)
      const initial = readable.getInitial()
      expect(numberOf(initial)).toBe(7)
      set(9)
      expect(readable.getInitial()).toBe(initial)
    })

    it('laws 2 to 6 hold whatever listeners do to each other in the middle of a dispatch', () => {
      const script = fc.record({
        reactions: fc.array(fc.array(reaction, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        sets: fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 4 }),
      })
      const check = () =>
        fc.assert(fc.property(script, ({ reactions, sets }) => play(create(0), reactions, sets)))
      expect(check).not.toThrow()
    })
  })
}

/** Plays one script of listeners and sets, and checks the laws on the way. */
function play(
  subject: ReadableSubject,
  reactions: readonly (readonly Reaction[])[],
  sets: readonly number[],
): void {
  const { readable, set, numberOf } = subject
  const current = () => numberOf(readable.get())
  /** What each listener has: the value at its subscription, then the last one it was called with. */
  const listeners: { known: number; isActive: boolean; stop: Unsubscribe }[] = []
  const thrown: Error[] = []

  const subscribe = (plan: readonly Reaction[]) => {
    const steps = [...plan]
    let isSubscribing = true
    const listener = { known: current(), isActive: true, stop: (): void => {} }
    listeners.push(listener)
    listener.stop = readable.subscribe((value) => {
      expect(isSubscribing).toBe(false)
      expect(listener.isActive).toBe(true)
      listener.known = numberOf(value)
      expect(listener.known).toBe(current())
      react(steps.shift())
    })
    isSubscribing = false
  }

  const react = (step: Reaction = { does: 'nothing' }) => {
    if (step.does === 'set') set(step.number)
    else if (step.does === 'add') subscribe([])
    else if (step.does === 'drop') {
      const dropped = listeners[step.listener]
      if (dropped) dropped.isActive = false
      dropped?.stop()
    } else if (step.does === 'throw') {
      const error = new Error('of a listener')
      thrown.push(error)
      throw error
    }
  }

  for (const plan of reactions) subscribe(plan)
  for (const number of sets) {
    thrown.length = 0
    let rethrown: unknown
    try {
      set(number)
    } catch (error) {
      rethrown = error
    }
    expect(rethrown).toBe(thrown[0])
    const known = listeners.filter(({ isActive }) => isActive).map((listener) => listener.known)
    expect(new Set(known)).toEqual(new Set(known.length > 0 ? [current()] : []))
  }
}
