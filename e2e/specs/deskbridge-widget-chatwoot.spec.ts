import type { Page } from '@playwright/test'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { ChatwootVersion, PlainChatwootHostControl } from '../pages/chatwoot/plain-host'
import type { ChatwootWidgetControl } from '../pages/chatwoot/widget'
import type { PageServer } from '../servers/page-server'

const resolved = (value?: unknown) => ({ status: 'resolved', value })
const request = 'chatwoot-dashboard-app:fetch-info'
const known = { desk: 'chatwoot', id: '35', status: 'open', user: 'Alex Poe' }

const widgetIn = async (page: Page, id = 'app-0-0') =>
  remote<ChatwootWidgetControl>(await mountedFrame(page, id))

/** Opens a conversation with apps, each with as many frames as its number says. */
async function openConversation(
  page: Page,
  server: PageServer,
  version: ChatwootVersion,
  frames: readonly number[] = [1],
) {
  await page.goto(server.url('chatwoot-plain-host', { site: 'desk' }))
  const host = remote<PlainChatwootHostControl>(page)
  const url = server.url('chatwoot-widget', { site: 'widget' })
  const apps = frames.map((count) => Array.from({ length: count }, () => url))
  await host.open(version, 35, apps)
  return { host, apps }
}

for (const version of ['v3', 'v4'] as const) {
  const theme = version === 'v4' ? 'light' : null

  test.describe(`a Deskbridge widget for every desk in a Chatwoot ${version} that is written from its source`, () => {
    test('has conversation, agent and theme, and can only read', async ({ page, server }) => {
      const { host } = await openConversation(page, server, version)
      expect(await packagesIn(page)).toEqual([])
      const widget = await widgetIn(page)
      expect(await widget.created()).toEqual(resolved())
      expect(await widget.state()).toEqual({ ...known, theme })
      expect(await widget.setBadge(1)).toMatchObject({ status: 'rejected', reason: { code: 'UNSUPPORTED' } })
      const texts = (await host.received()).filter((message) => typeof message === 'string')
      expect([...new Set(texts)]).toEqual([request])
    })

    test('W23, W24, W31 asks for what has changed, and asks again when it becomes visible', async ({
      page,
      server,
    }) => {
      const { host } = await openConversation(page, server, version)
      const widget = await widgetIn(page)
      await widget.created()
      await host.change({ status: 'resolved' })
      expect(await widget.refresh()).toEqual(resolved('solved'))
      await host.change({ status: 'pending' })
      await widget.becomeVisible()
      await expect.poll(widget.state).toEqual({ ...known, status: 'pending', theme })
    })

    test('W32 is a new document with each conversation', async ({ page, server }) => {
      const { host, apps } = await openConversation(page, server, version)
      const first = await widgetIn(page)
      await first.created()
      await host.open(version, 36, apps)
      const second = await widgetIn(page)
      expect(await second.created()).toEqual(resolved())
      expect(await second.state()).toMatchObject({ id: '36' })
    })

    test('W53, W54 is connected in every frame of every app, whoever is answered', async ({
      page,
      server,
    }) => {
      const { host } = await openConversation(page, server, version, [2, 1])
      for (const id of ['app-0-0', 'app-0-1']) {
        const widget = await widgetIn(page, id)
        expect(await widget.created()).toEqual(resolved())
      }
      await host.show(1)
      const other = await widgetIn(page, 'app-1-0')
      expect(await other.created()).toEqual(resolved())
      expect(await other.state()).toMatchObject(known)
    })

    test('W3, W70, W71 keeps what it has, whatever text comes', async ({ page, server }) => {
      const { host } = await openConversation(page, server, version)
      const widget = await widgetIn(page)
      await widget.created()
      const hostile = [
        '',
        '{',
        '[]',
        'null',
        '"appContext"',
        '{"event":"appContext"}',
        '{"event":"appContext","data":[]}',
        '{"event":"appContext","data":{"conversation":{"id":{}}}}',
        '{"event":"appContext","data":{"conversation":{"id":9},"contact":"x"}}',
        '{"event":"other","data":{"conversation":{"id":9}}}',
        `{"event":"appContext","data":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      ]
      for (const text of hostile) await host.post(text)
      await expect.poll(async () => (await widget.diagnostics()).length).toBe(hostile.length)
      expect(await widget.state()).toEqual({ ...known, theme })
      await host.post('{"event":"appContext","data":{"conversation":{"id":9},"__proto__":{"theme":"dark"}}}')
      await expect.poll(widget.state).toEqual({ ...known, id: '9', status: null, theme })
    })
  })
}

test('W52 a Deskbridge widget follows the theme of a Chatwoot v4', async ({ page, server }) => {
  const { host } = await openConversation(page, server, 'v4')
  const widget = await widgetIn(page)
  await widget.created()
  await host.setTheme('dark')
  await expect.poll(widget.state).toEqual({ ...known, theme: 'dark' })
})
