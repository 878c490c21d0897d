import { afterAll, describe, expect, it } from 'vitest'
import { reportFigure } from '../../e2e/fixtures/figures-file'
import { places } from './places'
import { clockRows, states, type ClockFault, type PlaceId, type State } from './reliability'
import { runCell } from './run-cell'

const faults = Object.keys(clockRows) as ClockFault[]
const cells = (Object.keys(places) as PlaceId[]).flatMap((place) =>
  (Object.keys(states) as State[]).flatMap((state) =>
    (['at rest', 'busy'] as const).map((load) => ({ place, state, load })),
  ),
)
const count = { survived: 0, tried: 0 }

describe.each(faults)('%s', (fault) => {
  it.each(cells)(
    '$place: a widget that was $state and $load ends up as the table says, and breaks no rule',
    async ({ place, state, load }) => {
      count.tried++
      const { end, broken } = await runCell(places[place], { state, fault, load })
      expect([end, ...broken].join()).toBe(clockRows[fault].ends[place][state])
      count.survived++
    },
  )
})

afterAll(() => {
  const { survived, tried } = count
  const value = `${faults.length} faults, ${survived} of ${tried} cases survived`
  const total = faults.length * cells.length
  reportFigure({ figure: 'faults tried', value, bound: `${total} of ${total}`, ok: survived === total })
})
