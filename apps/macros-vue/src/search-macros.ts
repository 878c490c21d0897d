import { fillMacro } from './fill-macro'
import type { Macro } from './macros'

/** Finds the macros that have every word of a query, those with all of them in the title first. */
export function searchMacros(macros: readonly Macro[], query: string): readonly Macro[] {
  const words = fold(query).trim().split(/\s+/)
  const hasAll = (text: string) => words.every((word) => fold(text).includes(word))
  const byTitle = macros.filter(({ title }) => hasAll(title))
  const byText = macros.filter((macro) => !byTitle.includes(macro) && hasAll(writtenWords(macro)))
  return [...byTitle, ...byText]
}

/** Returns what somebody wrote, without placeholders, which are alike in all macros. */
function writtenWords({ title, text }: Macro): string {
  const written = fillMacro(text, { ticket: null, user: null }).filter(({ kind }) => kind === 'text')
  return [title, ...written.map((part) => part.text)].join(' ')
}

/** Removes what a person who searches does not mind: case and accents. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
}
