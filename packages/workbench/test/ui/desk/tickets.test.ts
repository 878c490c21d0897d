import { createWritable } from '@deskbridge/core'
import { describe, expect, test } from 'vitest'
import { exampleTickets } from '../../../src/ui/desk/examples'
import { noTicket, scenarioDefaults, type Scenario } from '../../../src/ui/desk/scenario'
import { createTickets } from '../../../src/ui/desk/tickets'
import { toRevision, toWhole } from '../../../src/ui/tickets/ticket-edit'

function open(members: Partial<Scenario> = {}) {
  const scenario = createWritable<Scenario>({
    ...scenarioDefaults,
    desk: 'text',
    theme: 'light',
    user: 'agent-7',
    ticket: '1042',
    ...members,
  })
  const change = (changed: Partial<Scenario>) => scenario.set({ ...scenario.get(), ...changed })
  const tickets = createTickets(createWritable(exampleTickets), { ...scenario, change })
  const sent: unknown[] = []
  tickets.open.subscribe((example) => sent.push(example?.ticket))
  const edit = (fields: object) => tickets.edit({ ...toWhole(tickets.draft.get()!, 'text'), ...fields })
  return { scenario, tickets, sent, edit, change }
}

const openNumber = ({ tickets }: ReturnType<typeof open>) => tickets.open.get()?.ticket.number
const reply = { by: 'agent', author: 'Sam Rivera', authorId: 'agent-7', text: 'It is found.' } as const

test('Stepping forward visits every ticket and returns to the first', () => {
  const desk = open()
  const seen = exampleTickets.map(() => {
    desk.tickets.step(1)
    return openNumber(desk)
  })
  expect(seen).toEqual(['1041', '1040', '1039', '1038', '1037', '1036', '1035', '1034', '1033', '1042'])
})

test('Stepping back from the first ticket opens the last', () => {
  const desk = open()
  desk.tickets.step(-1)
  expect(openNumber(desk)).toBe('1033')
})

test('The scenario determines which ticket is open', () => {
  const desk = open({ ticket: '1041' })
  expect(openNumber(desk)).toBe('1041')
  desk.change({ ticket: '1040' })
  expect(openNumber(desk)).toBe('1040')
})

test('A changed status stays with its ticket', () => {
  const desk = open()
  desk.tickets.setStatus('solved')
  desk.tickets.step(1)
  expect(desk.tickets.open.get()?.ticket.status).toBe('open')
  desk.tickets.step(-1)
  expect(desk.tickets.open.get()?.ticket.status).toBe('solved')
})

test('A new status changes the ticket and its update time', () => {
  const { tickets } = open()
  const before = tickets.open.get()!
  tickets.setStatus('closed')
  expect(tickets.open.get()).not.toBe(before)
  expect(Date.parse(tickets.open.get()!.ticket.updatedAt)).toBeGreaterThan(
    Date.parse(before.ticket.updatedAt),
  )
})

test('Closing the view leaves no ticket open, and a ticket can be opened again', () => {
  const { scenario, tickets } = open()
  tickets.close()
  expect(tickets.open.get()).toBeNull()
  expect(tickets.draft.get()).toBeNull()
  expect(scenario.get().ticket).toBe(noTicket)
  tickets.setStatus('solved')
  expect(tickets.all.get()).toEqual(exampleTickets)
  tickets.show('1042')
  expect(tickets.open.get()?.ticket.number).toBe('1042')
})

describe('An edit', () => {
  test('is sent only with Send, and only once', () => {
    const { tickets, sent, edit } = open()
    edit({ subject: 'Lost order' })
    expect(sent).toEqual([])
    expect(tickets.draft.get()?.ticket.subject).toBe('Lost order')
    tickets.send()
    expect(sent).toMatchObject([{ subject: 'Lost order' }])
    expect(tickets.draft.get()).toBe(tickets.open.get())
    tickets.send()
    expect(sent).toHaveLength(1)
  })

  test('is sent at once when that is chosen, after what was left', () => {
    const { tickets, sent, edit } = open()
    edit({ subject: 'Lost order' })
    tickets.setAutoSend(true)
    edit({ subject: 'Found order' })
    expect(sent).toMatchObject([{ subject: 'Lost order' }, { subject: 'Found order' }])
  })

  test('that is undone by hand leaves nothing to send', () => {
    const { tickets, scenario, edit } = open()
    edit({ subject: 'Lost order' })
    edit({ subject: exampleTickets[0].ticket.subject })
    expect(tickets.draft.get()).toBe(tickets.open.get())
    expect(scenario.get()).toMatchObject({ edits: {}, drafts: {} })
  })

  test('changes the update time when it is sent, unless that was edited', () => {
    const { tickets, edit } = open()
    const before = tickets.open.get()!.ticket.updatedAt
    edit({ subject: 'Lost order' })
    tickets.send()
    expect(Date.parse(tickets.open.get()!.ticket.updatedAt)).toBeGreaterThan(Date.parse(before))
    edit({ updatedAt: '2026-01-01T00:00:00.000Z' })
    tickets.send()
    expect(tickets.open.get()!.ticket.updatedAt).toBe('2026-01-01T00:00:00.000Z')
  })

  test('stays unsent when the status changes, and keeps the new status', () => {
    const { tickets, edit } = open()
    edit({ subject: 'Lost order' })
    tickets.setStatus('solved')
    expect(tickets.open.get()?.ticket).toMatchObject({ subject: 'Late order, no tracking', status: 'solved' })
    tickets.send()
    expect(tickets.open.get()?.ticket).toMatchObject({ subject: 'Lost order', status: 'solved' })
  })

  test('is kept in the scenario, from which the same ticket follows', () => {
    const { tickets, scenario, edit } = open()
    edit({ tags: ['vip'] })
    tickets.send()
    tickets.addMessage(reply)
    const { edits } = scenario.get()
    expect(open({ edits }).tickets.open.get()).toEqual(tickets.open.get())
  })

  test('is removed by a reset, with the messages', () => {
    const { tickets, edit } = open()
    tickets.addMessage(reply)
    edit({ subject: 'Lost order' })
    tickets.reset()
    expect(tickets.open.get()).toBe(exampleTickets[0])
    expect(tickets.draft.get()).toBe(exampleTickets[0])
  })
})

test('A message updates the ticket, and the fields of its conversation on every desk that has them', () => {
  const { tickets, sent } = open()
  tickets.addMessage(reply)
  const { ticket, conversation } = tickets.open.get()!
  expect(conversation.at(-1)).toMatchObject(reply)
  expect(ticket.updatedAt).toBe(conversation.at(-1)?.at)
  expect(ticket.extra?.text).toMatchObject({ updatedBy: 'agent-7', lastMessageAt: ticket.updatedAt })
  expect(ticket.extra?.text?.events).toHaveLength(conversation.length)
  expect(sent).toHaveLength(1)
})

test('Another change of the scenario sends no ticket', () => {
  const { tickets, sent, change, scenario } = open()
  tickets.setStatus('solved')
  change({ theme: 'dark', edits: structuredClone(scenario.get().edits) })
  expect(sent).toHaveLength(1)
})

const sam = { id: 'agent-7', name: 'Sam Rivera', email: 'sam@example.com' }

test('What an app changes is in the open ticket and in its draft, and all else stays', () => {
  const { tickets, edit, sent } = open()
  const before = tickets.open.get()!.ticket
  edit({ subject: 'A draft' })
  tickets.revise(
    toRevision({ status: 'pending', tags: ['a'], assignee: { id: 'agent-7' }, customFields: { size: 41 } }, [
      sam,
    ]),
  )
  const changed = {
    status: 'pending',
    tags: ['a'],
    assignee: sam,
    customFields: { ...before.customFields, size: 41 },
  }
  expect(tickets.open.get()!.ticket).toMatchObject({ ...changed, subject: before.subject, id: before.id })
  expect(tickets.draft.get()!.ticket).toMatchObject({ ...changed, subject: 'A draft' })
  expect(sent).toHaveLength(1)
})

test('An assignee that nobody knows has an id only', () => {
  const { tickets } = open()
  tickets.revise(toRevision({ assignee: { id: 'nobody' } }, [sam]))
  expect(tickets.open.get()!.ticket.assignee).toEqual({ id: 'nobody', name: null, email: null })
})

test('A custom field with an object is replaced as a whole', () => {
  const { tickets } = open()
  tickets.revise(toRevision({ customFields: { box: { width: 1 } } }, []))
  tickets.revise(toRevision({ customFields: { box: { height: 2 } } }, []))
  expect(tickets.open.get()!.ticket.customFields).toMatchObject({ box: { height: 2 } })
})

test.each([
  ['is no JSON', { customFields: { count: 1n } }, /BigInt/],
  [
    'is too deep',
    { customFields: { deep: nest(80) } },
    /"customFields\.deep.*" must be at most 64 levels deep/,
  ],
  [
    'has a name that would be lost',
    { customFields: { constructor: 'a' } },
    '"customFields" must be an object without a member named __proto__, constructor or prototype',
  ],
  [
    'is too long',
    { subject: 'x'.repeat(200_000) },
    'The ticket cannot be updated: it would have more than 200,000 characters as JSON.',
  ],
  ['is of another kind', { subject: 5 as unknown as string }, /"subject" must be a string/],
])('A change that %s is rejected, and the ticket stays', (_, changes, message) => {
  const { tickets, sent } = open()
  expect(() => tickets.revise(toRevision(changes, []))).toThrow(message)
  expect(sent).toEqual([])
})

test('Without an open ticket nothing can be changed', () => {
  const { tickets } = open({ ticket: noTicket })
  expect(() => tickets.revise(toRevision({ subject: 'Late' }, []))).toThrow('No ticket is open')
})

function nest(depth: number): unknown {
  return depth === 0 ? null : [nest(depth - 1)]
}
