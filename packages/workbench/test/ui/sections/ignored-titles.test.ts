import { createWritable } from '@deskbridge/core'
import type { Host, TrafficEntry } from '@deskbridge/host'
import { expect, test } from 'vitest'
import { createIgnoredTitles } from '../../../src/ui/sections/ignored-titles'

function open() {
  const titles = createIgnoredTitles()
  const handlers: Record<string, (event: object) => void> = {}
  const on = (type: string, handler: (event: object) => void) => {
    handlers[type] = handler
    return () => {}
  }
  const state = createWritable({ apps: [{ appId: 'app-1' }] })
  titles.follow({ on, state } as unknown as Host)
  const note = (change: Partial<TrafficEntry>) =>
    titles.note({
      appId: 'app-1',
      verdict: 'ignored:title',
      data: { title: 'Shop' },
      ...change,
    } as TrafficEntry)
  return { titles, note, state, emit: (type: string) => handlers[type]!({ app: { appId: 'app-1' } }) }
}

test('The title of a section that was not shown is kept for its app', () => {
  const { titles, note } = open()
  note({})
  expect(titles.get()).toEqual({ 'app-1': 'Shop' })
})

test.each([[{ verdict: 'delivered' }], [{ appId: null }], [{ data: 'Shop' }]] as const)(
  'A message with %o leaves the titles as they are',
  (change) => {
    const { titles, note } = open()
    note(change)
    expect(titles.get()).toEqual({})
  },
)

test.each(['section', 'ready'])('The event %s of the app forgets its title', (type) => {
  const { titles, note, emit } = open()
  note({})
  emit(type)
  expect(titles.get()).toEqual({})
})

test('The title of an app that is closed is forgotten', () => {
  const { titles, note, state } = open()
  note({})
  state.set({ apps: [] })
  expect(titles.get()).toEqual({})
})
