import { cleanup, screen } from '@testing-library/svelte'
import { describe, expect, test, vi } from 'vitest'
import { createQueueHandler } from '../server'
import { desks, openSla } from './fixtures/open-sla'
import { stopTheClock } from './fixtures/stop-the-clock'
import { answering } from './queue-server'

const openQueue = (desk: (typeof desks)[number]) => openSla({ desk, placement: 'main-menu' })
const rows = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent)

describe.each(desks)('in the main menu of the desk %s the queue', (desk) => {
  test('lists the tickets with the time left, most urgent first', async () => {
    stopTheClock()
    await openQueue(desk)
    await screen.findByText('Can I pay by invoice?')
    expect(rows()).toHaveLength(8)
    expect(rows()[0]).toMatch(/#1047 .*عمر فاروق · urgent priority.*Overdue.*4 min late/s)
    expect(rows()[1]).toMatch(/#1048 .*Unknown requester.*Due soon.*in 6 min/s)
    expect(rows()[3]).toMatch(/#1050 .*On track.*in 16 min/s)
    expect(rows()[7]).toMatch(/#1045 .*in 21 h 30 min.*due Tue/s)
  })

  test('counts down', async () => {
    const pass = stopTheClock()
    await openQueue(desk)
    await screen.findByText('in 16 min')
    await pass(1)
    expect(rows()[3]).toMatch(/#1050 .*Due soon.*in 15 min/s)
    expect(screen.getByText(/due within 15 minutes or overdue/).textContent).toContain('4 tickets are')
    await pass(16)
    expect(rows()[3]).toMatch(/#1050 .*Overdue.*1 min late/s)
  })

  test('uses one interval for all countdowns and one for fetching, and both end with the page', async () => {
    stopTheClock()
    await openQueue(desk)
    await screen.findByText('in 16 min')
    expect(vi.getTimerCount()).toBe(2)
    cleanup()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('shows that it is loading until it arrives', async () => {
    const { server } = await openQueue(desk)
    const handler = createQueueHandler()
    let release = (): void => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    server.answerWith((...call) => void released.then(() => handler(...call)))
    await screen.findByText('Loading the queue …')
    expect(rows()).toEqual([])
    release()
    await screen.findByText('Can I pay by invoice?')
    expect(screen.queryByText('Loading the queue …')).toBe(null)
  })

  test('shows that no tickets are waiting', async () => {
    const { server } = await openQueue(desk)
    server.answerWith(answering(200, { tickets: [] }))
    await screen.findByText('No tickets are waiting for a reply.')
    expect(rows()).toEqual([])
  })

  test('shows why it failed, and loads on retry without moving the focus', async () => {
    const { person, server } = await openQueue(desk)
    server.answerWith(answering(503, { error: 'The queue is being rebuilt.' }))
    await screen.findByText('The queue is being rebuilt.')
    server.answerWith(createQueueHandler())
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('Can I pay by invoice?')
    expect(screen.queryByText('The queue is being rebuilt.')).toBe(null)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Refresh' }))
  })

  test('stays when it cannot be refreshed, and shows why', async () => {
    const { person, server } = await openQueue(desk)
    await screen.findByText('Can I pay by invoice?')
    server.answerWith(answering(503, { error: 'The queue is being rebuilt.' }))
    await person.click(screen.getByRole('button', { name: 'Refresh' }))
    await screen.findByText('The queue is being rebuilt.')
    expect(rows()).toHaveLength(8)
  })
})
