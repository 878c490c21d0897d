import { expect, it } from 'vitest'
import { applyChanges } from './changes'
import { hostileValues } from './values'

it('makes no change that a list has no room for', () => {
  const longest = hostileValues('shared').find(({ name }) => name === 'a list of length 4294967295')!
  const { data } = applyChanges({ list: ['x'] }, [
    { kind: 'replace', path: ['list'], value: longest },
    { kind: 'duplicate', path: ['list', '0'] },
  ])
  expect((data as { list: unknown[] }).list).toHaveLength(4_294_967_295)
})
