import { Button, Menu, Text } from '@mantine/core'
import { sectionShape } from '@deskbridge/core/internal'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState, type Ref } from 'react'
import { ComponentForm, MemberField, withMember } from './component-form'
import { ComponentList } from './component-list'
import { componentTypes, newComponent, wordsOf, type ComponentType } from './components'
import { fromDraft, toEntry, type DraftEntry, type SectionDraft } from './section-draft'

/** Props of {@link DraftForm}. */
interface DraftFormProps {
  draft: SectionDraft
  onChange: (draft: SectionDraft) => void
}

/** Renders the form of a section: its own fields, its components in their order, and the fields of the selected one. */
export function DraftForm({ draft, onChange }: DraftFormProps) {
  const { members, entries } = draft
  const [selectedKey, setSelectedKey] = useState('')
  const addButton = useRef<HTMLButtonElement>(null)
  const selected = entries.find(({ key }) => key === selectedKey) ?? entries[0]

  /** The text of the JSON view follows again. */
  const change = (next: Partial<Pick<SectionDraft, 'members' | 'entries'>>) =>
    onChange({ members, entries, ...next })
  const replace = (changed: DraftEntry) =>
    change({ entries: entries.map((entry) => (entry.key === changed.key ? changed : entry)) })
  const add = (type: ComponentType) => {
    const entry = toEntry(newComponent(type, fromDraft(draft)))
    change({ entries: [...entries, entry] })
    setSelectedKey(entry.key)
  }
  const remove = (key: string) => {
    change({ entries: entries.filter((entry) => entry.key !== key) })
    addButton.current?.focus()
  }
  return (
    <>
      <MembersForm members={members} onChange={(changed) => change({ members: changed })} />
      <div className="section-components">
        <AddComponent ref={addButton} onAdd={add} />
        <ComponentList
          entries={entries}
          selected={selected?.key}
          onSelect={setSelectedKey}
          onMove={(moved) => change({ entries: moved })}
          onRemove={remove}
        />
      </div>
      <div className="section-component">
        {selected ? (
          <ComponentForm
            key={selected.key}
            component={selected.component}
            onChange={(component) => replace({ ...selected, component })}
          />
        ) : (
          <Text size="sm" c="dimmed">
            A section needs at least one component.
          </Text>
        )}
      </div>
    </>
  )
}

interface MembersFormProps {
  members: SectionDraft['members']
  onChange: (members: SectionDraft['members']) => void
}

function MembersForm({ members, onChange }: MembersFormProps) {
  return (
    <form
      className="section-members form-grid"
      aria-label="Section"
      onSubmit={(event) => event.preventDefault()}
    >
      {Object.entries(sectionShape).map(([name, kind]) => (
        <MemberField
          key={name}
          member={{ name, kind }}
          value={members[name as keyof typeof members]}
          onChange={(value) => onChange(withMember(members, name, value))}
        />
      ))}
    </form>
  )
}

interface AddComponentProps {
  ref: Ref<HTMLButtonElement>
  onAdd: (type: ComponentType) => void
}

function AddComponent({ ref, onAdd }: AddComponentProps) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          ref={ref}
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
        >
          Add component
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {componentTypes.map((type) => (
          <Menu.Item key={type} onClick={() => onAdd(type)}>
            {wordsOf(type)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
