import { aTicket, setupDesk } from '@deskbridge/host-emulator'
import { renderWidget } from '@deskbridge/host-emulator/react'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { LateOrder } from '../src/late-order'

// Runs with Vitest and with Jest, which both have these functions as globals.

test.each(['text', 'qiscus'] as const)('shows who is waiting, on the desk %s', async (desk) => {
  const { desk: opened } = renderWidget(<LateOrder />, {
    desk,
    ticket: { requester: { name: 'Maya Chen' }, createdAt: '2026-03-02T09:12:00.000Z' },
  })
  expect(await screen.findByText(/Maya Chen has been waiting since 2026-03-02/)).toBeTruthy()
  opened.ticket.update({ requester: { name: 'Jonas Weber' } })
  expect(await screen.findByText(/Jonas Weber/)).toBeTruthy()
})

test('sends the apology', async () => {
  const { desk } = renderWidget(<LateOrder />)
  fireEvent.click(await screen.findByText('Say sorry'))
  await waitFor(() => expect(desk).toHaveDone({ kind: 'track', name: 'said sorry' }))
  await waitFor(() => expect(desk).toHaveDone({ kind: 'section' }))
  expect(desk).toHaveNoProtocolErrors()
})

test('a desk with custom fixtures has Symbol.dispose', () => {
  const desk = setupDesk({ ticket: aTicket({ subject: 'Late order' }) })
  expect(desk.ticket.current?.subject).toBe('Late order')
  const dispose = Reflect.get(Symbol, 'dispose') as symbol
  expect(Reflect.get(desk, dispose)).toBe(desk.dispose)
})
