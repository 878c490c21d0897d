import { answering } from '@deskbridge/fixtures/endpoint-server'
import { cleanup, screen } from '@testing-library/svelte'
import { describe, expect, test, vi } from 'vitest'
import { createQueueHandler } from '../server'
import { exampleQueue } from '../server/example-queue'
import { desks, openSla } from './fixtures/open-sla'
import { setVisibility } from './fixtures/set-visibility'
import { stopTheClock } from './fixtures/stop-the-clock'

const openQueue = (desk: (typeof desks)[number]) => openSla({ desk, placement: 'main-menu' })
const rows = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent)

test('a desk that sends the placement has the queue in its main menu, whatever the URL says', async () => {
  const props = { placement: 'ticket-sidebar' as const, queueUrl: '' }
  const { server } = await openSla({ desk: 'zendesk', placement: 'main-menu', props })
  expect(await screen.findByRole('heading', { name: 'Waiting for a reply' })).toBeTruthy()
  expect(server.calls()).toBe(0)
})

describe.each(desks)('in the main menu of the desk %s the queue', (desk) => {
  test('lists the tickets with the time left, most urgent first', async () => {
    stopTheClock()
    await openQueue(desk)
    await screen.findByText('Which size should I choose?')
    expect(rows()).toHaveLength(6)
    expect(rows()[0]).toMatch(/#1036 .*Sofia Rossi · urgent priority.*Overdue.*22 h 56 min late/s)
    expect(rows()[1]).toMatch(/#1034 .*Caller.*Overdue.*4 min late/s)
    expect(rows()[2]).toMatch(/#1038 .*Tom Okafor.*Due soon.*in 12 min/s)
    expect(rows()[3]).toMatch(/#1041 .*On track.*in 16 min/s)
    expect(rows()[5]).toMatch(/#1040 .*ليلى حداد.*in 16 h 10 min.*due Tue/s)
  })

  test('counts down', async () => {
    const pass = stopTheClock()
    await openQueue(desk)
    await screen.findByText('in 16 min')
    await pass(1)
    expect(rows()[3]).toMatch(/#1041 .*Due soon.*in 15 min/s)
    expect(screen.getByText(/due within 15 minutes or overdue/).textContent).toContain('4 tickets are')
    await pass(16)
    expect(rows()[3]).toMatch(/#1041 .*Overdue.*1 min late/s)
  })

  test('uses one interval for all countdowns and one for fetching, and both end with the page', async () => {
    stopTheClock()
    await openQueue(desk)
    await screen.findByText('in 16 min')
    expect(vi.getTimerCount()).toBe(2)
    cleanup()
    await expect.poll(() => vi.getTimerCount()).toBe(0)
  })

  test('is not fetched while the page is hidden, and at once when it is shown again', async () => {
    const pass = stopTheClock()
    const { server } = await openQueue(desk)
    await screen.findByText('in 16 min')
    expect(server.calls()).toBe(1)
    await pass(1)
    await expect.poll(() => server.calls()).toBe(2)

    await setVisibility('hidden')
    await pass(10)
    expect(vi.getTimerCount()).toBe(1)
    expect(server.calls()).toBe(2)
    await setVisibility('visible')
    await expect.poll(() => server.calls()).toBe(3)
    await pass(1)
    await expect.poll(() => server.calls()).toBe(4)
  })

  test('shows that a requester is unknown', async () => {
    const { server } = await openQueue(desk)
    const [first] = exampleQueue(new Date())
    server.answerWith(answering(200, { tickets: [{ ...first, requester: null }] }))
    expect(await screen.findByText('Unknown requester')).toBeTruthy()
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
    await screen.findByText('Which size should I choose?')
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
    await screen.findByText('Which size should I choose?')
    expect(screen.queryByText('The queue is being rebuilt.')).toBe(null)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Refresh' }))
  })

  test('stays when it cannot be refreshed, and shows why', async () => {
    const { person, server } = await openQueue(desk)
    await screen.findByText('Which size should I choose?')
    server.answerWith(answering(503, { error: 'The queue is being rebuilt.' }))
    await person.click(screen.getByRole('button', { name: 'Refresh' }))
    await screen.findByText('The queue is being rebuilt.')
    expect(rows()).toHaveLength(6)
  })
})
