import type { MountOptions } from '@deskbridge/host'
import type { Page } from '@playwright/test'
import { expectReadyDocuments, expectStatuses, openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { detailsApp } from '../fixtures/details-app'
import { expectReceivedNothing } from '../fixtures/expect-received-nothing'
import { mountedFrame } from '../fixtures/mounted-frame'
import { remote, type Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { BystanderControl } from '../pages/bystander'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { QiscusAppControl } from '../pages/qiscus/app'
import type { PageServer } from '../servers/page-server'

/** Features that a document may use, by their names in Chromium. */
interface WithFeaturePolicy extends Document {
  featurePolicy: { allowsFeature(feature: string): boolean }
}

const inheriting = ['about:blank', 'srcdoc', 'blob'] as const

let host: Remote<DeskbridgeHostControl>

test.beforeEach(async ({ page, server }) => {
  host = await openDeskbridgeHost(page, server)
})

/** Returns which of some features the app's document may use. */
async function allowedIn(page: Page): Promise<readonly string[]> {
  const frame = await mountedFrame(page, 'app')
  return frame.evaluate(
    (features) =>
      features.filter((name) => (document as WithFeaturePolicy).featurePolicy.allowsFeature(name)),
    ['camera', 'microphone', 'geolocation', 'clipboard-write', 'clipboard-read'],
  )
}

test.describe('the browser lets an app use', () => {
  for (const [what, permissions, options, allowed] of [
    ['the clipboard by default', [], {}, ['clipboard-write']],
    [
      'what its definition permits',
      ['camera', "microphone 'src'"],
      {},
      ['camera', 'microphone', 'clipboard-write'],
    ],
    ['nothing that its definition removes', ["clipboard-write 'none'", 'camera'], {}, ['camera']],
    ['what mount() allows instead', ['camera'], { allow: 'geolocation' }, ['geolocation']],
    ['nothing', ['camera'], { allow: '' }, []],
  ] satisfies [string, string[], MountOptions, string[]][]) {
    test(what, async ({ page, server }) => {
      await host.mount(detailsApp(server.url('text-details', { site: 'widget' }), { permissions }), options)
      await expectReadyDocuments(host, 'app', 1)
      expect(await allowedIn(page)).toEqual(allowed)
    })
  }
})

test("an app's server receives the desk's origin without a path, whatever referrer policy the desk's page sets", async ({
  page,
  server,
}) => {
  await page.evaluate(() => {
    const meta = Object.assign(document.createElement('meta'), { name: 'referrer', content: 'unsafe-url' })
    document.head.append(meta)
  })
  await host.mount(detailsApp(server.url('text-details', { site: 'widget' })))
  const frame = await mountedFrame(page, 'app')
  await expectReadyDocuments(host, 'app', 1)
  expect(await frame.evaluate(() => document.referrer)).toBe(`${server.origin('desk')}/`)
})

for (const kind of inheriting) {
  test.describe(`a container in a document of the kind ${kind}`, () => {
    test("rejects an app on the desk's own origin unless sandbox is false", async ({ server }) => {
      const app = detailsApp(server.url('text-details', { site: 'desk' }))
      await expect(host.mountInside(kind, app)).rejects.toThrow(/own origin.*sandbox: false/)
      expect(await host.attached()).toEqual([])
      await host.mountInside(kind, app, { sandbox: false })
      await expectReadyDocuments(host, 'app', 1)
    })

    test('shows any other app, which is detached with the document', async ({ server }) => {
      await host.mountInside(kind, detailsApp(server.url('text-details', { site: 'widget' })))
      await expectReadyDocuments(host, 'app', 1)
      await host.removeInside('app')
      await expect.poll(() => host.attached()).toEqual([])
      expect((await host.state('app')).status).toBe('detached')
    })

    test('can receive a moved app, which reloads there', async ({ server }) => {
      await host.mount(detailsApp(server.url('text-details', { site: 'widget' })))
      await expectReadyDocuments(host, 'app', 1)
      expect(await host.moveInside(kind, 'app')).toBe('loading')
      await expectStatuses(host, 'app', ['loading', 'loaded', 'ready', 'loading', 'loaded', 'ready'])
    })
  })
}

test('origins that match nothing or everything are rejected, and no foreign page receives anything', async ({
  page,
  server,
}) => {
  const url = server.url('bystander', { site: 'third' })
  const app = detailsApp(url)
  for (const origins of [['*'], ['localhost'], [`${server.origin('third')}/`], []]) {
    await expect(host.mount({ ...app, origins })).rejects.toThrow(
      /The origins(\[0\])? of the app "app" is .*it must be /,
    )
    await expect(host.mount(app, { origins })).rejects.toThrow(/The origins(\[0\])? of the app "app" is /)
  }
  await expect(page.locator('iframe')).toHaveCount(0)

  await host.mount({
    ...app,
    url: server.url('text-details', { site: 'widget', query: { connection: 'plain' } }),
  })
  await expectReadyDocuments(host, 'app', 1)
  await (await mountedFrame(page, 'app')).goto(url)
  const bystander = remote<BystanderControl>(await mountedFrame(page, 'app'))
  await host.setTheme('dark')
  await expectReceivedNothing(page, bystander)
})

test.describe('a Qiscus app in popup mode', () => {
  const mountApp = async (page: Page, server: PageServer, options: MountOptions) => {
    const url = server.url('qiscus-app', { site: 'widget' })
    const app = { id: 'app', name: 'Parcels', url, desk: 'qiscus', placement: 'ticket-sidebar' } as const
    await host.mount({ ...app, mode: 'popup' }, options)
    await expectReadyDocuments(host, 'app', 1)
    return remote<QiscusAppControl>(await mountedFrame(page, 'app'))
  }

  test('keeps the style that the page gives its frame', async ({ page, server }) => {
    const app = await mountApp(page, server, { frameStyle: 'page' })
    const frame = page.locator('#app iframe')
    await frame.evaluate(({ style }) => (style.cssText = 'width: 321px; height: 123px;'))
    await app.resize('600px', '400px')
    await app.setFullscreen(true)
    await expect
      .poll(() => host.state('app'))
      .toMatchObject({ size: { width: 600, height: 400 }, isFullscreen: true })
    await expect(frame).toHaveAttribute('style', 'width: 321px; height: 123px;')
  })

  test('leaves fullscreen when the desk ends it, and enters it again when it asks', async ({
    page,
    server,
  }) => {
    const app = await mountApp(page, server, {})
    const width = async () => (await page.locator('#app iframe').boundingBox())?.width
    await app.setFullscreen(true)
    await expect.poll(width).toBe(page.viewportSize()!.width)
    const before = await app.events()
    await host.exitFullscreen('app')
    expect(await width()).toBeLessThan(page.viewportSize()!.width)
    await app.setFullscreen(true)
    await expect.poll(width).toBe(page.viewportSize()!.width)
    expect(await app.events()).toEqual(before)
  })
})
