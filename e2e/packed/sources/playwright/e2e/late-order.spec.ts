import { expect, test } from '@deskbridge/workbench/playwright'

test('names who is waiting, and who is next', async ({ desk, widget }) => {
  await expect(desk).toBeReady()
  for (const number of [1042, 1041]) {
    await desk.openTicket(number)
    const ticket = await desk.ticket()
    await expect(widget.getByText(`${ticket?.requester?.name} has been waiting since`)).toBeVisible()
  }
})

test('is gone while it is deactivated', async ({ desk, widget }) => {
  await expect(widget.getByText('has been waiting since')).toBeVisible()
  await desk.apps.deactivate()
  await expect(widget.owner()).toHaveCount(0)
  await desk.apps.activate()
  await expect(widget.getByText('has been waiting since')).toBeVisible()
})

test('says sorry where the desk records events', async ({ desk, widget, deskId }) => {
  test.skip(deskId !== 'text', 'The desk records no events.')
  await expect(desk).toHaveDone({ kind: 'section' })
  await widget.getByRole('button', { name: 'Say sorry' }).click()
  await expect(desk).toHaveDone({ kind: 'track', name: 'said sorry' })
})
