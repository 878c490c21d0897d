import { neutralTicket } from '@deskbridge/fixtures/tickets'
import type { HostTicket } from '@deskbridge/host'
import type { Page } from '@playwright/test'
import { startBuiltApp } from '../fixtures/built-app'
import { expectReadyDocuments, openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { expect, test as base } from '../fixtures/quiet-test'
import type { PageServer } from '../servers/page-server'
import { samples, type Sample, type SampleName } from './sample'

const test = base.extend<{ sampleName: SampleName; appUrl: string }>({
  sampleName: ['orders-react', { option: true }],
  async appUrl({ sampleName }, use) {
    const app = await startBuiltApp(samples[sampleName].folder)
    await use(app.url)
    await app.close()
  },
})

const next: HostTicket = {
  ...neutralTicket,
  id: 'ticket-502',
  number: '43',
  subject: 'The invoice is missing',
  requester: { id: 'requester-8', name: 'Ada Moss', email: 'ada@example.com', phone: null },
}

for (const desk of ['text', 'qiscus'] as const) {
  test.describe(`on the desk ${desk}`, () => {
    const open = async (
      page: Page,
      server: PageServer,
      name: SampleName,
      appUrl: string,
      ticket: HostTicket | null,
    ) => {
      const { title, endpoint }: Sample = samples[name]
      const url = new URL(appUrl)
      if (endpoint) {
        const endpointUrl = 'https://data.example.com/'
        url.searchParams.set(endpoint.parameter, endpointUrl)
        await page.route(`${endpointUrl}**`, (route) =>
          route.fulfill({ json: endpoint.answer, headers: { 'access-control-allow-origin': '*' } }),
        )
      }
      const host = await openDeskbridgeHost(page, server, { ticket })
      await host.mount({
        id: 'sample',
        name: title,
        url: url.href,
        desk,
        placement: 'ticket-sidebar',
        mode: 'embed',
        openingState: { title, components: [{ type: 'item', data: { title: 'Nothing sent yet.' } }] },
      })
      await expectReadyDocuments(host, 'sample', 1)
      return { host, app: page.frameLocator('iframe') }
    }

    test('it connects, shows the ticket, and follows the next one', async ({
      page,
      server,
      sampleName,
      appUrl,
    }) => {
      const sample: Sample = samples[sampleName]
      const { host, app } = await open(page, server, sampleName, appUrl, neutralTicket)
      await expect(app.getByText(sample.shows(neutralTicket)).first()).toBeVisible()
      await host.setTicket(next)
      await expect(app.getByText(sample.shows(next)).first()).toBeVisible()
      await expect(app.getByText(sample.shows(neutralTicket))).toHaveCount(0)
    })

    test('it says so when no ticket is open', async ({ page, server, sampleName, appUrl }) => {
      const { app } = await open(page, server, sampleName, appUrl, null)
      await expect(app.getByText(samples[sampleName].withoutTicket).first()).toBeVisible()
    })

    test('its section is shown in the ticket’s details', async ({ page, server, sampleName, appUrl }) => {
      test.skip(desk === 'qiscus', 'The desk "qiscus" has no capability "section".')
      const { host, app } = await open(page, server, sampleName, appUrl, neutralTicket)
      const { title, withoutSection } = samples[sampleName]
      await expect.poll(async () => (await host.state('sample')).section?.title).toBe(title)
      await expect(page.getByText('Nothing sent yet.')).toHaveCount(0)
      await expect(page.getByRole('region', { name: title })).toBeVisible()
      await expect(app.getByText(withoutSection)).toBeHidden()
    })

    // A desk with sections rejects none.
    if (desk === 'text') return
    test('it says that sections are not supported', async ({ page, server, sampleName, appUrl }) => {
      const { host, app } = await open(page, server, sampleName, appUrl, neutralTicket)
      await expect(app.getByText(samples[sampleName].withoutSection).first()).toBeVisible()
      expect((await host.events()).filter(({ type }) => type === 'section')).toEqual([])
    })
  })
}
