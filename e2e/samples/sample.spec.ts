import type { Placement } from '@deskbridge/core'
import { deskHosts, type DeskHost, type DeskMessageName, type HostDeskId } from '@deskbridge/host/engine'
import { isAboveReply } from '../../packages/workbench/src/placements'
import { startBuiltApp } from '../fixtures/built-app'
import { expect, test as base } from '../fixtures/desk-test'
import { placesOf, samples, type Sample, type SampleName } from './sample'

const test = base.extend<{ sampleName: SampleName; sample: Sample }>({
  sampleName: ['orders-react', { option: true }],
  sample: ({ sampleName }, use) => use(samples[sampleName]),
  sectionTitle: ({ sample }, use) => use(sample.title),
  async widgetUrl({ page, sample, placement }, use) {
    const app = await startBuiltApp(sample.folder)
    const url = new URL(app.url)
    url.searchParams.set('placement', placement)
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

for (const [sampleName, sample] of Object.entries(samples) as [SampleName, Sample][]) {
  for (const desk of deskHosts) {
    for (const placement of placesOf(sample, desk)) {
      const has = desk.placements[placement]!
      test.describe(`${sampleName} on the desk ${desk.id} in ${placement}`, () => {
        test.use({ sampleName, deskId: desk.id as HostDeskId, placement })
        if (has.includes('ticket')) testTicket(placement, desk)
        else testPage()
        if (has.includes('section')) testSection()
        else if (has.includes('ticket')) testWithoutSection()
      })
    }
  }
}

function testTicket(placement: Placement, { messages, reloadsForTicket }: DeskHost): void {
  const announcement = Object.entries(messages).find(([, { isAnnouncement }]) => isAnnouncement)![0]
  // Each document announces itself.
  const documentCount = reloadsForTicket ? 2 : 1

  test('it connects, shows the ticket, and follows the next one', async ({ desk, widget, sample }) => {
    await expect(desk).toBeReady()
    const first = (await desk.ticket())!
    await expect(widget.getByText(sample.shows(first)).first()).toBeVisible()
    await desk.openTicket(1041)
    const next = (await desk.ticket())!
    expect(sample.shows(next)).not.toEqual(sample.shows(first))
    await expect(widget.getByText(sample.shows(next)).first()).toBeVisible()
    await expect(widget.getByText(sample.shows(first))).toHaveCount(0)
    expect(await desk.received(announcement as DeskMessageName)).toHaveLength(documentCount)
  })

  // Without a ticket there is no reply and nothing above it, and no document of a ticket.
  if (isAboveReply({ placement }) || reloadsForTicket) return
  test.describe('without a ticket', () => {
    test.use({ scenario: { ticket: null } })

    test('it says so', async ({ desk, widget, sample }) => {
      await expect(desk).toBeReady()
      await expect(widget.getByText(sample.withoutTicket).first()).toBeVisible()
    })
  })
}

function testPage(): void {
  test('it connects, and shows its page', async ({ desk, widget, sample }) => {
    await expect(desk).toBeReady()
    await expect(widget.getByRole('heading', { name: sample.pageHeading! })).toBeVisible()
  })
}

function testSection(): void {
  test('its section is shown in the ticket’s details', async ({ desk, widget, sample }) => {
    await expect(desk).toHaveDone({ kind: 'section' })
    expect((await desk.section())?.title).toBe(sample.title)
    const details = desk.page.getByTestId('details')
    await expect(details.getByText('The app has not sent its section yet.')).toHaveCount(0)
    await expect(details.getByRole('region', { name: sample.title })).toBeVisible()
    await expect(widget.getByText(sample.withoutSection)).toBeHidden()
  })
}

function testWithoutSection(): void {
  test('it says that sections are not supported', async ({ desk, widget, sample }) => {
    await expect(desk).toBeReady()
    await expect(widget.getByText(sample.withoutSection).first()).toBeVisible()
    await expect(desk).not.toHaveDone({ kind: 'section' })
  })
}
