import { createWritable } from '@deskbridge/core'
import { expect, test } from 'vitest'
import { exampleTickets } from '../../src/ui/fixtures'
import type { Settings } from '../../src/ui/settings'
import { createTickets } from '../../src/ui/tickets'

function open(ticket = '1042') {
  const settings = createWritable<Settings>({ desk: 'text', mode: 'popup', theme: 'light', ticket })
  return { settings, tickets: createTickets(exampleTickets, settings) }
}

const openNumber = ({ tickets }: ReturnType<typeof open>) => tickets.open.get().ticket.number

test('Stepping forward passes every ticket and comes back to the first', () => {
  const desk = open()
  const seen = exampleTickets.map(() => {
    desk.tickets.step(1)
    return openNumber(desk)
  })
  expect(seen).toEqual(['1041', '1040', '1042'])
})

test('Before the first ticket stands the last', () => {
  const desk = open()
  desk.tickets.step(-1)
  expect(openNumber(desk)).toBe('1040')
  expect(desk.tickets.position()).toEqual({ current: 3, total: 3 })
})

test('The settings say which ticket is open', () => {
  const desk = open('1041')
  expect(openNumber(desk)).toBe('1041')
  desk.settings.set({ ...desk.settings.get(), ticket: '1040' })
  expect(openNumber(desk)).toBe('1040')
})

test('A changed status stays with its ticket', () => {
  const desk = open()
  desk.tickets.setStatus('solved')
  desk.tickets.step(1)
  expect(desk.tickets.open.get().ticket.status).toBe('pending')
  desk.tickets.step(-1)
  expect(desk.tickets.open.get().ticket.status).toBe('solved')
})

test('A change of status is a change of the ticket, and says when', () => {
  const { tickets } = open()
  const before = tickets.open.get()
  tickets.setStatus('closed')
  expect(tickets.open.get()).not.toBe(before)
  expect(Date.parse(tickets.open.get().ticket.updatedAt!)).toBeGreaterThan(
    Date.parse(before.ticket.updatedAt!),
  )
})

test('The examples have one subject from right to left and one requester without an e-mail address', () => {
  const tickets = exampleTickets.map(({ ticket }) => ticket)
  expect(tickets.filter(({ subject }) => /^\p{Script=Arabic}/u.test(subject!))).toHaveLength(1)
  expect(tickets.filter(({ requester }) => requester?.email === null)).toHaveLength(1)
})
