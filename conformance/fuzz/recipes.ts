import * as fc from 'fast-check'
import { applyChanges, changesOf, describeChange, type Change } from './changes'
import { copyFor, type Corpus } from './corpus'
import { wireOf } from './identity'
import type { ThrownMessage } from './judge'
import type { Session } from './session'
import { hostileValues } from './values'
import { origins, type Side } from './wire'

/** How a message to throw is made: from a genuine one, for whichever session it is thrown into. */
export interface Recipe {
  readonly message: unknown
  readonly changes: readonly Change[]
  readonly origin: string
  readonly source: ThrownMessage['source']
}

/** Random numbers from which a recipe follows. */
interface Pick {
  readonly kind: number
  readonly numbers: readonly [number, number, number]
}

const foreignOrigins = ['https://elsewhere.example.com', 'null', '', 'https://app.helpdesk.com.example.com']
const expected = { source: 'peer' } as const

/** Random numbers for one session: the tick at which messages are thrown, and what is thrown. */
export const picks = (tickCount: number, length: number) =>
  fc.record({
    tick: fc.nat({ max: tickCount }),
    picks: fc.array(
      fc.record({ kind: fc.nat({ max: 99 }), numbers: fc.tuple(fc.nat(), fc.nat(), fc.nat()) }),
      { minLength: length, maxLength: length },
    ),
  })

/** Creates what makes recipes of random numbers: most of the time the next of all single changes, none of which comes twice before all have come. */
export function createRecipes({ messages }: Corpus, side: Side, seed: number) {
  const values = hostileValues('shared')
  const other = side === 'host' ? 'widget' : 'host'
  const expand = (message: unknown) => ({ message, changes: changesOf(message, values) })
  const cases = messages[side].map(expand)
  const foreignCases = messages[other].map(expand)
  const singles = cases.flatMap(({ message, changes }) => changes.map((change) => ({ message, change })))
  const origin = origins[other]
  // Even a short run meets every message: it goes through the changes in long steps.
  const step = stepThrough(singles.length)
  let next = seed % singles.length

  return {
    /** How many single changes there are. */
    count: singles.length,
    /** Makes a recipe. */
    make({ kind, numbers: [first, second, third] }: Pick): Recipe {
      const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!
      const { message, changes } = at(kind < 97 ? cases : foreignCases, first)
      const change = at(changes, second)
      const source = kind < 96 ? 'peer' : 'another window'
      if (kind < 60) {
        const single = at(singles, next)
        next = (next + step) % singles.length
        return { message: single.message, changes: [single.change], origin, ...expected }
      }
      if (kind < 66) return { message, changes: [], origin, ...expected }
      if (kind < 75) return { message, changes: [change], origin, ...expected }
      if (kind < 90) return { message, changes: [change, at(changes, third)], origin, ...expected }
      if (kind < 95)
        return { message, changes: third % 2 ? [change] : [], origin: at(foreignOrigins, third), source }
      return { message, changes: third % 2 ? [change] : [], origin, source }
    },
  }
}

/** Returns a long step that comes through every index of a list before it returns to the first. */
function stepThrough(length: number): number {
  const divisor = (left: number, right: number): number => (right === 0 ? left : divisor(right, left % right))
  let step = Math.max(1, Math.floor(length * 0.618))
  while (divisor(length, step) > 1) step--
  return step
}

/** Makes the message of a recipe for a session as it stands. */
export function cook(
  { message, changes, origin, source }: Recipe,
  session: Session,
  side: Side,
): ThrownMessage {
  const { data, transfer } = applyChanges(copyFor(message, session, side), changes)
  const isEncoded = typeof message !== 'string' && wireOf(message)?.isTextOnly
  return { data: isEncoded ? encode(data) : data, transfer, origin, source }
}

/** Writes a value as JSON; what JSON cannot write is returned as it is. */
function encode(value: unknown): unknown {
  try {
    return JSON.stringify(value)
  } catch {
    return value
  }
}

/** Describes a recipe for a reader. */
export function describeRecipe({ message, changes, origin, source }: Recipe, name: string): string {
  const what = changes.map(describeChange).join(', ') || 'as it is'
  const from = source === 'peer' ? `from ${origin}` : `from another window at ${origin}`
  return `${name || JSON.stringify(message).slice(0, 80)}: ${what}; ${from}`
}
