import { expect, test } from 'vitest'
import { deskIds } from '../../../src/ui/desk/desks'
import { exampleTickets, exampleUsers } from '../../../src/ui/desk/examples'
import { presets } from '../../../src/ui/desk/presets'
import { createSchemas, parseScenario, toSearch, type Scenario } from '../../../src/ui/desk/scenario'

const schemas = createSchemas({
  desks: deskIds,
  tickets: exampleTickets.map(({ ticket }) => ticket.number),
  users: exampleUsers.map(({ id }) => id),
  origin: 'http://localhost:4747',
})

test.each(presets)('The scenario “$name” survives a round trip through the URL', ({ members }) => {
  const defaults = {
    ticket: exampleTickets.at(1)!.ticket.number,
    view: 'x',
    faults: [],
  } as unknown as Scenario
  expect(parseScenario(toSearch({ ...defaults, ...members }, defaults), schemas, defaults)).toEqual(members)
})

test('Each scenario differs from the others', () => {
  expect(new Set(presets.map(({ members }) => JSON.stringify(members))).size).toBe(presets.length)
})
