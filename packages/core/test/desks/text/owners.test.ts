import { expect, it } from 'vitest'
import { createOwners } from '../../../src/desks/text/owners'
import { instanceOf } from '../../../../../fixtures/text-wire'

it('T52 T55 an instance is added if it is higher than all earlier ones of its owner', () => {
  const owners = createOwners()
  const added = [1, 1, 0, 3, 2, 4].map((instance) => owners.add(instanceOf(instance, 'a')))
  expect(added).toEqual([true, false, false, true, false, true])
  expect(owners.add(instanceOf(0, 'b'))).toBe(true)
  expect(owners.add(instanceOf(4, 'a'))).toBe(false)
})

it('T55 only the latest 64 owners are remembered, so that a flood cannot fill the memory', () => {
  const owners = createOwners()
  for (let index = 0; index < 65; index++) owners.add(instanceOf(5, `owner-${index}`))
  expect(owners.add(instanceOf(5, 'owner-1'))).toBe(false)
  expect(owners.add(instanceOf(5, 'owner-64'))).toBe(false)
  expect(owners.add(instanceOf(5, 'owner-0'))).toBe(true)
})
