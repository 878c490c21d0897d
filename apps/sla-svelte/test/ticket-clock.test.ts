import { aTicket, type Scenario } from '@deskbridge/host-emulator'
import { screen } from '@testing-library/svelte'
import { describe, expect, test, vi } from 'vitest'
import { desks, openSla } from './fixtures/open-sla'
import { NOW, stopTheClock } from './fixtures/stop-the-clock'

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString()
const waitsSince = (hours: number) => ({ priority: 'high', createdAt: hoursAgo(hours) }) as const
const open = (scenario: Scenario) => openSla({ ...scenario, placement: 'ticket-sidebar' })

describe.each(desks)('beside a ticket of the desk %s the clock', (desk) => {
  test('shows how long the ticket may still wait, and goes on', async () => {
    const pass = stopTheClock()
    await open({ desk, ticket: waitsSince(3) })
    await screen.findByText('in 1 h')
    expect(screen.getByText('Late order, no tracking')).toBeTruthy()
    expect(screen.getByText('On track')).toBeTruthy()
    expect(screen.getByText(/^A ticket of high priority may wait 4 h/)).toBeTruthy()
    await pass(50)
    expect(screen.getByText('in 10 min')).toBeTruthy()
    expect(screen.getByText('Due soon')).toBeTruthy()
    await pass(14)
    expect(screen.getByText('4 min over')).toBeTruthy()
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
    await screen.findByText('1 h over')
    expect(screen.getByText('Refund')).toBeTruthy()
    expect(screen.queryByText('Late order, no tracking')).toBe(null)
  })

  test('says why it does not run, and starts when it can', async () => {
    stopTheClock()
    const { emulator } = await open({ desk, ticket: { ...waitsSince(3), priority: null } })
    await screen.findByText('This ticket has no priority: give it one to start its clock.')
    emulator.ticket.update({ priority: 'high' })
    await screen.findByText('in 1 h')
    emulator.ticket.update({ status: 'solved' })
    await screen.findByText('This ticket is solved: its clock has stopped.')
    expect(screen.queryByText('in 1 h')).toBe(null)
  })

  test('waits for a ticket, and says so', async () => {
    stopTheClock()
    const { emulator } = await open({ desk, ticket: null })
    await screen.findByText('No ticket is open yet: open one to see its clock.')
    emulator.ticket.open(aTicket(waitsSince(3)))
    expect(await screen.findByText('in 1 h')).toBeTruthy()
  })
})

test('in a place that never has tickets the clock waits for none', async () => {
  await openSla({
    desk: 'text',
    placement: 'main-menu',
    props: { placement: 'ticket-sidebar', queueUrl: '' },
  })
  const sentence = 'There are no tickets in this part of the desk: open SLA beside one.'
  expect(await screen.findByText(sentence)).toBeTruthy()
})

describe('in the ticket’s details', () => {
  const componentsOf = ({ emulator }: Awaited<ReturnType<typeof open>>) => emulator.section.get()?.components

  test('the desk shows until when to answer, and hears only of what changes there', async () => {
    const pass = stopTheClock()
    const sla = await open({ desk: 'text', ticket: waitsSince(3) })
    const due = {
      type: 'label_value',
      data: { label: 'Answer by', value: expect.stringMatching(/^\d\d:00$/) },
    }
    const state = (value: string) => ({ type: 'label_value', data: { label: 'State', value } })
    await vi.waitFor(() => expect(componentsOf(sla)).toEqual([due, state('On track')]))
    for (let minute = 1; minute <= 45; minute++) await pass(1)
    await vi.waitFor(() => expect(componentsOf(sla)).toEqual([due, state('Due soon')]))
    expect(sla.emulator.actions.filter(({ kind }) => kind === 'section')).toHaveLength(2)
  })

  test('the desk shows why a clock does not run', async () => {
    const sla = await open({ desk: 'text', ticket: { status: 'closed' } })
    const line = { type: 'item', data: { title: 'This ticket is closed: its clock has stopped.' } }
    await vi.waitFor(() => expect(componentsOf(sla)).toEqual([line]))
  })

  test('a desk that draws no apps shows nothing, and the app says so', async () => {
    const { emulator } = await open({ desk: 'qiscus', ticket: waitsSince(3) })
    await screen.findByText('This desk draws no apps in the ticket’s details: the clock is only here.')
    expect(emulator.actions).toEqual([])
  })
})
