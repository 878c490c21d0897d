import { expect, test } from 'vitest'
import { exampleMacros as macros } from '../server/example-macros'
import type { Macro } from '../server/macro'
import { searchMacros } from '../src/search-macros'

const idsOf = (found: readonly Macro[]) => found.map(({ id }) => id)
const search = (query: string) => idsOf(searchMacros(macros, query))

test.each(['', '  '])('the query %j finds all macros in their order', (query) => {
  expect(search(query)).toEqual(idsOf(macros))
})

test('a word is found in titles and replies, titles first', () => {
  expect(search('refund')).toEqual(['refund', 'return'])
})

test('every word must match, in any order and case', () => {
  expect(search('WARRANTY return')).toEqual(['return-too-late'])
  expect(search('warranty parcel')).toEqual([])
})

test('accents do not matter', () => {
  const café = { id: 'café', title: 'The Café is closed', text: '' }
  expect(searchMacros([café], 'cafe')).toEqual([café])
  expect(searchMacros([{ ...café, title: 'The cafe' }], 'café')).toHaveLength(1)
})

test('placeholders are not searched', () => {
  expect(search('requester')).toEqual([])
})
