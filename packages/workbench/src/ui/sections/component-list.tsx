import { arrayMove } from '@dnd-kit/sortable'
import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { SortableList, SortableRow } from '../sortable/sortable-list'
import { summaryOf, wordsOf } from './components'
import type { DraftEntry } from './section-draft'

/** Props of {@link ComponentList}. */
interface ComponentListProps {
  entries: readonly DraftEntry[]
  selected: string | undefined
  onSelect: (key: string) => void
  onMove: (entries: readonly DraftEntry[]) => void
  onRemove: (key: string) => void
}

/** Renders the components of a section in their order, which the pointer and the keyboard can change. */
export function ComponentList({ entries, onMove, ...rest }: ComponentListProps) {
  return (
    <SortableList
      items={entries.map(({ key, component }) => ({ key, name: wordsOf(component.type) }))}
      noun="component"
      onMove={(from, to) => onMove(arrayMove([...entries], from, to))}
    >
      <ol className="component-list" aria-label="Components">
        {entries.map((entry) => (
          <Row key={entry.key} entry={entry} {...rest} />
        ))}
      </ol>
    </SortableList>
  )
}

interface RowProps extends Pick<ComponentListProps, 'selected' | 'onSelect' | 'onRemove'> {
  entry: DraftEntry
}

function Row({ entry: { key, component }, selected, onSelect, onRemove }: RowProps) {
  const type = wordsOf(component.type)
  const summary = summaryOf(component)
  const name = summary ? `${type}: ${summary}` : type
  return (
    <SortableRow id={key} name={name} className="component-row">
      <UnstyledButton
        className="component-name"
        aria-current={key === selected}
        aria-label={`Edit ${name}`}
        onClick={() => onSelect(key)}
      >
        <span>{type}</span>
        <bdi className="ellipsis">{summary}</bdi>
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Remove ${name}`}
        onClick={() => onRemove(key)}
      >
        <IconX size={14} />
      </ActionIcon>
    </SortableRow>
  )
}
