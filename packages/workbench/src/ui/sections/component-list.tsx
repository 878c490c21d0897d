import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type UniqueIdentifier,
} from '@dnd-kit/core'
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconGripVertical, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
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
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const isPickedUp = useRef(false)
  const indexOf = (id: UniqueIdentifier) => entries.findIndex(({ key }) => key === id)
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        announcements: announcementsFor(entries, isPickedUp),
        screenReaderInstructions: instructions,
      }}
      onDragEnd={({ active, over }) => {
        if (over && over.id !== active.id)
          onMove(arrayMove([...entries], indexOf(active.id), indexOf(over.id)))
      }}
    >
      <SortableContext items={entries.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
        <ol className="component-list" aria-label="Components">
          {entries.map((entry) => (
            <Row key={entry.key} entry={entry} {...rest} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

interface RowProps extends Pick<ComponentListProps, 'selected' | 'onSelect' | 'onRemove'> {
  entry: DraftEntry
}

function Row({ entry: { key, component }, selected, onSelect, onRemove }: RowProps) {
  const sortable = useSortable({ id: key })
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = sortable
  const type = wordsOf(component.type)
  const summary = summaryOf(component)
  const name = summary ? `${type}: ${summary}` : type
  return (
    <li
      ref={setNodeRef}
      className="component-row"
      data-dragged={sortable.isDragging}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <ActionIcon
        ref={setActivatorNodeRef}
        variant="subtle"
        color="gray"
        size="sm"
        className="component-handle"
        {...attributes}
        {...listeners}
        aria-label={`Move ${name}`}
      >
        <IconGripVertical size={14} />
      </ActionIcon>
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
    </li>
  )
}

const instructions = {
  draggable:
    'Press Space to pick up the component, the arrow keys to move it, Space again to drop it, and Escape to cancel.',
}

/** Returns what a screen reader announces while a component is moved; `isPickedUp` is kept from its start to its first move. */
export function announcementsFor(
  entries: readonly DraftEntry[],
  isPickedUp: { current: boolean },
): Announcements {
  const nameOf = (id: UniqueIdentifier) => {
    const entry = entries.find(({ key }) => key === id)
    return entry ? wordsOf(entry.component.type) : 'The component'
  }
  const place = (id: UniqueIdentifier) =>
    `position ${entries.findIndex(({ key }) => key === id) + 1} of ${entries.length}`
  return {
    onDragStart({ active }) {
      isPickedUp.current = true
      return `Picked up ${nameOf(active.id)} from ${place(active.id)}.`
    },
    onDragOver({ active, over }) {
      // At first a component is over its own place, which would cut off the sentence before.
      const isStart = isPickedUp.current && over?.id === active.id
      isPickedUp.current = false
      if (isStart) return undefined
      return over
        ? `${nameOf(active.id)} is at ${place(over.id)}.`
        : `${nameOf(active.id)} is outside of the list.`
    },
    onDragEnd: ({ active, over }) =>
      over
        ? `Dropped ${nameOf(active.id)} at ${place(over.id)}.`
        : `${nameOf(active.id)} is back at ${place(active.id)}.`,
    onDragCancel: ({ active }) => `Cancelled: ${nameOf(active.id)} is back at ${place(active.id)}.`,
  }
}
