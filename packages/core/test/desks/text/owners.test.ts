import { expect, it } from 'vitest'
import { createOwners } from '../../../src/desks/text/owners'
import { instanceOf } from '../../fixtures/text-wire'

it('T52 T55 an owner is met with each instance that is higher than all before it', () => {
  const owners = createOwners()
  const met = [1, 1, 0, 3, 2, 4].map((instance) => owners.meet(instanceOf(instance, 'a')))
  expect(met).toEqual([true, false, false, true, false, true])
  expect(owners.meet(instanceOf(0, 'b'))).toBe(true)
  expect(owners.meet(instanceOf(4, 'a'))).toBe(false)
})

it('T55 the latest 64 owners are remembered, so that a flood of them fills no memory', () => {
  const owners = createOwners()
  for (let index = 0; index < 65; index++) owners.meet(instanceOf(5, `owner-${index}`))
  expect(owners.meet(instanceOf(5, 'owner-1'))).toBe(false)
  expect(owners.meet(instanceOf(5, 'owner-64'))).toBe(false)
  expect(owners.meet(instanceOf(5, 'owner-0'))).toBe(true)
})
