import { renderWidget } from '@deskbridge/host-emulator/react'
import { LateOrder } from '../src/late-order'

// Runs with vitest and with jest, which must blame the test in the middle.

test('comes before the mistake', async () => {
  const { widget } = renderWidget(<LateOrder />)
  expect((await widget.whenTicket()).desk).toBe('text')
})

test('makes the mistake', async () => {
  const { widget } = renderWidget(<LateOrder />)
  await widget.connect()
  expect(await widget.send('sned_cards')).toBe(undefined)
})

test('comes after the mistake', async () => {
  const { widget } = renderWidget(<LateOrder />)
  expect((await widget.whenTicket()).desk).toBe('text')
})
