import type { Macro } from '../server/macro'

/** How an agent uses the macros. */
export interface Habits {
  /** Ids of the favorite macros. */
  readonly favorites: readonly string[]
  /** Number of times that each macro was used, by id. */
  readonly uses: Readonly<Record<string, number>>
}

/** Parses stored habits; missing or invalid parts are ignored. */
export function parseHabits(json: string | null): Habits {
  const { favorites, uses } = toRecord(parseJson(json ?? ''))
  const counts = Object.entries(toRecord(uses)).filter((entry): entry is [string, number] =>
    Number.isInteger(entry[1]),
  )
  return {
    favorites: Array.isArray(favorites) ? favorites.filter((id) => typeof id === 'string') : [],
    uses: Object.fromEntries(counts),
  }
}

/** Adds a macro to the favorites, or removes it. */
export function toggleFavorite(habits: Habits, id: string): Habits {
  const others = habits.favorites.filter((favorite) => favorite !== id)
  const isFavorite = others.length < habits.favorites.length
  return { ...habits, favorites: isFavorite ? others : [...others, id] }
}

/** Increments the usage count of a macro. */
export function countUse(habits: Habits, id: string): Habits {
  return { ...habits, uses: { ...habits.uses, [id]: (habits.uses[id] ?? 0) + 1 } }
}

/** Moves the favorites to the front, and otherwise keeps the order. */
export function favoritesFirst(macros: readonly Macro[], { favorites }: Habits): readonly Macro[] {
  const rank = ({ id }: Macro) => (favorites.includes(id) ? 0 : 1)
  return [...macros].sort((a, b) => rank(a) - rank(b))
}

/** Returns the most used macros; favorites win ties. */
export function mostUsed(macros: readonly Macro[], habits: Habits, count: number): readonly Macro[] {
  const uses = ({ id }: Macro) => habits.uses[id] ?? 0
  return [...favoritesFirst(macros, habits)].sort((a, b) => uses(b) - uses(a)).slice(0, count)
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
