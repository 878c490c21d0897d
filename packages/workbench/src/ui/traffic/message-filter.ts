import { deskWords, directionWords, type Message, type Row } from './message'
import type { Outcome } from './verdict-words'

/** Which messages to show; an empty member selects all. */
export interface MessageFilter {
  /** Words that a message must contain. */
  readonly words: string
  /** Names of apps. */
  readonly apps: readonly string[]
  /** Directions. */
  readonly directions: readonly Message['direction'][]
  /** What became of the messages. */
  readonly outcomes: readonly Outcome[]
}

/** The filter that shows every message. */
export const noFilter: MessageFilter = { words: '', apps: [], directions: [], outcomes: [] }

/** Returns whether a filter can hide anything. */
export function isFiltering({ words, apps, directions, outcomes }: MessageFilter): boolean {
  return words.trim() !== '' || [apps, directions, outcomes].some(({ length }) => length > 0)
}

/** Returns the rows that match, and the dividers that have a match below them. */
export function filterRows(rows: readonly Row[], filter: MessageFilter): readonly Row[] {
  if (!isFiltering(filter)) return [...rows]
  const words = filter.words.toLowerCase().split(/\s+/)
  const found: Row[] = []
  for (const row of rows) {
    if (row.kind === 'message' && !matches(row, filter, words)) continue
    if (row.kind === 'divider' && found.at(-1)?.kind === 'divider') found.pop()
    found.push(row)
  }
  if (found.at(-1)?.kind === 'divider') found.pop()
  return found
}

function matches(message: Message, filter: MessageFilter, words: readonly string[]): boolean {
  const { app, direction, outcome } = message
  const { apps, directions, outcomes } = filter
  return (
    (apps.length === 0 || apps.includes(app)) &&
    (directions.length === 0 || directions.includes(direction)) &&
    (outcomes.length === 0 || outcomes.includes(outcome)) &&
    words.every((word) => textOf(message).includes(word))
  )
}

const texts = new WeakMap<Message, string>()

function textOf(message: Message): string {
  const known = texts.get(message)
  if (known !== undefined) return known
  const { name, app, words } = message
  const parts = [name, app, deskWords(message), directionWords(message), words.short]
  const text = parts.join(' ').toLowerCase()
  texts.set(message, text)
  return text
}
