import { expect, test } from '@deskbridge/workbench/playwright'

// The title of the section that is configured in the desk; the widget's own section has the same.
test.use({ sectionTitle: 'Requester' })

test('the widget shows the open ticket, and greets who asked', async ({ desk, widget }) => {
  await desk.updateTicket({ subject: 'Late order', requester: { name: 'Maya Chen' } })
  await expect(widget.getByText('Maya Chen asked: Late order')).toBeVisible()
  await widget.getByRole('button', { name: 'Greet' }).click()
  await expect(widget.getByText('Hello, Maya Chen')).toBeVisible()
})
