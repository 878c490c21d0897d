import type { Locator } from '@playwright/test'
import { openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { detailsApp, drawnSection, RESOLVED, SECTION_TITLE, widgetIn } from '../fixtures/details-app'
import { mountedFrame } from '../fixtures/mounted-frame'
import { remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { DetailsWidgetControl } from '../pages/text/details-widget'
import type { DocumentedWidgetControl } from '../pages/text/documented-widget'

const DOCUMENTED_TITLE = 'My widget'

test('our host renders the examples in the SDK’s documentation, and opens the app where they say so', async ({
  page,
  server,
}) => {
  await page.route('https://example.com/**', (route) => route.fulfill({ contentType: 'image/png', body: '' }))
  const host = await openDeskbridgeHost(page, server)
  const openingState = { title: DOCUMENTED_TITLE, components: [{ type: 'divider' as const }] }
  await host.mount(detailsApp(server.url('text-documented-drop-in', { site: 'widget' }), { openingState }))
  const widget = remote<DocumentedWidgetControl>(await mountedFrame(page, 'app'))
  const section = page.locator('#app').getByRole('region', { name: DOCUMENTED_TITLE })
  expect(await widget.showTitle()).toEqual(RESOLVED)
  await expect(section).toContainText('The title will be modified')

  expect(await widget.showEveryComponent()).toEqual(RESOLVED)
  await expect(section).not.toContainText('The title will be modified')
  for (const text of ['title', 'value', 'description', 'Name', 'Stefan']) {
    await expect(section.getByText(text, { exact: true })).toBeVisible()
  }
  await expect(section.locator('h3 > img')).toHaveAttribute('src', 'https://example.com/widget.png')
  await expect(section.getByRole('link', { name: 'click me' })).toHaveAttribute(
    'href',
    'https://example.com/',
  )
  await expect(section.getByRole('separator')).toHaveCount(1)

  const opened = async () => (await host.events()).filter(({ type }) => type === 'open-app').length
  await section.getByRole('button', { name: DOCUMENTED_TITLE }).click()
  expect(await opened()).toBe(1)
  await section.getByRole('button', { name: 'second button' }).click()
  expect(await opened()).toBe(2)
  await expect.poll(() => widget.clicks()).toEqual(['second-button'])
})

test('a clickable item has a border, and no other item has', async ({ page, server }) => {
  const host = await openDeskbridgeHost(page, server)
  await host.mount(detailsApp(server.url('text-details-drop-in', { site: 'widget' })))
  const widget = await widgetIn<DetailsWidgetControl>(page)
  const components = [
    { type: 'item', data: { title: 'Plain', id: 'plain' } },
    { type: 'item', data: { title: 'Clickable', id: 'clickable', clickable: true } },
  ]
  expect(await widget.modifySection({ title: SECTION_TITLE, components })).toEqual(RESOLVED)
  const section = drawnSection(page)
  await expect(section).toContainText('Clickable')
  const borderOf = (item: Locator) => item.evaluate((element) => getComputedStyle(element).borderTopWidth)
  expect(await borderOf(section.getByRole('button', { name: 'Clickable' }))).toBe('1px')
  expect(await borderOf(section.locator('div', { hasText: /^Plain$/ }))).toBe('0px')
})
