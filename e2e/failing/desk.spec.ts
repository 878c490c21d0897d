import { expect, test } from '@deskbridge/workbench/playwright'

test.use({ deskId: 'text', sectionTitle: 'Mine' })

test('passes', async ({ desk }) => {
  await expect(desk).toBeReady({ timeout: 30_000 })
})

test('fails', async ({ desk }) => {
  await expect(desk).toHaveDone({ kind: 'toast' }, { timeout: 30_000 })
  await desk.openTicket(1041)
  await desk.updateTicket({ subject: 'It is found' })
  await desk.faults.latency({ ms: 1 })
  await expect(desk).toHaveDone({ kind: 'badge' }, { timeout: 1 })
})

test('makes a mistake', async ({ desk }) => {
  await desk.openTicket('99')
})

test('closes its page', async ({ desk }) => {
  await desk.page.close()
  expect(desk).toBeNull()
})

test.describe('elsewhere', () => {
  test.use({ workbenchUrl: 'http://localhost:1' })

  test('finds no desk', async ({ desk }) => {
    await expect(desk).toBeReady()
  })
})
