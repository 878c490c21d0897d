import { createWritable } from '@deskbridge/core'
import type { GivenTicket } from '@deskbridge/host-emulator/examples'
import { expect, test } from 'vitest'
import type { WorkbenchConfig } from '../../../src/config'
import { followDeskData } from '../../../src/ui/desk/desk-data'
import { exampleTickets, exampleUsers } from '../../../src/ui/desk/examples'

const at = '2026-01-02T03:04:05.000Z'

function ticket(id: string, subject = 'Late'): GivenTicket {
  const unknown = { status: null, priority: null, requester: null, assignee: null, division: null }
  return {
    ticket: { id, number: id, subject, createdAt: at, updatedAt: at, ...unknown, tags: [], customFields: {} },
    language: 'en',
    conversation: [],
  }
}

function follow(initial: Partial<WorkbenchConfig> = {}) {
  const config = createWritable<WorkbenchConfig>({ apps: [], ...initial })
  const data = followDeskData(config)
  const changes: string[] = []
  data.users.subscribe(() => changes.push('users'))
  data.tickets.subscribe(() => changes.push('tickets'))
  const change = (members: Partial<WorkbenchConfig>) => config.set({ apps: [], ...members })
  return { ...data, change, changes }
}

test('Without a configuration the users and the tickets are the examples, also after they were others', () => {
  const { users, tickets, change } = follow()
  expect([users.get(), tickets.get()]).toEqual([exampleUsers, exampleTickets])
  change({ users: [{ ...exampleUsers[0], id: 'kim' }], tickets: [ticket('1')] })
  expect([users.get().length, tickets.get().length]).toEqual([1, 1])
  change({})
  expect(users.get()).toEqual(exampleUsers)
  expect(tickets.get()).toBe(exampleTickets)
})

test('Nothing is notified while the users and the tickets are equal ones', () => {
  const users = [{ ...exampleUsers[0], id: 'kim' }]
  const { change, changes } = follow({ users, tickets: [ticket('1'), ticket('2')] })
  change({ desk: 'text', users: structuredClone(users), tickets: [ticket('1'), ticket('2')] })
  expect(changes).toEqual([])
})

test('A ticket that did not change keeps its reference when others change or move', () => {
  const { tickets, change, changes } = follow({ tickets: [ticket('1'), ticket('2')] })
  const [first, second] = tickets.get()
  change({ tickets: [ticket('2'), ticket('3'), ticket('1', 'Lost')] })
  expect(tickets.get()[0]).toBe(second)
  expect(tickets.get()[2]).not.toBe(first)
  expect(tickets.get()[2]?.ticket.subject).toBe('Lost')
  expect(changes).toEqual(['tickets'])
})

test('A desk’s own fields are those that are given, and otherwise follow from the ticket', () => {
  const given = ticket('1')
  const { tickets } = follow({
    tickets: [{ ...given, ticket: { ...given.ticket, extra: { text: { lastMessageAt: at } } } }],
  })
  const [{ ticket: created }] = tickets.get()
  expect(created.extra?.text).toMatchObject({ lastMessageAt: at, events: [] })
})
