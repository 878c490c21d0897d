import type { Section } from '@deskbridge/core'
import { Issues } from '../editor/issues'
import { parseJsonText, type Parsed } from '../editor/json-text'
import { findEqualIds } from './components'
import { Note } from './note'
import type { SectionDraft } from './section-draft'
import { equalIdSentence } from './section-notes'

/** Renders what is wrong with the draft of a section. */
export function DraftIssues({ draft, parsed }: { draft: SectionDraft; parsed: Parsed<Section> }) {
  if (parsed.ok)
    return findEqualIds(parsed.value).map((equal) => (
      <Note key={equal.id} sentence={equalIdSentence(equal)} isWarning />
    ))
  if (draft.text === undefined && draft.entries.length === 0) return null
  const isJson = draft.text === undefined || parseJsonText(draft.text).ok
  return (
    <Issues
      heading="Nothing was applied. Correct:"
      subject={isJson ? 'The section' : 'The text'}
      issues={parsed.issues}
    />
  )
}
