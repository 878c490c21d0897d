import { describe, expect, it } from 'vitest'
import { places } from './places'
import { clockRows, states, type ClockFault, type PlaceId, type State } from './reliability'
import { runCell } from './run-cell'

const faults = Object.keys(clockRows) as ClockFault[]
const cells = (Object.keys(places) as PlaceId[]).flatMap((place) =>
  (Object.keys(states) as State[]).flatMap((state) =>
    (['at rest', 'busy'] as const).map((load) => ({ place, state, load })),
  ),
)

describe.each(faults)('%s', (fault) => {
  it.each(cells)(
    '$place: a widget that was $state and $load ends up as the table says, and breaks no rule',
    async ({ place, state, load }) => {
      const { end, broken } = await runCell(places[place], { state, fault, load })
      expect([end, ...broken].join()).toBe(clockRows[fault].ends[place][state])
    },
  )
})
