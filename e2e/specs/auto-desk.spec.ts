import { neutralTicket } from '@deskbridge/fixtures/tickets'
import react from '@vitejs/plugin-react'
import type { Frame, Page } from '@playwright/test'
import { startBuiltApp } from '../fixtures/built-app'
import { openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { mountedFrame } from '../fixtures/mounted-frame'
import type { Remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import { widgetUrl } from '../fixtures/widget-url'
import type { DeskbridgeHostControl } from '../pages/deskbridge/host'
import type { PageServer } from '../servers/page-server'
import { startViteServer } from '../servers/vite-server'

const RELOADS = 6

/** A page that is served at a URL until it is closed. */
interface ServedPage {
  readonly url: string
  close(): Promise<void>
}

/** Widgets that support both desks, by how their pages are built. */
const widgets: Record<string, (server: PageServer) => Promise<ServedPage>> = {
  'a plain page': async (server) => ({ url: widgetUrl(server), close: async () => {} }),
  'a React development page': () =>
    startViteServer('hot-reload/react', [react()], ['react', 'react-dom/client', 'react/jsx-dev-runtime']),
  'a React build': () => startBuiltApp('orders-react'),
  'a Vue build': () => startBuiltApp('macros-vue'),
  'a Svelte build': () => startBuiltApp('sla-svelte'),
}

for (const [kind, serve] of Object.entries(widgets)) {
  for (const slowdown of [1, 4]) {
    test(`${kind}, ${slowdown} times slower, uses Text at each of ${RELOADS} reloads on a host that lets it choose the desk`, async ({
      page,
      server,
    }) => {
      test.slow()
      const served = await serve(server)
      try {
        const host = await openDeskbridgeHost(page, server)
        await host.mount({
          id: 'app',
          name: 'Parcels',
          url: served.url,
          desk: 'auto',
          placement: 'ticket-sidebar',
          mode: 'popup',
        })
        await expectText(host, 1)
        const frame = await mountedFrame(page, 'app')
        await slowDown(page, frame, slowdown)
        for (let load = 2; load <= RELOADS + 1; load++) {
          await frame.evaluate(() => window.location.reload())
          await expectText(host, load)
        }
        expect((await host.diagnostics()).filter(({ code }) => code === 'other-desk')).toEqual([])
      } finally {
        await served.close()
      }
    })
  }
}

async function slowDown(page: Page, frame: Frame, rate: number): Promise<void> {
  for (const target of [page, frame]) {
    const session = await page.context().newCDPSession(target)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
  }
}

/** Waits until a number of documents have announced themselves on Text, and expects the last one to answer only on Text. */
async function expectText(host: Remote<DeskbridgeHostControl>, load: number): Promise<void> {
  const announced = async () =>
    (await host.traffic()).filter(({ name, verdict }) => name === 'plugin_inited' && verdict === 'delivered')
      .length
  await expect.poll(announced).toBe(load)
  const before = (await host.traffic()).length
  await host.setTicket({ ...neutralTicket, id: `ticket-of-load-${load}` })
  const passed = async () => (await host.traffic()).slice(before)
  await expect
    .poll(passed)
    .toContainEqual(expect.objectContaining({ direction: 'in', name: 'response', verdict: 'delivered' }))
  expect([...new Set((await passed()).map(({ desk }) => desk))]).toEqual(['text'])
  expect(await host.state('app')).toMatchObject({ status: 'ready', desk: 'text' })
}
