import { placeholders, type Facts } from './placeholders'

/** Is a piece of a filled reply: as written, from the desk, or what the agent has to fill in. */
export interface MacroPart {
  /** Says where it comes from. */
  readonly kind: 'text' | 'fact' | 'gap'
  /** Is what the reply has there. */
  readonly text: string
}

/** Fills the placeholders of a reply; what the desk does not tell becomes a gap in square brackets. */
export function fillMacro(text: string, facts: Facts): readonly MacroPart[] {
  // Splitting by a pattern with one group gives text and names by turns.
  return text
    .split(/\{\{\s*(.*?)\s*\}\}/)
    .map((piece, index): MacroPart => (index % 2 === 0 ? { kind: 'text', text: piece } : fill(piece, facts)))
    .filter((part) => part.text !== '')
}

/** Joins the pieces of a reply to what is put on the clipboard. */
export function toPlainText(parts: readonly MacroPart[]): string {
  return parts.map(({ text }) => text).join('')
}

/** Fills one placeholder; one that is misspelt becomes a gap too, so that no customer gets to see its braces. */
function fill(name: string, facts: Facts): MacroPart {
  const placeholder = placeholders.get(name)
  const fact = placeholder?.read(facts)?.trim()
  return fact ? { kind: 'fact', text: fact } : { kind: 'gap', text: `[${placeholder?.gap ?? name}]` }
}
