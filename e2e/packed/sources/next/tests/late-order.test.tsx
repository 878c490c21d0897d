import { aTicket } from '@deskbridge/host-emulator'
import { renderWidget } from '@deskbridge/host-emulator/react'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Suspense } from 'react'
import { LateOrder } from '../app/late-order'

// Runs with Vitest and with Jest, which both have these functions as globals.

const page = (
  <Suspense fallback={<p>No ticket is open.</p>}>
    <LateOrder />
  </Suspense>
)

test.each(['text', 'qiscus'] as const)(
  'shows the fallback and then who is waiting, on the desk %s',
  async (desk) => {
    const { desk: opened } = renderWidget(page, { desk, ticket: null })
    expect(await screen.findByText('No ticket is open.')).toBeTruthy()
    opened.ticket.open(aTicket({ requester: { name: 'Maya Chen' }, createdAt: '2026-03-02T09:12:00.000Z' }))
    expect(await screen.findByText(/Maya Chen has been waiting since 2026-03-02/)).toBeTruthy()
  },
)

test('sends the apology', async () => {
  const { desk } = renderWidget(page)
  fireEvent.click(await screen.findByText('Say sorry'))
  await waitFor(() => expect(desk).toHaveDone({ kind: 'track', name: 'said sorry' }))
  expect(desk).toHaveNoProtocolErrors()
})
