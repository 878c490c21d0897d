import { expect, test } from 'vitest'
import { announcementsFor } from '../../../src/ui/sortable/announcements'

const items = [
  { key: 'a', name: 'Button' },
  { key: 'b', name: 'Divider' },
]

test('Moving an item is announced with its position', () => {
  const announce = announcementsFor(items, 'component', { current: false })
  const at = (index: number) => ({ id: items[index]!.key }) as never
  expect(announce.onDragStart({ active: at(0) })).toBe('Picked up Button from position 1 of 2.')
  expect(announce.onDragOver({ active: at(0), over: at(0) })).toBeUndefined()
  expect(announce.onDragOver({ active: at(0), over: at(1) })).toBe('Button is at position 2 of 2.')
  expect(announce.onDragEnd({ active: at(0), over: at(1) })).toBe('Dropped Button at position 2 of 2.')
  expect(announce.onDragCancel({ active: at(0), over: at(1) })).toBe(
    'Cancelled: Button is back at position 1 of 2.',
  )
})

test('An item that is gone is announced as what it is', () => {
  const announce = announcementsFor(items, 'app', { current: false })
  expect(announce.onDragEnd({ active: { id: 'c' } as never, over: items[0] as never })).toMatch(
    /^Dropped The app/,
  )
})
