import { expect, test } from 'vitest'
import { countUse, favoritesFirst, mostUsed, parseHabits, toggleFavorite } from '../src/habits'
import type { Macro } from '../server/macro'

const none = parseHabits(null)
const list: readonly Macro[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id, text: '' }))
const idsOf = (macros: readonly Macro[]) => macros.map(({ id }) => id).join('')

test('a favorite comes first until it is removed', () => {
  const one = toggleFavorite(none, 'c')
  const two = toggleFavorite(one, 'b')
  expect(idsOf(favoritesFirst(list, one))).toBe('cabd')
  expect(idsOf(favoritesFirst(list, two))).toBe('bcad')
  expect(idsOf(favoritesFirst(list, toggleFavorite(two, 'b')))).toBe('cabd')
})

test('the macros copied most often are the most used; favorites win ties, then the order decides', () => {
  expect(idsOf(mostUsed(list, none, 3))).toBe('abc')
  const starred = toggleFavorite(none, 'c')
  expect(idsOf(mostUsed(list, starred, 3))).toBe('cab')
  const used = countUse(countUse(countUse(starred, 'd'), 'd'), 'b')
  expect(idsOf(mostUsed(list, used, 3))).toBe('dbc')
})

test('habits survive a round trip through storage', () => {
  const habits = countUse(toggleFavorite(none, 'a'), 'b')
  expect(parseHabits(JSON.stringify(habits))).toEqual(habits)
})

test.each([null, '', '{', 'null', '[]', '"a"', '{"favorites":1,"uses":"many"}'])(
  'the invalid value %j is parsed as no habits',
  (json) => {
    expect(parseHabits(json)).toEqual({ favorites: [], uses: {} })
  },
)

test('the valid parts of a stored value are kept', () => {
  const json = '{"favorites":["a",1],"uses":{"a":2,"b":"many"}}'
  expect(parseHabits(json)).toEqual({ favorites: ['a'], uses: { a: 2 } })
})
