import type { Announcements, UniqueIdentifier } from '@dnd-kit/core'

/** An item of a list that can be reordered. */
export interface SortableItem {
  readonly key: string
  /** How it is announced. */
  readonly name: string
}

/** Returns what a screen reader announces while an item is moved; `isPickedUp` is kept from its start to its first move. */
export function announcementsFor(
  items: readonly SortableItem[],
  noun: string,
  isPickedUp: { current: boolean },
): Announcements {
  const nameOf = (id: UniqueIdentifier) => items.find(({ key }) => key === id)?.name ?? `The ${noun}`
  const place = (id: UniqueIdentifier) =>
    `position ${items.findIndex(({ key }) => key === id) + 1} of ${items.length}`
  return {
    onDragStart({ active }) {
      isPickedUp.current = true
      return `Picked up ${nameOf(active.id)} from ${place(active.id)}.`
    },
    onDragOver({ active, over }) {
      // At first an item is over its own place, which would cut off the sentence before.
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
