import { deskHosts, type DeskMessageName, type HostDeskId } from '@deskbridge/host/engine'
import { startBuiltApp } from '../fixtures/built-app'
import { expect, test as base } from '../fixtures/desk-test'
import { samples, type Sample, type SampleName } from './sample'

const test = base.extend<{ sampleName: SampleName; sample: Sample }>({
  sampleName: ['orders-react', { option: true }],
  sample: ({ sampleName }, use) => use(samples[sampleName]),
  sectionTitle: ({ sample }, use) => use(sample.title),
  async widgetUrl({ page, sample }, use) {
    const app = await startBuiltApp(sample.folder)
    const url = new URL(app.url)
    if (sample.endpoint) {
      const endpointUrl = 'https://data.example.com/'
      url.searchParams.set(sample.endpoint.parameter, endpointUrl)
      const answer = { json: sample.endpoint.answer, headers: { 'access-control-allow-origin': '*' } }
      await page.route(`${endpointUrl}**`, (route) => route.fulfill(answer))
    }
    await use(url.href)
    await app.close()
  },
})

for (const { id, messages, placements } of deskHosts) {
  const announcement = Object.entries(messages).find(([, { isAnnouncement }]) => isAnnouncement)![0]
  const hasSections = placements['ticket-sidebar']!.includes('section')

  test.describe(`on the desk ${id}`, () => {
    test.use({ deskId: id as HostDeskId })

    test('it connects, shows the ticket, and follows the next one', async ({ desk, widget, sample }) => {
      await expect(desk).toBeReady()
      const first = (await desk.ticket())!
      await expect(widget.getByText(sample.shows(first)).first()).toBeVisible()
      await desk.openTicket(1041)
      const next = (await desk.ticket())!
      expect(sample.shows(next)).not.toEqual(sample.shows(first))
      await expect(widget.getByText(sample.shows(next)).first()).toBeVisible()
      await expect(widget.getByText(sample.shows(first))).toHaveCount(0)
      expect(await desk.received(announcement as DeskMessageName)).toHaveLength(1)
    })

    test.describe('without a ticket', () => {
      test.use({ scenario: { ticket: null } })

      test('it says so', async ({ desk, widget, sample }) => {
        await expect(desk).toBeReady()
        await expect(widget.getByText(sample.withoutTicket).first()).toBeVisible()
      })
    })

    test('its section is shown in the ticket’s details', async ({ desk, widget, sample }) => {
      test.skip(!hasSections, 'The desk has no capability "section".')
      await expect(desk).toHaveDone({ kind: 'section' })
      expect((await desk.section())?.title).toBe(sample.title)
      const details = desk.page.getByTestId('details')
      await expect(details.getByText('The app has not sent its section yet.')).toHaveCount(0)
      await expect(details.getByRole('region', { name: sample.title })).toBeVisible()
      await expect(widget.getByText(sample.withoutSection)).toBeHidden()
    })

    // A desk with sections rejects none.
    if (hasSections) return
    test('it says that sections are not supported', async ({ desk, widget, sample }) => {
      await expect(desk).toBeReady()
      await expect(widget.getByText(sample.withoutSection).first()).toBeVisible()
      await expect(desk).not.toHaveDone({ kind: 'section' })
    })
  })
}
