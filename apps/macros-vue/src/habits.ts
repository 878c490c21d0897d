import type { Macro } from './macros'

/** Is how an agent uses the macros. */
export interface Habits {
  /** Are the ids of those that come first. */
  readonly favourites: readonly string[]
  /** Counts by id how often each was copied. */
  readonly uses: Readonly<Record<string, number>>
}

/** Reads habits from what was stored; what is missing or broken is as if there had been none. */
export function parseHabits(json: string | null): Habits {
  const { favourites, uses } = toRecord(parseJson(json ?? ''))
  const counts = Object.entries(toRecord(uses)).filter((entry): entry is [string, number] =>
    Number.isInteger(entry[1]),
  )
  return {
    favourites: Array.isArray(favourites) ? favourites.filter((id) => typeof id === 'string') : [],
    uses: Object.fromEntries(counts),
  }
}

/** Makes a macro a favourite, or no longer one. */
export function toggleFavourite(habits: Habits, id: string): Habits {
  const others = habits.favourites.filter((favourite) => favourite !== id)
  const isFavourite = others.length < habits.favourites.length
  return { ...habits, favourites: isFavourite ? others : [...others, id] }
}

/** Counts one more use of a macro. */
export function countUse(habits: Habits, id: string): Habits {
  return { ...habits, uses: { ...habits.uses, [id]: (habits.uses[id] ?? 0) + 1 } }
}

/** Puts the favourites first; apart from that the order stays. */
export function favouritesFirst(macros: readonly Macro[], { favourites }: Habits): readonly Macro[] {
  const rank = ({ id }: Macro) => (favourites.includes(id) ? 0 : 1)
  return [...macros].sort((a, b) => rank(a) - rank(b))
}

/** Chooses the macros that are used most; favourites win a tie. */
export function mostUsed(macros: readonly Macro[], habits: Habits, count: number): readonly Macro[] {
  const uses = ({ id }: Macro) => habits.uses[id] ?? 0
  return [...favouritesFirst(macros, habits)].sort((a, b) => uses(b) - uses(a)).slice(0, count)
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function toRecord(value: unknown): Record<string, unknown> {
  return Object(value) as Record<string, unknown>
}
