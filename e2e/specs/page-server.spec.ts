import { mountedFrame } from '../fixtures/mounted-frame'
import { expect, test } from '../fixtures/test'
import { openTextHost } from '../fixtures/text-host'
import type { PageRequest, Site } from '../servers/page-server'

test('the sites have four origins, and each serves every page', async ({ page, server }) => {
  const sites: Site[] = ['desk', 'widget', 'third', 'helpdesk']
  const origins: string[] = []
  for (const site of sites) {
    await page.goto(server.url('bystander', { site }))
    origins.push((await page.evaluate(() => window.__page && location.origin)) ?? 'no page')
  }
  expect(origins).toEqual(sites.map((site) => server.origin(site)))
  expect(new Set(origins).size).toBe(sites.length)
})

test('the response for a page that does not exist contains its name', async ({ page, server }) => {
  const response = await page.goto(`${server.origin('desk')}/no-such-page`)
  expect(response?.status()).toBe(404)
  expect(await response?.text()).toContain('no-such-page')
})

test('a delayed document, script and trailing resource delay load', async ({ page, server }) => {
  for (const part of ['documentDelayMs', 'scriptDelayMs', 'trailingDelayMs'] as const) {
    await page.goto(server.url('bystander', { site: 'desk', serving: { [part]: 400 } }))
    const [navigation] = await page.evaluate(() =>
      performance
        .getEntriesByType('navigation')
        .map((entry) => (entry as PerformanceNavigationTiming).loadEventStart),
    )
    expect(navigation, part).toBeGreaterThanOrEqual(400)
  }
})

test('a delayed trailing resource lets the script run before load', async ({ page, server }) => {
  const request: PageRequest = { site: 'desk', serving: { trailingDelayMs: 60_000 } }
  await page.goto(server.url('bystander', request), { waitUntil: 'commit' })
  await page.waitForFunction(() => window.__page)
  await page.waitForFunction(() => document.readyState === 'interactive')
})

test('a page that listens late gets its script after the given delay', async ({ page, server }) => {
  await page.goto(server.url('bystander', { site: 'desk', serving: { startAfterLoadMs: 300 } }))
  await page.waitForFunction(() => window.__page)
  const [loaded, script] = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const [resource] = performance.getEntriesByType('resource')
    return [navigation?.loadEventStart ?? Infinity, resource?.startTime ?? 0] as const
  })
  expect(script).toBeGreaterThanOrEqual(loaded + 300)
})

test('a slowed page is blocked again and again', async ({ page, server }) => {
  await page.goto(server.url('bystander', { site: 'desk', serving: { slowdown: 6 } }))
  const pauses = await page.evaluate(async () => {
    const times = [performance.now()]
    while (performance.now() - times[0]! < 300) {
      await new Promise((resolve) => setTimeout(resolve))
      times.push(performance.now())
    }
    return times.slice(1).map((time, index) => time - times[index]!)
  })
  expect(pauses.filter((ms) => ms >= 25).length).toBeGreaterThan(1)
})

test('response headers reach the browser, which then blocks a frame', async ({ page, server }) => {
  const headers = { 'x-frame-options': 'DENY' }
  const host = await openTextHost(page, server, '0.3.2')
  await host.mount('app', { url: server.url('bystander', { site: 'widget', serving: { headers } }) })
  await expect.poll(async () => (await mountedFrame(page, 'app')).url()).toContain('chrome-error:')
})
