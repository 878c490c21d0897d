import { createWritable } from '@deskbridge/core'
import { expect, test } from 'vitest'
import { exampleTickets } from '../../../src/ui/desk/examples'
import { noTicket, type Scenario } from '../../../src/ui/desk/scenario'
import { createTickets } from '../../../src/ui/desk/tickets'

function open(ticket = '1042') {
  const scenario = createWritable<Scenario>({
    desk: 'text',
    mode: 'popup',
    theme: 'light',
    user: 'agent-7',
    view: 'tickets',
    ticket,
    widgets: [],
    faults: [],
    dock: 'traffic',
  })
  const change = (members: Partial<Scenario>) => scenario.set({ ...scenario.get(), ...members })
  return { scenario, change, tickets: createTickets(exampleTickets, { ...scenario, change }) }
}

const openNumber = ({ tickets }: ReturnType<typeof open>) => tickets.open.get()?.ticket.number

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
  const desk = open('1041')
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
  expect(Date.parse(tickets.open.get()!.ticket.updatedAt!)).toBeGreaterThan(
    Date.parse(before.ticket.updatedAt!),
  )
})

test('Closing the view leaves no ticket open, and a ticket can be opened again', () => {
  const { scenario, tickets } = open()
  tickets.close()
  expect(tickets.open.get()).toBeNull()
  expect(scenario.get().ticket).toBe(noTicket)
  tickets.setStatus('solved')
  expect(tickets.all.get().map(({ ticket }) => ticket.status)).toEqual(
    exampleTickets.map(({ ticket }) => ticket.status),
  )
  tickets.show('1042')
  expect(tickets.open.get()?.ticket.number).toBe('1042')
})

test('A new message belongs to the open ticket alone, and changes its update time', () => {
  const { tickets } = open()
  const before = tickets.open.get()!
  tickets.addMessage({ by: 'requester', author: 'Maya Chen', authorId: null, text: 'Any news?' })
  const after = tickets.open.get()!
  expect(after.conversation).toHaveLength(before.conversation.length + 1)
  expect(after.conversation.at(-1)).toMatchObject({ text: 'Any news?', at: after.ticket.updatedAt })
  tickets.step(1)
  expect(tickets.open.get()).toBe(exampleTickets[1])
})
