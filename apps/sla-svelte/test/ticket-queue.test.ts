import { cleanup, screen } from '@testing-library/svelte'
import { describe, expect, test, vi } from 'vitest'
import { createQueueHandler } from '../server'
import { desks, openSla } from './fixtures/open-sla'
import { stopTheClock } from './fixtures/stop-the-clock'
import { answering } from './queue-server'

const openQueue = (desk: (typeof desks)[number]) => openSla({ desk, placement: 'main-menu' })
const rows = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent)

describe.each(desks)('in the main menu of the desk %s the queue', (desk) => {
  test('has the tickets with the time that is left, the most urgent one at the top', async () => {
    stopTheClock()
    await openQueue(desk)
    await screen.findByText('Can I pay by invoice?')
    expect(rows()).toHaveLength(8)
    expect(rows()[0]).toMatch(/#1047 .*عمر فاروق · urgent priority.*Overdue.*4 min over/s)
    expect(rows()[1]).toMatch(/#1048 .*Unknown requester.*Due soon.*in 6 min/s)
    expect(rows()[3]).toMatch(/#1050 .*On track.*in 16 min/s)
    expect(rows()[7]).toMatch(/#1045 .*in 21 h 30 min.*due Tue/s)
  })

  test('counts down by itself', async () => {
    const pass = stopTheClock()
    await openQueue(desk)
    await screen.findByText('in 16 min')
    await pass(1)
    expect(rows()[3]).toMatch(/#1050 .*Due soon.*in 15 min/s)
    expect(screen.getByText(/due within 15 minutes or overdue/).textContent).toContain('4 tickets are')
    await pass(16)
    expect(rows()[3]).toMatch(/#1050 .*Overdue.*1 min over/s)
  })

  test('ticks by one interval for all of its tickets and is fetched by another; both end with the page', async () => {
    stopTheClock()
    await openQueue(desk)
    await screen.findByText('in 16 min')
    expect(vi.getTimerCount()).toBe(2)
    cleanup()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('says that it is being fetched until it is there', async () => {
    const { server } = await openQueue(desk)
    const handler = createQueueHandler()
    let release = (): void => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    server.answerWith((...call) => void released.then(() => handler(...call)))
    await screen.findByText('Fetching the queue …')
    expect(rows()).toEqual([])
    release()
    await screen.findByText('Can I pay by invoice?')
    expect(screen.queryByText('Fetching the queue …')).toBe(null)
  })

  test('says that nobody waits', async () => {
    const { server } = await openQueue(desk)
    server.answerWith(answering(200, { tickets: [] }))
    await screen.findByText('Nobody waits for an answer.')
    expect(rows()).toEqual([])
  })

  test('says why it failed, and comes when it is tried again, with the focus where it was', async () => {
    const { person, server } = await openQueue(desk)
    server.answerWith(answering(503, { error: 'The queue is being rebuilt.' }))
    await screen.findByText('The queue is being rebuilt.')
    server.answerWith(createQueueHandler())
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('Can I pay by invoice?')
    expect(screen.queryByText('The queue is being rebuilt.')).toBe(null)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Refresh' }))
  })

  test('stays when it cannot be refreshed, and says why', async () => {
    const { person, server } = await openQueue(desk)
    await screen.findByText('Can I pay by invoice?')
    server.answerWith(answering(503, { error: 'The queue is being rebuilt.' }))
    await person.click(screen.getByRole('button', { name: 'Refresh' }))
    await screen.findByText('The queue is being rebuilt.')
    expect(rows()).toHaveLength(8)
  })
})
