import { hostDeskIds } from '@deskbridge/host/engine'
import { expect, it } from 'vitest'
import { testedDesks } from '../desks/places'
import { describeEveryPlace } from './every-place'

for (const desk of testedDesks) describeEveryPlace(desk)

it('tests every desk that a host can be', () => {
  expect(testedDesks.map(({ id }) => id).sort()).toEqual([...hostDeskIds].sort())
})
