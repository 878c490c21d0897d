import { expect, test } from 'vitest'
import { deskIds } from '../../../src/ui/desk/desks'
import { exampleTickets } from '../../../src/ui/desk/examples'
import { createWritable } from '@deskbridge/core'
import { createPresets, listPresets } from '../../../src/ui/desk/presets'
import { createSchemas, parseScenario, toSearch, type Scenario } from '../../../src/ui/desk/scenario'

const schemas = createSchemas({ desks: deskIds, origin: 'http://localhost:4747' })
const presets = listPresets(exampleTickets)

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

test('A situation that no ticket has is left out', () => {
  const [usual] = exampleTickets
  expect(listPresets([usual]).map(({ name }) => name)).not.toContain('Right to left')
  expect(presets.map(({ name }) => name)).toContain('Right to left')
})

test('Scenarios of the configuration come first; they start from the first ticket without faults', () => {
  const scenarios = [
    { name: 'Late', user: 'kim', theme: 'dark' as const },
    { name: 'Nothing', ticket: null },
  ]
  const all = createPresets(createWritable(exampleTickets), createWritable({ apps: [], scenarios })).get()
  const usual = presets[0]!.members
  expect(all.slice(0, 2)).toEqual([
    { name: 'Late', members: { ...usual, user: 'kim', theme: 'dark' } },
    { name: 'Nothing', members: { ...usual, ticket: 'none' } },
  ])
  expect(all.slice(2)).toEqual(presets)
})
