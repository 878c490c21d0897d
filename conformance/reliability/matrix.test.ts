import { afterAll, describe, expect, it } from 'vitest'
import { reportFigure } from '../../e2e/fixtures/figures-file'
import { closePage } from '../desks/page'
import { places } from './places'
import { clockRows, endsAfter, states, type ClockFault, type State } from './reliability'
import { runCell } from './run-cell'

const faults = Object.keys(clockRows) as ClockFault[]
const cells = places.flatMap((place) =>
  (Object.keys(states) as State[]).flatMap((state) =>
    (['at rest', 'busy'] as const).map((load) => ({ name: place.name, place, state, load })),
  ),
)
const count = { survived: 0, tried: 0 }

describe.each(faults)('%s', (fault) => {
  it.each(cells)(
    '$name: a widget that was $state and $load ends up as the table says, and breaks no rule',
    async ({ place, state, load }) => {
      count.tried++
      const { end, broken } = await runCell(place, { state, fault, load })
      expect([end, ...broken].join()).toBe(endsAfter(fault, place)[state])
      count.survived++
    },
  )
})

afterAll(closePage)
afterAll(() => {
  const { survived, tried } = count
  const value = `${faults.length} faults, ${survived} of ${tried} cases survived`
  const total = faults.length * cells.length
  reportFigure({ figure: 'faults tried', value, bound: `${total} of ${total}`, ok: survived === total })
})
