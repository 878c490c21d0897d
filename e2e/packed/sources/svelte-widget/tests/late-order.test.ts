import { renderWidget } from '@deskbridge/host-emulator/svelte'
import { fireEvent, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import LateOrder from '../src/late-order.svelte'

test.each(['text', 'qiscus'] as const)('shows who is waiting, on the desk %s', async (desk) => {
  const { desk: opened } = renderWidget(LateOrder, {
    desk,
    ticket: { requester: { name: 'Maya Chen' }, createdAt: '2026-03-02T09:12:00.000Z' },
  })
  expect(await screen.findByText(/Maya Chen has been waiting since 2026-03-02/)).toBeTruthy()
  opened.ticket.update({ requester: { name: 'Jonas Weber' } })
  expect(await screen.findByText(/Jonas Weber/)).toBeTruthy()
})

test('sends the apology', async () => {
  const { desk } = renderWidget(LateOrder)
  await fireEvent.click(await screen.findByText('Say sorry'))
  await expect.poll(() => desk).toHaveDone({ kind: 'track', name: 'said sorry' })
  await expect.poll(() => desk.section.get()?.components).toHaveLength(1)
})
