import { createWidget } from '@deskbridge/core'
import { expect, it } from 'vitest'
import { exampleUsers } from '../src/examples'
import { aTicket, aUser, createEmulator } from '../src/pure'
import { documentedFields } from './fixtures/documented-fields'

it.each(['text', 'qiscus'] as const)(
  'a ticket reaches a widget on %s with every field that the desk has',
  async (desk) => {
    using emulator = createEmulator({ desk })
    const widget = createWidget({ link: emulator.link })
    void widget.connect()
    const { raw } = await widget.whenTicket()
    expect(Object.keys(raw).sort()).toEqual([...documentedFields[desk]].sort())
    widget.close()
  },
)

it('the default ticket is the first example at a fixed time, and its agent is the default user', () => {
  expect(aTicket()).toMatchObject({
    id: 'ticket-1042',
    subject: 'Late order, no tracking',
    createdAt: '2026-03-02T09:12:00.000Z',
    updatedAt: '2026-03-02T09:20:00.000Z',
    requester: { id: 'requester-7', name: 'Maya Chen' },
    assignee: { id: aUser().id, name: aUser().name, email: aUser().email },
  })
  expect(aUser()).toEqual(exampleUsers[0])
})
