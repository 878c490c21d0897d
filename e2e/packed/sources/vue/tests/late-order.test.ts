import { renderWidget } from '@deskbridge/host-emulator/vue'
import { fireEvent, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { expect, test } from 'vitest'
import LateOrder from '../src/late-order.vue'

test.each(['text', 'qiscus'] as const)('shows who is waiting, on the desk %s', async (desk) => {
  const { desk: opened } = renderWidget(LateOrder, {
    desk,
    ticket: { requester: { name: 'Maya Chen' }, createdAt: '2026-03-02T09:12:00.000Z' },
    global: { plugins: [createPinia()] },
  })
  expect(await screen.findByText(/Maya Chen has been waiting since 2026-03-02/)).toBeTruthy()
  opened.ticket.update({ requester: { name: 'Jonas Weber' } })
  expect(await screen.findByText(/Jonas Weber/)).toBeTruthy()
})

test('sends the apology and counts it in the store', async () => {
  const { desk } = renderWidget(LateOrder, { global: { plugins: [createPinia()] } })
  await fireEvent.click(await screen.findByText('Say sorry'))
  expect(screen.getByText(/Apologies: 1/)).toBeTruthy()
  await expect.poll(() => desk).toHaveDone({ kind: 'track', name: 'said sorry' })
  await expect.poll(() => desk.section.get()?.components).toHaveLength(1)
})
