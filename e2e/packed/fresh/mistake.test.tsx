import { renderWidget } from '@deskbridge/host-emulator/react'
import { LateOrder } from './late-order'

// Copied beside the widget, and run there by vitest and by jest, which have to blame the middle one.

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
