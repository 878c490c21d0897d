import { neutralTicket, neutralUser } from '@deskbridge/fixtures/tickets'
import type { Page } from '@playwright/test'
import { sectionAttributes, sectionTags } from '../../packages/host/test/ui/section-elements'
import { detailsApp, drawnSection, SECTION_TITLE } from '../fixtures/details-app'
import { reportFigure } from '../fixtures/figures-file'
import { mountedFrame } from '../fixtures/mounted-frame'
import { remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { HostileSectionsControl } from '../pages/text/hostile-sections'

declare global {
  interface Window {
    /** Number of times that code of the app has run in the desk's page. */
    hits?: number
    /** Elements and attributes that appeared in a section although no section may add them. */
    foreign: string[]
    /** Violations of the content security policy. */
    blocked: string[]
  }
}

const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  'frame-src *',
  'img-src http: https: data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const policies: [what: string, headers: Record<string, string>][] = [
  ['without a content security policy', {}],
  ['under a strict content security policy with Trusted Types', { 'content-security-policy': strictPolicy }],
]

for (const [what, headers] of policies) {
  test(`a section cannot run code, add elements or navigate the desk, ${what}`, async ({ page, server }) => {
    await page.addInitScript(watchSections, { tags: sectionTags, attributes: sectionAttributes })
    const url = server.url('deskbridge-host', { site: 'desk', serving: { headers } })
    await page.goto(url)
    const host = remote<DeskbridgeHostControl>(page)
    await host.start({ user: neutralUser, ticket: neutralTicket })
    await host.mount(
      detailsApp(server.url('text-hostile-sections', { site: 'widget', query: { connection: 'plain' } })),
    )
    const app = remote<HostileSectionsControl>(await mountedFrame(page, 'app'))
    await page.evaluate(() => void window.blocked.splice(0))

    const names = await app.names()
    expect(names.length).toBeGreaterThan(250)
    for (const [index, name] of names.entries()) {
      await app.post(name)
      expect(await reportAfter(page, index + 1), name).toEqual({ hits: 0, foreign: [], blocked: [], url })
    }
    expect(await clickedIds(page)).toEqual([
      'string: item',
      'string: <img src="x" onerror="top.hits = (top.hits || 0) + 1">',
    ])
    await expect(drawnSection(page)).toContainText(SECTION_TITLE)
    reportFigure({
      figure: `hostile sections drawn ${what}`,
      value: String(names.length),
      bound: 'no effect',
      ok: true,
    })
  })
}

/** Returns the ids of the clicks that were sent to the app, each with its type. */
async function clickedIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const clicks = (window.__page as DeskbridgeHostControl)
      .traffic()
      .filter(({ direction, name }) => direction === 'out' && name.endsWith('button_click'))
    return [...new Set(clicks.map(({ data }) => (data as { buttonId: unknown }).buttonId))].map(
      (id) => `${typeof id}: ${String(id)}`,
    )
  })
}

/** Waits until the host has handled a number of sections and rendered the last one, clicks every button in it, and reports the effects. */
async function reportAfter(page: Page, count: number): Promise<object> {
  return page.evaluate(async (wanted) => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const { traffic } = window.__page as DeskbridgeHostControl
    const isSection = ({ name }: { name: string }) => name === 'customer_details_section'
    while (traffic().filter(isSection).length < wanted) await nextFrame()
    await nextFrame()
    for (const button of document.querySelectorAll<HTMLElement>('.deskbridge-section button')) button.click()
    const { hits = 0, foreign, blocked } = window
    return { hits, foreign, blocked, url: location.href }
  }, count)
}

/** Watches a page from its start: records what appears in a section, and what the policy blocks. */
function watchSections({
  tags,
  attributes,
}: {
  tags: readonly string[]
  attributes: Readonly<Record<string, string>>
}): void {
  if (window !== top) return
  const inspect = (element: Element) => {
    if (!element.closest('.deskbridge-section')) return
    if (!tags.includes(element.tagName)) window.foreign.push(element.tagName)
    for (const { name, value } of element.attributes) {
      if (!new RegExp(attributes[name] ?? '$^').test(value)) window.foreign.push(`${name}="${value}"`)
    }
  }
  window.foreign = []
  window.blocked = []
  addEventListener('securitypolicyviolation', (event) => {
    window.blocked.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
  })
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target instanceof Element) inspect(target)
      for (const node of addedNodes) {
        if (node instanceof Element) [node, ...node.querySelectorAll('*')].forEach(inspect)
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true })
}
