import { createWidget, WidgetProvider } from '@deskbridge/react'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { aTicket } from '@deskbridge/host-emulator'
import { AppWithOrders, desks, openOrders } from './fixtures/open-orders'

const requesterWith = (email: string | null) => ({ ticket: { requester: { email } } })

describe.each(['text', 'qiscus'] as const)(
  'on the desk %s, whose tickets may have no requester, the app',
  (desk) => {
    test('shows that the ticket has no requester, and fetches nothing', async () => {
      const { server } = await openOrders({ desk, ticket: { requester: null } })
      await screen.findByText('This ticket has no requester, so it has no orders.')
      expect(server.calls).toEqual([])
    })
  },
)

describe.each(desks)('on the desk %s the app', (desk) => {
  test('shows the orders of the ticket’s requester, fetched once', async () => {
    const { server } = await openOrders({ desk })
    await screen.findByRole('heading', { name: 'Order 1001' })
    const list = screen.getByRole('region', { name: 'Orders of Maya Chen' })
    for (const text of ['Late', 'Trail running shoes, size 39', '£129.90'])
      expect(list.textContent).toContain(text)
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(3)
    expect(server.calls).toEqual(['GET /orders?email=maya.chen@example.com'])
  })

  test('shows that it is connecting to the desk', async () => {
    const { emulator } = await openOrders({ desk })
    expect(screen.getByRole('status').textContent).toBe('Connecting to the desk …')
    await emulator.ready()
    expect(await screen.findByRole('heading', { name: 'Order 1001' })).toBeTruthy()
  })

  test('shows that the desk did not respond, and connects on retry', async () => {
    const { emulator, endConnectTime } = await openOrders({ desk })
    const letThrough = emulator.faults.drop({})
    endConnectTime()
    await screen.findByText('The desk did not respond. Try again, or reload the desk.')
    const focused = vi.spyOn(screen.getByText(/^The desk did not respond/), 'focus')
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(focused).toHaveBeenCalledOnce()
    letThrough()
    emulator.reload()
    expect(await screen.findByRole('heading', { name: 'Order 1001' })).toBeTruthy()
  })

  test('shows that no ticket is open, and the orders once one is', async () => {
    const { emulator } = await openOrders({ desk, ticket: null })
    await screen.findByText('No ticket is open yet. Open one to see its customer’s orders.')
    emulator.ticket.open(aTicket())
    expect(await screen.findByRole('heading', { name: 'Order 1001' })).toBeTruthy()
  })

  test('shows that this part of the desk has no tickets', async () => {
    await openOrders({ desk, placement: 'main-menu' })
    const sentence = 'There are no tickets in this part of the desk. Open Orders next to a ticket.'
    expect(await screen.findByText(sentence)).toBeTruthy()
  })

  test('shows that the requester has no email address, and fetches nothing', async () => {
    const { server } = await openOrders({ desk, ...requesterWith(null) })
    await screen.findByText('Maya Chen has no email address. Add one to see the orders.')
    expect(server.calls).toEqual([])
  })

  test('shows that it is loading until the orders arrive', async () => {
    const { openTicketOf, server } = await openOrders({ desk })
    const release = server.hold('jonas.weber')
    await screen.findByRole('heading', { name: 'Order 1001' })
    openTicketOf('jonas.weber@example.com', 'Jonas Weber')
    await screen.findByText('Loading orders …')
    const list = screen.getByRole('region', { name: 'Orders of Jonas Weber' })
    expect(list.getAttribute('aria-busy')).toBe('true')
    release()
    await screen.findByRole('heading', { name: 'Order 1006' })
    expect(list.getAttribute('aria-busy')).toBe('false')
    expect(screen.queryByText('Loading orders …')).toBe(null)
  })

  test('shows that a customer has no orders', async () => {
    await openOrders({ desk, ...requesterWith('tom.okafor@example.com') })
    expect(await screen.findByText('Maya Chen has no orders yet.')).toBeTruthy()
  })

  test('shows why the orders could not be loaded on every attempt, and then the orders', async () => {
    const { person, server } = await openOrders({ desk, ...requesterWith('sofia.rossi@example.com') })
    for (let time = 1; time <= 2; time++) {
      await screen.findByText('The order system is under maintenance. Try again in a moment.')
      expect(server.calls).toHaveLength(time)
      await person.click(screen.getByRole('button', { name: 'Try again' }))
      expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Orders of Maya Chen' }))
    }
    await screen.findByRole('heading', { name: 'Order 1007' })
    expect(screen.queryByRole('button', { name: 'Try again' })).toBe(null)
  })
})

test('a refresh shows what has changed since, and keeps the orders until then', async () => {
  const { person, server } = await openOrders({ ticket: { requester: { email: 'jonas.weber@example.com' } } })
  await screen.findByText('Processing')
  await person.click(screen.getByRole('button', { name: 'Refresh' }))
  await waitFor(() => expect(server.calls).toHaveLength(2))
  const list = screen.getByRole('region', { name: 'Orders of Maya Chen' })
  await waitFor(() => expect(list.getAttribute('aria-busy')).toBe('false'))
  const release = server.hold('jonas.weber')
  await person.click(screen.getByRole('button', { name: 'Refresh' }))
  await waitFor(() => expect(list.getAttribute('aria-busy')).toBe('true'))
  expect(screen.getByText('Processing')).toBeTruthy()
  release()
  await screen.findByText('Shipped')
})

test('orders that cannot be refreshed stay, with the reason', async () => {
  const { person, server } = await openOrders()
  await screen.findByRole('heading', { name: 'Order 1001' })
  await server.close()
  await person.click(screen.getByRole('button', { name: 'Refresh' }))
  await screen.findByText(/^The orders at .* cannot be reached/)
  expect(screen.getByRole('heading', { name: 'Order 1001' })).toBeTruthy()
})

test('outside of a desk the app says so, and has no buttons', async () => {
  render(
    <WidgetProvider widget={createWidget()}>
      <AppWithOrders url="/" />
    </WidgetProvider>,
  )
  await screen.findByText('This page is not inside a helpdesk. Open it next to a ticket.')
  expect(screen.queryByRole('button')).toBe(null)
})

test('the app follows the theme of a desk that sends one, and otherwise the system’s', async () => {
  const { emulator } = await openOrders({ desk: 'text' })
  await screen.findByRole('heading', { name: 'Order 1001' })
  const { dataset } = document.documentElement
  expect(dataset.theme).toBe('system')
  for (const theme of ['dark', 'light'] as const) {
    emulator.setTheme(theme)
    await waitFor(() => expect(dataset.theme).toBe(theme))
  }
})
