import { parseSection, type Section, type SectionComponent } from '@deskbridge/core'
import { parseJsonText, toJsonText, type Parsed } from '../editor/json-text'

/** A component of a draft, with a key that it keeps when it is moved or changed. */
export interface DraftEntry {
  readonly key: string
  readonly component: SectionComponent
}

/** An opening state while it is edited, which may lack something. */
export interface SectionDraft {
  /** Members of the section other than its components. */
  readonly members: Omit<Section, 'components'>
  readonly entries: readonly DraftEntry[]
  /** Text of the JSON view while it is not the draft's own. */
  readonly text?: string
}

let lastKey = 0

/** Returns a component with a new key. */
export function toEntry(component: SectionComponent): DraftEntry {
  return { key: `component-${++lastKey}`, component }
}

/** Returns the draft of a section. */
export function toDraft({ components, ...members }: Section): SectionDraft {
  return { members, entries: components.map(toEntry) }
}

/** Returns the section that a draft stands for, valid or not. */
export function fromDraft({ members, entries }: SectionDraft): Section {
  return { ...members, components: entries.map(({ component }) => component) }
}

/** Returns the text of a draft in the JSON view. */
export function draftText(draft: SectionDraft): string {
  return draft.text ?? toJsonText(fromDraft(draft))
}

/** Returns the draft after its text was edited; the text is kept until it is valid. */
export function editText(draft: SectionDraft, text: string): SectionDraft {
  const parsed = parseText(text)
  return { ...(parsed.ok ? toDraft(parsed.value) : draft), text }
}

/** Returns the valid section of a draft, or what is wrong with it. */
export function parseDraft(draft: SectionDraft): Parsed<Section> {
  return draft.text === undefined ? parseValue(fromDraft(draft)) : parseText(draft.text)
}

function parseText(text: string): Parsed<Section> {
  const parsed = parseJsonText(text)
  return parsed.ok ? parseValue(parsed.value) : parsed
}

function parseValue(value: unknown): Parsed<Section> {
  const result = parseSection(value)
  return result.ok ? { ok: true, value: result.section } : { ok: false, issues: result.issues }
}
