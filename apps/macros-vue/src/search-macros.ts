import { fillMacro } from './fill-macro'
import type { Macro } from '../server/macro'

/** Returns the macros that contain every word of a query, starting with those that have all of them in the title. */
export function searchMacros(macros: readonly Macro[], query: string): readonly Macro[] {
  const words = fold(query).trim().split(/\s+/)
  const hasAll = (text: string) => words.every((word) => fold(text).includes(word))
  const byTitle = macros.filter(({ title }) => hasAll(title))
  const byText = macros.filter((macro) => !byTitle.includes(macro) && hasAll(literalText(macro)))
  return [...byTitle, ...byText]
}

/** Returns the text of a macro without its placeholders, which are the same in all macros. */
function literalText({ title, text }: Macro): string {
  const literals = fillMacro(text, { ticket: null, user: null }).filter(({ kind }) => kind === 'text')
  return [title, ...literals.map((part) => part.text)].join(' ')
}

/** Removes what does not matter in a search: case and accents. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
}
