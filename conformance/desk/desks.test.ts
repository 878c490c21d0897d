import { allDesks } from '@deskbridge/core'
import { expect, it } from 'vitest'
import { testedDesks } from '../desks/places'
import { describeEveryPlace } from './every-place'

for (const desk of testedDesks) describeEveryPlace(desk)

it('tests every desk that a widget can have', () => {
  expect(testedDesks.map(({ id }) => id).sort()).toEqual(
    allDesks()
      .map(({ id }) => id)
      .sort(),
  )
})
