import { Button, SegmentedControl, Text } from '@mantine/core'
import type { Section } from '@deskbridge/core'
import { useReadable } from '@deskbridge/react'
import { useState } from 'react'
import { isBesideTicket } from '../../placements'
import { deskIds, deskLook } from '../desk/desks'
import type { OpenedApp } from '../desk/opened-app'
import { useDesk } from '../desk/use-desk'
import { isSameJson, type Parsed } from '../editor/json-text'
import { LazyJsonEditor } from '../editor/lazy-json-editor'
import { AppChoice } from './app-choice'
import { DraftForm } from './draft-form'
import { DraftIssues } from './draft-issues'
import { draftText, editText, parseDraft, toDraft, type SectionDraft } from './section-draft'
import { SectionPreview } from './section-preview'

/** Renders the editor of the opening states: what the section of an app shows before the app sends one. */
export function OpeningStateEditor() {
  const { apps, scenario } = useDesk()
  const { name, hasSections } = deskLook(useReadable(scenario, ({ desk }) => desk))
  const sectionApp = useReadable(scenario, (now) => now.sectionApp)
  const beside = useReadable(apps.all).filter(({ config }) => isBesideTicket(config))
  const app = beside.find(({ config }) => config.id === sectionApp) ?? beside[0]
  const [drafts, setDrafts] = useState<Readonly<Record<string, SectionDraft>>>({})
  if (!hasSections) return <NoSections name={name} />
  if (!app)
    return (
      <div className="empty">
        <Text>
          No app is beside the ticket, and only such an app has a section. Open a widget there first.
        </Text>
      </div>
    )
  return (
    <Editor
      key={app.config.id}
      app={app}
      draft={drafts[app.config.id]}
      onDraft={(draft) => setDrafts(withDraft(drafts, app.config.id, draft))}
    />
  )
}

function NoSections({ name }: { name: string }) {
  const { scenario } = useDesk()
  const other = deskIds.find((id) => deskLook(id).hasSections)
  return (
    <div className="empty">
      <Text>{name} does not show sections.</Text>
      {other && (
        <Button size="xs" onClick={() => scenario.change({ desk: other })}>
          Switch to {deskLook(other).name}
        </Button>
      )}
    </div>
  )
}

interface EditorProps {
  app: OpenedApp
  /** What has been changed since the opening state was applied. */
  draft: SectionDraft | undefined
  onDraft: (draft: SectionDraft | undefined) => void
}

function Editor({ app, draft: changed, onDraft }: EditorProps) {
  const { scenario } = useDesk()
  const { id, name } = app.config
  const applied = useReadable(app.openingState)
  const isOwn = useReadable(scenario, ({ openingStates }) => !Object.hasOwn(openingStates, id))
  const [initial, setInitial] = useState(() => ({ applied, draft: initialDraft(applied, name) }))
  const [view, setView] = useState('Form')
  if (initial.applied !== applied) setInitial({ applied, draft: initialDraft(applied, name) })
  const draft = changed ?? initial.draft
  const parsed = parseDraft(draft)
  const [lastValid, setLastValid] = useState<Section | null>(null)
  if (parsed.ok && !isSameJson(parsed.value, lastValid)) setLastValid(parsed.value)
  const isChanged = !parsed.ok || !isSameJson(parsed.value, applied)

  const apply = () => {
    if (!parsed.ok) return
    scenario.change({ openingStates: { ...scenario.get().openingStates, [id]: parsed.value } })
    onDraft(undefined)
  }
  const reset = () => {
    const { [id]: _removed, ...openingStates } = scenario.get().openingStates
    scenario.change({ openingStates })
    onDraft(undefined)
  }
  return (
    <section className="editor" aria-label={`Opening state of ${name}`}>
      <header className="editor-head">
        <AppChoice app={app} />
        <SegmentedControl
          size="xs"
          aria-label="Show as"
          data={['Form', 'JSON']}
          value={view}
          onChange={setView}
        />
        <Text size="sm" c="dimmed" role="status" className="editor-status">
          {statusOf(parsed, isChanged, applied)}
        </Text>
        <Button size="xs" variant="default" disabled={isOwn && !changed} onClick={reset}>
          Reset
        </Button>
        <Button size="xs" disabled={!parsed.ok || !isChanged} onClick={apply}>
          Apply and reload {name}
        </Button>
      </header>
      <div className="section-columns">
        {view === 'Form' ? (
          <DraftForm draft={draft} onChange={onDraft} />
        ) : (
          <DraftJson draft={draft} onChange={onDraft} />
        )}
        <section className="section-result" aria-label="Preview" tabIndex={0}>
          <DraftIssues draft={draft} parsed={parsed} />
          <SectionPreview section={lastValid} />
        </section>
      </div>
    </section>
  )
}

function DraftJson({ draft, onChange }: { draft: SectionDraft; onChange: (draft: SectionDraft) => void }) {
  const text = draftText(draft)
  return (
    <div className="editor-json">
      <LazyJsonEditor
        label="Opening state as JSON"
        value={text}
        onChange={(next) => {
          if (next !== text) onChange(editText(draft, next))
        }}
      />
    </div>
  )
}

function statusOf(parsed: Parsed<Section>, isChanged: boolean, applied: Section | null): string {
  if (parsed.ok) return isChanged ? 'Not applied yet.' : 'Applied.'
  return applied ? 'Not applied: correct it first.' : 'No opening state: add a component.'
}

function initialDraft(applied: Section | null, name: string): SectionDraft {
  return toDraft(applied ?? { title: name, components: [] })
}

function withDraft(
  drafts: Readonly<Record<string, SectionDraft>>,
  id: string,
  draft: SectionDraft | undefined,
): Readonly<Record<string, SectionDraft>> {
  const { [id]: _before, ...others } = drafts
  return draft ? { ...others, [id]: draft } : others
}
