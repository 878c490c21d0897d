import { answering } from '@deskbridge/fixtures/endpoint-server'
import { neutralTicket } from '@deskbridge/fixtures/tickets'
import type { HostTicket } from '@deskbridge/host'
import { createQueueHandler } from '@deskbridge/sla-svelte/server'
import { startQueueServer, type QueueServer } from '@deskbridge/sla-svelte/test/queue-server'
import type { FrameLocator, Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { startBuiltApp, type BuiltApp } from '../fixtures/built-app'
import { openDeskbridgeHost } from '../fixtures/deskbridge-host'
import type { Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/quiet-test'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { PageServer } from '../servers/page-server'

const APP = 'sla'
const HOUR_MS = 3_600_000
const desks = ['text', 'qiscus'] as const

type Desk = (typeof desks)[number]
type Placement = 'main-menu' | 'ticket-sidebar'

let app: BuiltApp
let queue: QueueServer

test.beforeAll(async () => {
  app = await startBuiltApp('sla-svelte')
})
test.afterAll(() => app.close())

test.beforeEach(async () => {
  queue = await startQueueServer()
})
test.afterEach(async ({ page }) => {
  // Before its endpoint stops, or the page would report a failed request.
  await page.close()
  await queue.close()
})

interface OpenedSla {
  host: Remote<DeskbridgeHostControl>
  frame: FrameLocator
}

/** Creates a ticket with high priority, due within four hours, that has been waiting for some hours. */
function waitingFor(hours: number, change: Partial<HostTicket> = {}): HostTicket {
  return { ...neutralTicket, createdAt: new Date(Date.now() - hours * HOUR_MS).toISOString(), ...change }
}

/** Opens the app in a placement of a desk, always from the same build. */
async function open(page: Page, server: PageServer, desk: Desk, placement: Placement): Promise<OpenedSla> {
  const host = await openDeskbridgeHost(page, server, { ticket: waitingFor(2.5) })
  const query = new URLSearchParams({ placement, queue: new URL(queue.url).origin })
  await host.mount({
    id: APP,
    name: 'SLA',
    url: `${app.url}?${query}`,
    desk,
    placement,
    mode: 'embed',
    openingState: {
      title: 'SLA',
      components: [{ type: 'item', data: { title: 'The clock appears here.' } }],
    },
  })
  return { host, frame: page.frameLocator(`#${APP} iframe`) }
}

for (const desk of desks) {
  test.describe(`on the desk ${desk}`, () => {
    test('the main menu shows the queue with its countdowns', async ({ page, server }) => {
      const sla = await open(page, server, desk, 'main-menu')
      const rows = sla.frame.getByRole('listitem')
      await expect(rows).toHaveCount(6)
      await expect(rows.first()).toContainText('22 h 5')
      await expect(rows.nth(1)).toContainText('4 min late')
      await expect(rows.nth(2)).toContainText(/Which size should I choose.*Due soon.*in 1[12] min/s)
      await expect(sla.frame.getByText(/[34] tickets are due within 15 minutes or overdue/)).toBeVisible()
      await expectAccessible(page, { name: APP, desk, ...sla })
    })

    test('the sidebar shows the ticket’s clock, and follows the next ticket', async ({ page, server }) => {
      const sla = await open(page, server, desk, 'ticket-sidebar')
      await expect(sla.frame.getByText('in 1 h 30 min')).toBeVisible()
      await expect(sla.frame.getByText('On track')).toBeVisible()
      await sla.host.setTicket(waitingFor(6, { id: 'ticket-502', subject: 'Found' }))
      await expect(sla.frame.getByText('2 h late')).toBeVisible()
      await expect(sla.frame.getByText('Found')).toBeVisible()
      await expectAccessible(page, { name: APP, desk, ...sla })
      await sla.host.setTicket(waitingFor(6, { id: 'ticket-503', priority: null }))
      await expect(sla.frame.getByText('This ticket has no priority')).toBeVisible()
    })
  })
}

test.describe('on the Text desk', () => {
  test('the badge is dismissed until the number grows', async ({ page, server }) => {
    await page.clock.install()
    const { host, frame } = await open(page, server, 'text', 'main-menu')
    const badge = async () => (await host.state(APP)).badge
    await expect.poll(badge).toBe(3)
    await frame.getByRole('button', { name: 'Dismiss badge' }).click()
    await expect.poll(badge).toBe(null)
    await page.clock.fastForward('01:00')
    await expect.poll(badge).toBe(4)
  })

  test('the ticket’s details show the due time of the open ticket', async ({ page, server }) => {
    const { host } = await open(page, server, 'text', 'ticket-sidebar')
    const details = page.locator(`#${APP}`)
    await expect(details).toContainText(/Reply by.*\d\d:\d\d.*Status.*On track/s)
    await host.setTicket(waitingFor(6, { id: 'ticket-502' }))
    await expect(details).toContainText('Overdue')
    await host.setTicket(waitingFor(6, { id: 'ticket-503', status: 'solved' }))
    await expect(details).toContainText('This ticket is solved, so its clock has stopped.')
  })
})

test.describe('on the Qiscus desk', () => {
  test('the queue says that badges are not supported, and sends none', async ({ page, server }) => {
    const { host, frame } = await open(page, server, 'qiscus', 'main-menu')
    await expect(
      frame.getByText('This desk does not support badges. The count is shown only here.'),
    ).toBeVisible()
    await expect(frame.getByRole('button', { name: 'Dismiss badge' })).toHaveCount(0)
    expect((await host.traffic()).filter(({ verdict }) => verdict !== 'delivered')).toEqual([])
    expect((await host.events()).filter(({ type }) => type !== 'ready')).toEqual([])
  })
})

test('a queue that fails to load can be retried', async ({ page, server, problems }) => {
  queue.answerWith(answering(503, { error: 'The queue is being rebuilt.' }))
  const { frame } = await open(page, server, 'text', 'main-menu')
  await expect(frame.getByText('The queue is being rebuilt.')).toBeVisible()
  queue.answerWith(createQueueHandler())
  await frame.getByRole('button', { name: 'Try again' }).click()
  await expect(frame.getByRole('listitem')).toHaveCount(6)
  // The browser logs every response with such a status.
  expect(problems.splice(0).every((text) => text.includes('503'))).toBe(true)
})

test('outside of a desk the app explains where to open it', async ({ page }) => {
  await page.goto(app.url)
  await expect(page.getByText('This page is not inside a helpdesk. Open it next to a ticket.')).toBeVisible()
})
