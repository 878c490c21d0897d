import type {} from '@deskbridge/host-emulator/vitest'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { desks, openOrders, type OpenedOrders } from './fixtures/open-orders'

const openJonas = async (scenario: Parameters<typeof openOrders>[0]) => {
  const opened = await openOrders({
    ticket: { requester: { email: 'jonas.weber@example.com' } },
    ...scenario,
  })
  await screen.findByRole('heading', { name: 'Order 968' })
  return opened
}
const order = (id: string) => within(screen.getByRole('listitem', { name: `Order ${id}` }))
const refund = async (person: OpenedOrders['person']) => {
  await person.click(order('968').getByRole('button', { name: 'Refund' }))
  await person.click(order('968').getByRole('button', { name: 'Yes, refund' }))
}

describe.each(desks)('on the desk %s', (desk) => {
  test.each([false, true])(
    'a confirmed refund marks the order as refunded (StrictMode: %s)',
    async (isStrict) => {
      const { person, server } = await openJonas({ desk, isStrict })
      await refund(person)
      await order('968').findByText('Refunded')
      expect(order('968').queryByRole('button', { name: 'Refund' })).toBe(null)
      expect(server.calls.slice(-2)).toEqual([
        'POST /orders/968/refund',
        'GET /orders?email=jonas.weber@example.com',
      ])
    },
  )

  test('a refund that the endpoint rejects shows the reason, and can be canceled', async () => {
    const { person, server } = await openJonas({ desk })
    await fetch(`${server.url}/orders/968/refund`, { method: 'POST' })
    await refund(person)
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The refund failed: Order 968 has already been refunded.',
    )
    await person.click(order('968').getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('alert')).toBe(null)
  })

  test('a saved note appears with its order', async () => {
    const { person } = await openJonas({ desk })
    await person.click(order('1006').getByRole('button', { name: 'Add note' }))
    await person.type(order('1006').getByRole('textbox', { name: 'Note' }), '  Asked the warehouse ')
    await person.click(order('1006').getByRole('button', { name: 'Save note' }))
    await order('1006').findByText('Asked the warehouse', { ignore: 'textarea' })
    expect(order('1006').queryByRole('textbox')).toBe(null)
    expect(order('968').queryByText('Asked the warehouse')).toBe(null)
  })
})

test('the text of a note that was not saved is kept for another attempt', async () => {
  const { person, openTicketOf, server } = await openJonas({})
  server.failNext('/notes')
  await person.click(order('968').getByRole('button', { name: 'Add note' }))
  await person.keyboard('Asked the warehouse')
  await person.click(order('968').getByRole('button', { name: 'Save note' }))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toBe('The note was not saved: The order system failed. Try again later.')
  openTicketOf('ben.adeyemi@example.com', 'Ben Adeyemi')
  await screen.findByRole('heading', { name: 'Order 1002' })
  openTicketOf('jonas.weber@example.com', 'Jonas Weber')
  await screen.findByRole('heading', { name: 'Order 968' })
  await person.click(order('968').getByRole('button', { name: 'Add note' }))
  expect(order('968').getByRole('textbox')).toMatchObject({ value: 'Asked the warehouse' })
  await person.click(order('968').getByRole('button', { name: 'Save note' }))
  await order('968').findByText('Asked the warehouse', { ignore: 'textarea' })
  expect(screen.queryByRole('alert')).toBe(null)
})

test('a refund is announced in a toast on a desk that has toasts', async () => {
  const { emulator, person } = await openJonas({ desk: 'text' })
  await refund(person)
  const toast = { content: 'Order 968 was refunded.', kind: 'success' } as const
  await waitFor(() => expect(emulator).toHaveDone({ kind: 'toast', toast }))
  expect(screen.queryByText(toast.content)).toBe(null)
})

test('a refund is announced in the page on a desk that has no toasts', async () => {
  const { person } = await openJonas({ desk: 'qiscus' })
  await refund(person)
  expect((await screen.findByText('Order 968 was refunded.')).role).toBe('status')
})

test('a refund is requested once, no matter how often the button is pressed', async () => {
  const { person, server } = await openJonas({})
  const release = server.hold('refund')
  await refund(person)
  await person.click(order('968').getByRole('button', { name: 'Refunding …' }))
  await person.click(order('968').getByRole('button', { name: 'Cancel' }))
  release()
  await order('968').findByText('Refunded')
  expect(server.calls.filter((call) => call.startsWith('POST'))).toHaveLength(1)
})

test('a refund that is not confirmed has no effect', async () => {
  const { person, server } = await openJonas({})
  await person.click(order('968').getByRole('button', { name: 'Refund' }))
  await person.click(order('968').getByRole('button', { name: 'Cancel' }))
  expect(server.calls).toHaveLength(1)
  expect(order('968').getByRole('button', { name: 'Refund' })).toBeTruthy()
})

test('an order that cannot be refunded has no refund button', async () => {
  await openJonas({})
  expect(order('1006').queryByRole('button', { name: 'Refund' })).toBe(null)
})

test('the focus stays at the order when a form opens and closes', async () => {
  const { person } = await openJonas({})
  await person.click(order('968').getByRole('button', { name: 'Refund' }))
  expect(document.activeElement).toBe(order('968').getByRole('button', { name: 'Yes, refund' }))
  await person.keyboard('{Enter}')
  await order('968').findByText('Refunded')
  expect(document.activeElement).toBe(order('968').getByRole('group', { name: 'Actions for order 968' }))
})
