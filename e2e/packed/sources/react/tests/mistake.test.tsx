import { renderWidget } from '@deskbridge/host-emulator/react'
import { LateOrder } from '../src/late-order'

// Runs with Vitest and with Jest, which must fail the test in the middle.

test('comes before the protocol error', async () => {
  const { widget } = renderWidget(<LateOrder />)
  expect((await widget.whenTicket()).desk).toBe('text')
})

test('causes the protocol error', async () => {
  const { widget } = renderWidget(<LateOrder />)
  await widget.connect()
  expect(await widget.send('sned_cards')).toBe(undefined)
})

test('comes after the protocol error', async () => {
  const { widget } = renderWidget(<LateOrder />)
  expect((await widget.whenTicket()).desk).toBe('text')
})
