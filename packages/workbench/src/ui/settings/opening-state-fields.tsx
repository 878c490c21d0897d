import { Checkbox, Text } from '@mantine/core'
import type { Section } from '@deskbridge/core'
import { useState } from 'react'
import { isBesideTicket } from '../../placements'
import { deskIds, deskLook } from '../desk/desks'
import { isSameJson } from '../editor/json-text'
import { newComponent } from '../sections/components'
import { DraftForm } from '../sections/draft-form'
import { DraftIssues } from '../sections/draft-issues'
import { parseDraft, toDraft, type SectionDraft } from '../sections/section-draft'
import { SectionPreview } from '../sections/section-preview'
import type { FieldsProps } from './app-form'
import { listWords } from './words'

const desksWithSections = deskIds
  .map(deskLook)
  .flatMap(({ hasSections, name }) => (hasSections ? [name] : []))

/** Renders the opening state of an app: what its section shows until the app sends one. */
export function OpeningStateFields({ draft, onChange, errorOf }: FieldsProps) {
  const { hasSection, section, name } = draft
  const error = errorOf('section')
  const toggle = (isOn: boolean) =>
    onChange({ hasSection: isOn, section: isOn && isEmpty(section) ? firstSection(name) : section })
  if (!isBesideTicket(draft) && !hasSection) return null
  return (
    <div className="opening-state-fields">
      <Checkbox
        size="xs"
        label="Opening state"
        description={`On ${listWords(desksWithSections)}, the ticket details show a section of the app: this one until the app sends its own under the same title.`}
        checked={hasSection}
        onChange={({ currentTarget }) => toggle(currentTarget.checked)}
      />
      {hasSection && <SectionFields section={section} onChange={(next) => onChange({ section: next })} />}
      {error && (
        <Text size="sm" role="alert" className="field-error">
          {error}
        </Text>
      )}
    </div>
  )
}

interface SectionFieldsProps {
  section: SectionDraft
  onChange: (section: SectionDraft) => void
}

function SectionFields({ section, onChange }: SectionFieldsProps) {
  const parsed = parseDraft(section)
  const [lastValid, setLastValid] = useState<Section | null>(null)
  if (parsed.ok && !isSameJson(parsed.value, lastValid)) setLastValid(parsed.value)
  return (
    <div className="section-columns">
      <DraftForm draft={section} onChange={onChange} />
      <div className="section-result">
        <DraftIssues draft={section} parsed={parsed} />
        <SectionPreview section={lastValid} />
      </div>
    </div>
  )
}

function isEmpty({ members, entries }: SectionDraft): boolean {
  return members.title === '' && entries.length === 0
}

/** Returns a section that can be saved as it is, for most apps show one under their name. */
function firstSection(name: string): SectionDraft {
  const empty: Section = { title: name.trim(), components: [] }
  return toDraft({ ...empty, components: [newComponent('item', empty)] })
}
