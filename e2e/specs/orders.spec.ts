import { chatwootNames } from '@deskbridge/core/desks/chatwoot'
import { neutralTicket } from '@deskbridge/fixtures/tickets'
import type { AppDefinition, HostTicket } from '@deskbridge/host'
import { startOrdersServer, type OrdersServer } from '@deskbridge/orders-react/test/orders-server'
import type { Frame, FrameLocator, Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { startBuiltApp, type BuiltApp } from '../fixtures/built-app'
import { expectReadyDocuments, openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { mountedFrame } from '../fixtures/mounted-frame'
import type { Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/quiet-test'
import type { DeskbridgeHostControl, DeskbridgeHostStart } from '../pages/deskbridge/host'
import type { PageServer } from '../servers/page-server'

const APP = 'orders'
const desks = ['text', 'qiscus'] as const

let app: BuiltApp
let orders: OrdersServer

test.beforeAll(async () => {
  app = await startBuiltApp('orders-react')
})
test.afterAll(() => app.close())

test.beforeEach(async () => {
  orders = await startOrdersServer()
})
test.afterEach(async ({ page }) => {
  // Before its endpoint stops, or the page would report a failed request.
  await page.close()
  await orders.close()
})

function ticketOf(name: string): HostTicket {
  const email = `${name.toLowerCase().replace(' ', '.')}@example.com`
  const requester = { id: email, name, email, phone: null }
  return { ...neutralTicket, id: `ticket of ${name}`, requester }
}

interface OpenedOrders {
  host: Remote<DeskbridgeHostControl>
  frame: FrameLocator
}

/** Opens the app next to Maya Chen's ticket. */
async function open(
  page: Page,
  server: PageServer,
  definition: Partial<AppDefinition> & Pick<AppDefinition, 'desk'>,
  options: Partial<DeskbridgeHostStart> = {},
): Promise<OpenedOrders> {
  const host = await openDeskbridgeHost(page, server, { ticket: ticketOf('Maya Chen'), ...options })
  const { placement = 'ticket-sidebar' } = definition
  await host.mount({
    id: APP,
    name: 'Orders',
    url: `${app.url}?${new URLSearchParams({ orders: orders.url, placement })}`,
    placement,
    mode: 'popup',
    openingState: { title: 'Orders', components: [{ type: 'item', data: { title: 'Orders appear here.' } }] },
    ...definition,
  })
  return { host, frame: page.frameLocator(`#${APP} iframe`) }
}

/** Waits until the orders of a customer are shown, starting with the given order. */
async function expectOrders(frame: FrameLocator, name: string, latest: string): Promise<void> {
  const list = frame.getByRole('region', { name: `Orders of ${name}` })
  await expect(list.getByRole('heading').first()).toHaveText(`Order ${latest}`)
}

/** Records everything that a frame shows from now on. */
async function recordText(frame: Frame): Promise<() => Promise<string>> {
  const recording = await frame.evaluateHandle(() => {
    const shown: string[] = []
    const record = () => void shown.push(document.body.innerText)
    new MutationObserver(record).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    return shown
  })
  return async () => (await recording.jsonValue()).join('\n')
}

/** Returns the names of the messages that the app has sent. */
async function sentNames(host: Remote<DeskbridgeHostControl>): Promise<(string | null)[]> {
  return (await host.traffic()).filter(({ direction }) => direction === 'in').map(({ name }) => name)
}

for (const desk of desks) {
  test.describe(`on the desk ${desk} the orders`, () => {
    test('belong to the ticket’s requester, and follow the next ticket', async ({ page, server }) => {
      const { host, frame } = await open(page, server, { desk })
      await expectOrders(frame, 'Maya Chen', '1001')
      await expect(frame.getByText('Late')).toBeVisible()
      await host.setTicket(ticketOf('Layla Haddad'))
      await expectOrders(frame, 'Layla Haddad', '1004')
      await expect(frame.getByText('إبريق شاي نحاسي مع ستة أكواب')).toBeVisible()
      await host.setTicket(ticketOf('Tom Okafor'))
      await expect(frame.getByText('Tom Okafor has no orders yet.')).toBeVisible()
      expect(new Set([new URL(page.url()).origin, new URL(app.url).origin, orders.url]).size).toBe(3)
    })

    test('of the previous customer are never shown, even when their response comes last', async ({
      page,
      server,
    }) => {
      const releaseMaya = orders.hold('maya.chen')
      const releaseJonas = orders.hold('jonas.weber')
      const { host, frame } = await open(page, server, { desk })
      await expect.poll(() => orders.calls).toHaveLength(1)
      await host.setTicket(ticketOf('Jonas Weber'))
      await expect.poll(() => orders.calls).toHaveLength(2)
      const shown = await recordText(await mountedFrame(page, APP))

      releaseJonas()
      await expectOrders(frame, 'Jonas Weber', '1006')
      releaseMaya()
      await orders.idle()
      await host.setTicket(ticketOf('Ben Adeyemi'))
      await expectOrders(frame, 'Ben Adeyemi', '1002')
      expect(await shown()).toContain('Order 1006')
      expect(await shown()).not.toMatch(/Maya|1001|931|812/)
    })

    test('disappear with their ticket, and a late response to a refund is ignored', async ({
      page,
      server,
    }) => {
      const { host, frame } = await open(page, server, { desk }, { ticket: ticketOf('Jonas Weber') })
      const release = orders.hold('/orders/968/refund')
      await frame.getByRole('button', { name: 'Refund' }).click()
      await frame.getByRole('button', { name: 'Yes, refund' }).click()
      await expect(frame.getByText('Refunding …')).toBeVisible()

      await host.setTicket(ticketOf('Ben Adeyemi'))
      await expectOrders(frame, 'Ben Adeyemi', '1002')
      const shown = await recordText(await mountedFrame(page, APP))
      release()
      await orders.idle()
      await host.setTicket(ticketOf('Priya Nair'))
      await expectOrders(frame, 'Priya Nair', '1008')
      expect(await shown()).not.toMatch(/968|1006|Jonas/)
      expect((await host.events()).filter(({ type }) => type === 'toast')).toEqual([])

      await host.setTicket(ticketOf('Jonas Weber'))
      await expect(frame.getByRole('listitem', { name: 'Order 968' })).toContainText('Refunded')
    })

    test('whose refund fails after the ticket was left are named with their customer', async ({
      page,
      server,
      problems,
    }) => {
      const { host, frame } = await open(page, server, { desk }, { ticket: ticketOf('Jonas Weber') })
      const release = orders.hold('/orders/968/refund')
      await frame.getByRole('button', { name: 'Refund' }).click()
      await frame.getByRole('button', { name: 'Yes, refund' }).click()
      await expect(frame.getByText('Refunding …')).toBeVisible()
      await host.setTicket(ticketOf('Ben Adeyemi'))
      await expectOrders(frame, 'Ben Adeyemi', '1002')
      orders.failNext('/orders/968/refund')
      release()
      const alert = frame.getByRole('alert')
      await expect(alert).toContainText('The refund of order 968 for Jonas Weber failed')
      await alert.getByRole('button', { name: 'Dismiss' }).click()
      await expect(alert).toHaveCount(0)
      // The browser logs every response with such a status.
      expect(problems.splice(0).every((text) => text.includes('500'))).toBe(true)
    })

    test('come back after a reload of the frame, fetched once per document', async ({ page, server }) => {
      const { host, frame } = await open(page, server, { desk })
      await expectOrders(frame, 'Maya Chen', '1001')
      await host.setTicket(ticketOf('Jonas Weber'))
      await expectOrders(frame, 'Jonas Weber', '1006')
      await host.reload(APP)
      await expectReadyDocuments(host, APP, 2)
      await expectOrders(frame, 'Jonas Weber', '1006')
      const customers = orders.calls.map((call) => call.split('=')[1])
      expect(customers).toEqual([
        'maya.chen@example.com',
        'jonas.weber@example.com',
        'jonas.weber@example.com',
      ])
    })

    test('can be refunded and annotated', async ({ page, server }) => {
      const { host, frame } = await open(page, server, { desk }, { ticket: ticketOf('Jonas Weber') })
      const delivered = frame.getByRole('listitem', { name: 'Order 968' })
      await delivered.getByRole('button', { name: 'Refund' }).click()
      await page.keyboard.press('Enter')
      await expect(delivered.getByText('Refunded')).toBeVisible()
      if (desk === 'text') {
        const toasts = async () => (await host.events()).filter(({ type }) => type === 'toast')
        const toast = { content: 'Order 968 was refunded.', kind: 'success' }
        await expect.poll(toasts).toMatchObject([{ toast }])
      } else {
        await expect(frame.getByText('Order 968 was refunded.')).toBeVisible()
      }
      await delivered.getByRole('button', { name: 'Add note' }).click()
      await page.keyboard.type('Asked the warehouse')
      await delivered.getByRole('button', { name: 'Save note' }).click()
      await expect(delivered.getByRole('blockquote')).toContainText('Asked the warehouse')
    })

    test('are accessible in both themes, with a form open, and fit a narrow sidebar', async ({
      page,
      server,
    }) => {
      const { host, frame } = await open(page, server, { desk }, { ticket: ticketOf('Priya Nair') })
      await frame.getByRole('button', { name: 'Refund' }).first().click()
      await expectAccessible(page, { name: APP, desk, host, frame })
    })

    test('are not fetched where the desk has no tickets', async ({ page, server }) => {
      const { frame } = await open(page, server, { desk, placement: 'main-menu' })
      await expect(frame.getByText('There are no tickets in this part of the desk')).toBeVisible()
      expect(orders.calls).toEqual([])
    })
  })

  test(`on the desk ${desk} orders that fail to load can be retried until they arrive`, async ({
    page,
    server,
    problems,
  }) => {
    const { frame } = await open(page, server, { desk }, { ticket: ticketOf('Sofia Rossi') })
    for (let time = 1; time <= 2; time++) {
      await expect(frame.getByText('The order system is under maintenance.')).toBeVisible()
      await frame.getByRole('button', { name: 'Try again' }).click()
      await expect.poll(() => orders.calls).toHaveLength(time + 1)
    }
    await expectOrders(frame, 'Sofia Rossi', '1007')
    // The browser logs every response with such a status.
    expect(problems.splice(0).every((text) => text.includes('503'))).toBe(true)
  })
}

test.describe('on the Text desk', () => {
  test('the ticket’s details show the two latest orders, with a button that focuses the list', async ({
    page,
    server,
  }) => {
    const { host, frame } = await open(page, server, { desk: 'text' })
    const details = page.locator(`#${APP}`)
    await expect(details).toContainText('Order 1001 · Late')
    await expect(details).toContainText('Order 931 · Delivered')
    await details.getByRole('button', { name: 'Open orders' }).click()
    await expect(frame.getByRole('region', { name: 'Orders of Maya Chen' })).toBeFocused()
    expect((await host.events()).map(({ type }) => type)).toContain('open-app')

    const before = (await host.events()).length
    await host.setTicket(ticketOf('Tom Okafor'))
    await expect(details).toContainText('No orders yet.')
    const sections = (await host.events()).slice(before).filter(({ type }) => type === 'section')
    expect(JSON.stringify(sections)).toContain('No orders yet.')
    expect(JSON.stringify(sections)).not.toMatch(/1001|931/)
  })

  test('the app explains that the desk sets its size, and sends no resize message', async ({
    page,
    server,
  }) => {
    const { host, frame } = await open(page, server, { desk: 'text' })
    await frame.getByText('The desk sets the size of this frame').click()
    await expect(frame.getByText(/UNSUPPORTED: resize text/)).toBeVisible()
    await expect(frame.getByRole('button', { name: 'Full screen' })).toHaveCount(0)
    expect(await sentNames(host)).not.toContain('helpdesk:app:resize')
  })
})

test.describe('on the Qiscus desk', () => {
  test('the app explains that sections are not supported, and sends none', async ({ page, server }) => {
    const { host, frame } = await open(page, server, { desk: 'qiscus' })
    await frame.getByText('This desk does not support sections').click()
    await expect(frame.getByText(/UNSUPPORTED: section qiscus/)).toBeVisible()
    expect((await host.events()).filter(({ type }) => type === 'section')).toEqual([])
    const others = (await sentNames(host)).filter((name) => !name?.startsWith('helpdesk:'))
    // A widget of every desk asks for the context of one that has no other sign.
    expect([...new Set(others)]).toEqual([chatwootNames.request])
  })

  test('a popup fits the height of its content, and is not resized when embedded', async ({
    page,
    server,
  }) => {
    // The desk does not let a frame exceed its page.
    await page.setViewportSize({ width: 1000, height: 2000 })
    const { host, frame } = await open(page, server, { desk: 'qiscus' })
    await expectOrders(frame, 'Maya Chen', '1001')
    const height = async () => (await host.state(APP)).size?.height
    const contentHeight = () =>
      frame.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height))
    await expect.poll(height).toBe(await contentHeight())

    await host.setTicket(ticketOf('Tom Okafor'))
    await expect(frame.getByText('Tom Okafor has no orders yet.')).toBeVisible()
    await expect.poll(height).toBe(await contentHeight())

    await host.setMode(APP, 'embed')
    await frame.getByText('The desk sets the size of this frame').click()
    await expect(frame.getByText(/UNSUPPORTED: resize qiscus .*embed/)).toBeVisible()
    const resizes = async () =>
      (await sentNames(host)).filter((name) => name === 'helpdesk:app:resize').length
    const before = await resizes()
    await host.setTicket(ticketOf('Priya Nair'))
    await expectOrders(frame, 'Priya Nair', '1008')
    expect(await resizes()).toBe(before)

    await host.setMode(APP, 'popup')
    await expect.poll(height).toBe(await contentHeight())
    expect(await resizes()).toBeGreaterThan(before)
  })

  test('a popup can enter and leave full screen', async ({ page, server }) => {
    const { host, frame } = await open(page, server, { desk: 'qiscus' })
    for (const [name, isFullscreen] of [
      ['Full screen', true],
      ['Normal size', false],
    ] as const) {
      await frame.getByRole('button', { name }).click()
      await expect.poll(async () => (await host.state(APP)).isFullscreen).toBe(isFullscreen)
    }
  })
})

test('outside of a desk the app explains where to open it', async ({ page }) => {
  await page.goto(app.url)
  await expect(page.getByText('This page is not inside a helpdesk. Open it next to a ticket.')).toBeVisible()
})
