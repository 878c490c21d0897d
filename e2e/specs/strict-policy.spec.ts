import { neutralTicket, neutralUser } from '@deskbridge/fixtures/tickets'
import type { Page } from '@playwright/test'
import { expectReadyDocuments } from '../fixtures/deskbridge-host'
import { detailsApp, drawnSection, SECTION_TITLE } from '../fixtures/details-app'
import { mountedFrame } from '../fixtures/mounted-frame'
import { remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import { widgetUrl } from '../fixtures/widget-url'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { WidgetControl } from '../pages/deskbridge/run-widget'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  'img-src data:',
  'frame-src *',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')
const serving = { headers: { 'content-security-policy': policy } }

/** Records every violation of a policy, in the page and in the frames in it. */
async function watchViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = []
  await page.exposeFunction('reportViolation', (violation: string) => void violations.push(violation))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { reportViolation } = window as typeof window & { reportViolation(violation: string): void }
      reportViolation(`${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  return violations
}

test('a host and a widget work under strict content security policies with Trusted Types', async ({
  page,
  server,
}) => {
  const violations = await watchViolations(page)
  await page.goto(server.url('deskbridge-host', { site: 'desk', serving }))
  const host = remote<DeskbridgeHostControl>(page)
  await host.start({ user: neutralUser, ticket: neutralTicket })
  await host.mount(detailsApp(widgetUrl(server, { serving })))
  await expectReadyDocuments(host, 'app', 1)
  const frame = await mountedFrame(page, 'app')
  const widget = remote<WidgetControl>(frame)
  const components = [{ type: 'button' as const, data: { id: 'refund', label: 'Refund' } }]
  expect(await widget.setSection({ title: SECTION_TITLE, components })).toMatchObject({ status: 'resolved' })
  await drawnSection(page).getByRole('button', { name: 'Refund' }).click()
  await expect
    .poll(widget.events)
    .toContainEqual({ name: 'sectionButtonClick', data: { buttonId: 'refund' } })

  const app = detailsApp(widgetUrl(server, { serving }))
  await host.mount({ ...app, id: 'popup', desk: 'qiscus', mode: 'popup' })
  await expectReadyDocuments(host, 'popup', 1)
  const popup = remote<WidgetControl>(await mountedFrame(page, 'popup'))
  expect(await popup.resize({ width: 320, height: '50%' })).toMatchObject({ status: 'resolved' })
  await expect(page.locator('#popup iframe')).toHaveCSS('width', '320px')
  // The test server writes one inline script into each document: of the host, the widget and the popup.
  expect(violations).toEqual(Array.from({ length: 3 }, () => 'script-src-elem inline '))

  // The policies are in force.
  for (const document of [page.mainFrame(), frame]) {
    const error = await document.evaluate(() => {
      try {
        window.document.body.innerHTML = '<img>'
        return null
      } catch (thrown) {
        return (thrown as Error).name
      }
    })
    expect(error).toBe('TypeError')
  }
})
