import { button, item, parseSection, type Section, type SectionComponent } from '@deskbridge/core'
import { expect, test } from 'vitest'
import { componentTypes, findEqualIds, newComponent, wordsOf } from '../../../src/ui/sections/components'
import { sectionNotes, type SectionFacts } from '../../../src/ui/sections/section-notes'

const sectionOf = (...components: SectionComponent[]): Section => ({ title: 'Orders', components })

test.each(componentTypes)('A new component of the type %s is valid', (type) => {
  const component = newComponent(type, sectionOf())
  expect(parseSection(sectionOf(component))).toMatchObject({ ok: true })
})

test('Two new buttons have different ids', () => {
  const first = newComponent('button', sectionOf())
  const second = newComponent('button', sectionOf(first))
  expect(findEqualIds(sectionOf(first, second))).toEqual([])
})

test('Equal ids are found with the paths of all components that can be clicked', () => {
  const section = sectionOf(
    button('Refund', { id: 'refund' }),
    item({ title: 'Order', id: 'refund' }),
    item({ title: 'Order', id: 'refund', clickable: true }),
    button('Cancel'),
  )
  expect(findEqualIds(section)).toEqual([
    { id: 'refund', paths: ['components[0].data.id', 'components[2].data.id'] },
  ])
})

test.each([
  ['label_value', 'Label value'],
  ['imgUrl', 'Image URL'],
  ['openApp', 'Open app'],
  ['id', 'ID'],
])('The name %s is shown as %s', (name, words) => {
  expect(wordsOf(name)).toBe(words)
})

const usual: SectionFacts = {
  name: 'Orders',
  desk: 'Text',
  openingState: sectionOf(button('Open')),
  section: sectionOf(button('Open')),
  isFailed: false,
  ignoredTitle: undefined,
}

test('A section that is as it should be has no notes', () => {
  expect(sectionNotes(usual)).toEqual([])
})

test.each([
  [
    'another title',
    { ignoredTitle: 'Shop' },
    'The app sent a section titled “Shop”; this place shows only “Orders”.',
    'retitle',
  ],
  [
    'no opening state',
    { openingState: null, section: null },
    'Orders has no section: Text shows one only if the app has an opening state.',
    'add',
  ],
  [
    'a section without an opening state',
    { openingState: null, section: null, ignoredTitle: 'Shop' },
    'The app sent a section titled “Shop”; Text shows it only if the app has an opening state.',
    'add',
  ],
  ['a failed app', { isFailed: true }, 'Orders has failed, so this is its opening state.', undefined],
  [
    'equal ids',
    { section: sectionOf(button('A', { id: 'x' }), button('B', { id: 'x' })) },
    'components[0].data.id and components[1].data.id are “x”: a click does not tell which it was. Use different ids.',
    undefined,
  ],
] as const)('With %s the row of the section says why', (_what, change, sentence, action) => {
  const notes = sectionNotes({ ...usual, ...(change as Partial<SectionFacts>) })
  expect(notes.map((note) => note.sentence)).toEqual([sentence])
  expect(notes[0]?.action).toBe(action)
})

test('A failed app without an opening state has no section', () => {
  const notes = sectionNotes({ ...usual, openingState: null, section: null, isFailed: true })
  expect(notes[0]?.sentence).toBe('Orders has failed, so it has no section.')
})
