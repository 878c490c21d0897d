import { placeholders, type Facts } from './placeholders'

/** A part of a filled reply: literal text, a fact from the desk, or a gap that the agent has to fill. */
export interface MacroPart {
  /** Source of the part. */
  readonly kind: 'text' | 'fact' | 'gap'
  /** Content of the part. */
  readonly text: string
}

/** Fills the placeholders of a reply; what the desk does not send becomes a gap in square brackets. */
export function fillMacro(text: string, facts: Facts): readonly MacroPart[] {
  // Splitting by a pattern with one group returns text and names alternately.
  return text
    .split(/\{\{\s*(.*?)\s*\}\}/)
    .map((piece, index): MacroPart => (index % 2 === 0 ? { kind: 'text', text: piece } : fill(piece, facts)))
    .filter((part) => part.text !== '')
}

/** Joins the parts of a reply into the string that is copied or inserted. */
export function toPlainText(parts: readonly MacroPart[]): string {
  return parts.map(({ text }) => text).join('')
}

/** Fills one placeholder; a misspelled one becomes a gap too, so that no customer sees its braces. */
function fill(name: string, facts: Facts): MacroPart {
  const placeholder = placeholders.get(name)
  const fact = placeholder?.read(facts)?.trim()
  return fact ? { kind: 'fact', text: fact } : { kind: 'gap', text: `[${placeholder?.gap ?? name}]` }
}
