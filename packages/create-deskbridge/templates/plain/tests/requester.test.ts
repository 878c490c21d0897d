import { createWidget } from '@deskbridge/core'
import { setupDesk } from '@deskbridge/host-emulator'
import { fireEvent, screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { showRequester } from '../src/requester'

test('shows who asked, follows the ticket, and greets', async () => {
  const desk = setupDesk({ ticket: { subject: 'Late order', requester: { name: 'Maya Chen' } } })
  const widget = createWidget()
  showRequester(widget, document.body)
  await widget.connect()
  expect(await screen.findByText('Maya Chen asked: Late order')).toBeTruthy()
  desk.ticket.update({ subject: 'Found' })
  expect(await screen.findByText('Maya Chen asked: Found')).toBeTruthy()
  fireEvent.click(screen.getByText('Greet'))
  expect(await screen.findByText('Hello, Maya Chen')).toBeTruthy()
  widget.close()
})
