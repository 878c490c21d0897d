import { renderWidget } from '@deskbridge/host-emulator/svelte'
import { fireEvent, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import Requester from '../src/requester.svelte'

test('shows who asked, follows the ticket, and greets', async () => {
  const { desk } = renderWidget(Requester, {
    ticket: { subject: 'Late order', requester: { name: 'Maya Chen' } },
  })
  expect(await screen.findByText('Maya Chen asked: Late order')).toBeTruthy()
  desk.ticket.update({ subject: 'Found' })
  expect(await screen.findByText('Maya Chen asked: Found')).toBeTruthy()
  await fireEvent.click(screen.getByText('Greet'))
  expect(await screen.findByText('Hello, Maya Chen')).toBeTruthy()
})
