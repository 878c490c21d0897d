import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import { announcementsFor, type SortableItem } from './announcements'

/** Props of {@link SortableList}. */
interface SortableListProps {
  items: readonly SortableItem[]
  /** What an item is, as in “component”. */
  noun: string
  onMove: (from: number, to: number) => void
  /** A list of {@link SortableRow}s, in the order of the items. */
  children: ReactNode
}

/** Lets the pointer and the keyboard change the order of a list, and announces each position. */
export function SortableList({ items, noun, onMove, children }: SortableListProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const isPickedUp = useRef(false)
  const indexOf = (id: unknown) => items.findIndex(({ key }) => key === id)
  const draggable = `Press Space to pick up the ${noun}, the arrow keys to move it, Space again to drop it, and Escape to cancel.`
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        announcements: announcementsFor(items, noun, isPickedUp),
        screenReaderInstructions: { draggable },
      }}
      onDragEnd={({ active, over }) => {
        const [from, to] = [indexOf(active.id), indexOf(over?.id)]
        // An item may have gone while it was moved.
        if (from >= 0 && to >= 0 && from !== to) onMove(from, to)
      }}
    >
      <SortableContext items={items.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  )
}

/** Props of {@link SortableRow}. */
interface SortableRowProps {
  /** Key of the item. */
  id: string
  /** Name of the item, for its handle. */
  name: string
  className: string
  children: ReactNode
}

/** Renders an item of a {@link SortableList} with the handle that moves it. */
export function SortableRow({ id, name, className, children }: SortableRowProps) {
  const sortable = useSortable({ id })
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = sortable
  return (
    <li
      ref={setNodeRef}
      className={`sortable-row ${className}`}
      data-dragged={sortable.isDragging}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <ActionIcon
        ref={setActivatorNodeRef}
        variant="subtle"
        color="gray"
        size="sm"
        className="sortable-handle"
        {...attributes}
        {...listeners}
        aria-label={`Move ${name}`}
      >
        <IconGripVertical size={14} />
      </ActionIcon>
      {children}
    </li>
  )
}
