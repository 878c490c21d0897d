import { expect, test } from 'vitest'
import { countUse, favouritesFirst, mostUsed, parseHabits, toggleFavourite } from '../src/habits'
import type { Macro } from '../src/macros'

const none = parseHabits(null)
const list: readonly Macro[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id, text: '' }))
const idsOf = (macros: readonly Macro[]) => macros.map(({ id }) => id).join('')

test('a favourite comes first until it is none any more', () => {
  const one = toggleFavourite(none, 'c')
  const two = toggleFavourite(one, 'b')
  expect(idsOf(favouritesFirst(list, one))).toBe('cabd')
  expect(idsOf(favouritesFirst(list, two))).toBe('bcad')
  expect(idsOf(favouritesFirst(list, toggleFavourite(two, 'b')))).toBe('cabd')
})

test('those that are copied most are used most; favourites win a tie, then the order does', () => {
  expect(idsOf(mostUsed(list, none, 3))).toBe('abc')
  const starred = toggleFavourite(none, 'c')
  expect(idsOf(mostUsed(list, starred, 3))).toBe('cab')
  const used = countUse(countUse(countUse(starred, 'd'), 'd'), 'b')
  expect(idsOf(mostUsed(list, used, 3))).toBe('dbc')
})

test('habits come back from what was stored', () => {
  const habits = countUse(toggleFavourite(none, 'a'), 'b')
  expect(parseHabits(JSON.stringify(habits))).toEqual(habits)
})

test.each([null, '', '{', 'null', '[]', '"a"', '{"favourites":1,"uses":"many"}'])(
  'what was stored as %j is as if nothing had been',
  (json) => {
    expect(parseHabits(json)).toEqual({ favourites: [], uses: {} })
  },
)

test('of what was stored the sound part stays', () => {
  const json = '{"favourites":["a",1],"uses":{"a":2,"b":"many"}}'
  expect(parseHabits(json)).toEqual({ favourites: ['a'], uses: { a: 2 } })
})
