import { aTicket, type Scenario } from '@deskbridge/host-emulator'
import { screen } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { openSla, ticketDesks } from './fixtures/open-sla'
import { NOW, stopTheClock } from './fixtures/stop-the-clock'

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString()
const waitsSince = (hours: number) => ({ priority: 'high', createdAt: hoursAgo(hours) }) as const
const open = (scenario: Scenario) => openSla({ ...scenario, placement: 'ticket-sidebar' })

describe.each(ticketDesks)('next to a ticket of the desk %s the clock', (desk) => {
  test('shows the time left for the ticket, and counts down', async () => {
    const pass = stopTheClock()
    await open({ desk, ticket: waitsSince(3) })
    await screen.findByText('in 1 h')
    expect(screen.getByText('Late order, no tracking')).toBeTruthy()
    expect(screen.getByText('On track')).toBeTruthy()
    expect(screen.getByText(/^Tickets with high priority are due within 4 h/)).toBeTruthy()
    await pass(50)
    expect(screen.getByText('in 10 min')).toBeTruthy()
    expect(screen.getByText('Due soon')).toBeTruthy()
    await pass(14)
    expect(screen.getByText('4 min late')).toBeTruthy()
    expect(screen.getByText('Overdue')).toBeTruthy()
  })

  test('follows a change of the ticket, and the next ticket', async () => {
    stopTheClock()
    const { emulator } = await open({ desk, ticket: waitsSince(3) })
    await screen.findByText('in 1 h')
    emulator.ticket.update({ priority: 'medium' })
    await screen.findByText('in 5 h')
    const next = { id: 'ticket-1041', priority: 'urgent', createdAt: hoursAgo(2), subject: 'Refund' } as const
    emulator.ticket.open(aTicket(next))
    await screen.findByText('1 h late')
    expect(screen.getByText('Refund')).toBeTruthy()
    expect(screen.queryByText('Late order, no tracking')).toBe(null)
  })

  test('shows why it is not running, and starts when it can', async () => {
    stopTheClock()
    const { emulator } = await open({ desk, ticket: { ...waitsSince(3), priority: null } })
    await screen.findByText('This ticket has no priority. Set one to start its clock.')
    emulator.ticket.update({ priority: 'high' })
    await screen.findByText('in 1 h')
    emulator.ticket.update({ status: 'solved' })
    await screen.findByText('This ticket is solved, so its clock has stopped.')
    expect(screen.queryByText('in 1 h')).toBe(null)
  })

  test('shows that no ticket is open, and starts with the first one', async () => {
    stopTheClock()
    const { emulator } = await open({ desk, ticket: null })
    await screen.findByText('No ticket is open yet. Open one to see its clock.')
    emulator.ticket.open(aTicket(waitsSince(3)))
    expect(await screen.findByText('in 1 h')).toBeTruthy()
  })
})

test('the clock explains that a chat has no priority', async () => {
  await open({ desk: 'agent-app' })
  expect(await screen.findByText('This ticket has no priority. Set one to start its clock.')).toBeTruthy()
})

test('the clock explains that a place never has tickets', async () => {
  await openSla({
    desk: 'text',
    placement: 'settings',
    props: { placement: 'ticket-sidebar', queueUrl: '' },
  })
  const sentence = 'There are no tickets in this part of the desk. Open SLA next to a ticket.'
  expect(await screen.findByText(sentence)).toBeTruthy()
})

describe('in the ticket’s details', () => {
  const componentsOf = ({ emulator }: Awaited<ReturnType<typeof open>>) => emulator.section.get()?.components

  test('the desk shows the due time, and receives only what changes', async () => {
    const pass = stopTheClock()
    const sla = await open({ desk: 'text', ticket: waitsSince(3) })
    const due = {
      type: 'label_value',
      data: { label: 'Reply by', value: expect.stringMatching(/^\d\d:00$/) },
    }
    const state = (value: string) => ({ type: 'label_value', data: { label: 'Status', value } })
    await expect.poll(() => componentsOf(sla)).toEqual([due, state('On track')])
    for (let minute = 1; minute <= 45; minute++) await pass(1)
    await expect.poll(() => componentsOf(sla)).toEqual([due, state('Due soon')])
    expect(sla.emulator.actions.filter(({ kind }) => kind === 'section')).toHaveLength(2)
  })

  test('the desk shows why a clock is not running', async () => {
    const sla = await open({ desk: 'text', ticket: { status: 'closed' } })
    const line = { type: 'item', data: { title: 'This ticket is closed, so its clock has stopped.' } }
    await expect.poll(() => componentsOf(sla)).toEqual([line])
  })

  test('a desk without sections shows nothing, and the app says so', async () => {
    const { emulator } = await open({ desk: 'qiscus', ticket: waitsSince(3) })
    await screen.findByText('This desk does not support sections. The clock is shown only here.')
    expect(emulator.actions).toEqual([])
  })
})
