import { deskHosts } from '@deskbridge/host/engine'
import { expect, test } from 'vitest'
import { exampleTickets, exampleUsers } from '../../../src/ui/desk/examples'
import { listMessages, malform } from '../../../src/ui/traffic/known-messages'

test.each(deskHosts.map((desk) => [desk.id, desk] as const))(
  'Every message that %s knows is listed once',
  (_id, desk) => {
    const names = listMessages(desk, exampleTickets[0].story, exampleUsers[0]).map(({ name }) => name)
    expect([...names].sort()).toEqual(Object.keys(desk.messages).sort())
    expect(listMessages(desk, exampleTickets[0].story, exampleUsers[0])[0]?.group).toBe(
      'From the desk to apps',
    )
  },
)

test('Malformed data has a first member of a wrong type', () => {
  expect(malform({ ticket: { id: 1 }, other: 1 })).toEqual({ ticket: 'malformed', other: 1 })
  expect(malform({ theme: 'dark' })).toEqual({ theme: 42 })
  expect(malform(undefined)).toEqual({ malformed: true })
})
