import { Button, Group, SegmentedControl, Select, Textarea, TextInput, Title } from '@mantine/core'
import type { Mode, Placement } from '@deskbridge/core'
import { modes } from '@deskbridge/core/internal'
import type { AppDefinition } from '@deskbridge/host'
import { hostPlacements } from '@deskbridge/host/engine'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { AppIcon } from '../apps/app-icon'
import { placementName } from '../../placements'
import { deskIds, deskLook } from '../desk/desks'
import { capitalize } from '../tickets/ticket-words'
import { AccessFields } from './access-fields'
import { toAppDraft, toProblem, type AppDraft, type DraftProblem } from './app-draft'
import { Notice } from './notice'
import { OpeningStateFields } from './opening-state-fields'
import { deskName, listWords } from './words'

/** Props of a group of fields. */
export interface FieldsProps {
  draft: AppDraft
  onChange: (members: Partial<AppDraft>) => void
  /** Returns what is wrong with a field. */
  errorOf: (field: keyof AppDraft) => string | undefined
}

/** Props of {@link AppForm}. */
interface AppFormProps {
  /** The app to edit; `null` for a new one. */
  app: AppDefinition | null
  /** Saves the draft; rejects with the error of the registry. */
  onSave: (draft: AppDraft, initial: AppDraft) => Promise<void>
  onCancel: () => void
}

/** Keeps what the user has entered until it is saved or cancelled, and what is wrong with it. */
function useDraft(app: AppDefinition | null, onSave: AppFormProps['onSave']) {
  const [initial] = useState(() => toAppDraft(app))
  const [draft, setDraft] = useState(initial)
  const [problem, setProblem] = useState<DraftProblem | null>(null)
  const [isSaving, setSaving] = useState(false)
  const fields: FieldsProps = {
    draft,
    onChange(members) {
      setDraft((before) => ({ ...before, ...members }))
      if (problem && (problem.field === null || problem.field in members)) setProblem(null)
    },
    errorOf: (field) => (problem?.field === field ? problem.sentence : undefined),
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    try {
      await onSave(draft, initial)
    } catch (error) {
      setProblem(toProblem(error as Error))
      setSaving(false)
    }
  }
  return { fields, problem, isSaving, submit }
}

/** Renders the form of an app. */
export function AppForm({ app, onSave, onCancel }: AppFormProps) {
  const { fields, problem, isSaving, submit } = useDraft(app, onSave)
  const formId = useId()
  const place = useRef<HTMLElement>(null)
  // The field that has to be corrected, or the sentence about the whole, is where the user goes on.
  useEffect(() => {
    if (!problem) return
    const target = problem.field === null ? '.notice' : '[aria-invalid="true"], .field-error'
    const found = place.current?.querySelector<HTMLElement>(target)
    found?.focus({ preventScroll: true })
    found?.scrollIntoView({ block: 'center' })
  }, [problem])
  return (
    <section ref={place} className="app-form" aria-labelledby={`${formId}-title`}>
      <Title order={3} size="md" id={`${formId}-title`}>
        {app ? `Edit ${app.name}` : 'New app'}
      </Title>
      {problem?.field === null && (
        <Notice tone="bad" title="The app was not saved">
          {problem.sentence}
        </Notice>
      )}
      <form
        id={formId}
        aria-label="App"
        className="app-fields"
        onSubmit={(event) => void submit(event)}
        noValidate
      >
        <LookFields {...fields} />
        <PlaceFields {...fields} />
        <AccessFields {...fields} />
      </form>
      <OpeningStateFields {...fields} />
      <Group justify="flex-end" className="app-form-buttons">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" form={formId} loading={isSaving}>
          {app ? 'Save' : 'Create app'}
        </Button>
      </Group>
    </section>
  )
}

function LookFields({ draft, onChange, errorOf }: FieldsProps) {
  const [failedIcon, setFailedIcon] = useState('')
  const icon = draft.iconUrl.trim()
  const iconHint = icon && icon === failedIcon ? 'The image cannot be loaded.' : 'The URL of an image.'
  return (
    <>
      <TextInput
        label="Name"
        description="What people see."
        required
        dir="auto"
        data-autofocus
        value={draft.name}
        error={errorOf('name')}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      <TextInput
        label="URL"
        description="HTTPS, or HTTP on this machine."
        placeholder="https://app.example.com"
        required
        value={draft.url}
        error={errorOf('url')}
        onChange={({ currentTarget }) => onChange({ url: currentTarget.value })}
      />
      <TextInput
        label="Icon"
        description={iconHint}
        placeholder="https://app.example.com/icon.svg"
        leftSection={<AppIcon url={icon} size={20} onFailed={() => setFailedIcon(icon)} />}
        value={draft.iconUrl}
        error={errorOf('iconUrl')}
        onChange={({ currentTarget }) => onChange({ iconUrl: currentTarget.value })}
      />
      <Textarea
        label="Description"
        description="What the app is for."
        dir="auto"
        autosize
        minRows={1}
        maxRows={4}
        value={draft.description}
        error={errorOf('description')}
        onChange={({ currentTarget }) => onChange({ description: currentTarget.value })}
      />
    </>
  )
}

const desks = (['auto', ...deskIds] as const).map((value) => ({ value, label: deskName(value) }))
const places = hostPlacements.map((value) => ({ value, label: placementName(value) }))
const desksWithModes = deskIds.map(deskLook).flatMap(({ hasModes, name }) => (hasModes ? [name] : []))

function PlaceFields({ draft, onChange, errorOf }: FieldsProps) {
  const modeId = useId()
  return (
    <>
      <Select
        label="Desk"
        description="An app of one desk is shown only there."
        data={desks}
        allowDeselect={false}
        comboboxProps={{ keepMounted: false }}
        value={draft.desk}
        error={errorOf('desk')}
        onChange={(desk) => onChange({ desk: desk as AppDraft['desk'] })}
      />
      <Select
        label="Placement"
        description="Where the app is shown."
        data={places}
        allowDeselect={false}
        comboboxProps={{ keepMounted: false }}
        value={draft.placement}
        error={errorOf('placement')}
        onChange={(placement) => onChange({ placement: placement as Placement })}
      />
      <div className="app-field">
        <span id={modeId} className="mantine-InputWrapper-label">
          Mode
        </span>
        <span className="mantine-InputWrapper-description">For {listWords(desksWithModes)}.</span>
        <SegmentedControl
          size="xs"
          aria-labelledby={modeId}
          data={modes.map((value) => ({ value, label: capitalize(value) }))}
          value={draft.mode}
          onChange={(mode) => onChange({ mode: mode as Mode })}
        />
      </div>
    </>
  )
}
