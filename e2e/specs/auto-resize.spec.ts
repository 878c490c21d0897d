import type { Frame, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { layouts, LINES, type Layout } from '../fixtures/layouts'
import { mountedFrame } from '../fixtures/mounted-frame'
import { expect, test } from '../fixtures/test'
import type { PageServer } from '../servers/page-server'

const URL_OF_WIDGET = 'https://widget.example.com/'
const SCRIPT = join(import.meta.dirname, '../../packages/core/dist/deskbridge.global.js')

async function openWidget(
  page: Page,
  server: PageServer,
  { html, element, sides = 'height' }: Omit<Layout, 'name'> & { sides?: 'height' | 'both' },
): Promise<Frame> {
  const script = await readFile(SCRIPT, 'utf8')
  const body = `<!doctype html>${html}<script>${script.replaceAll('</script', '<\\/script')}</script><script>
    const widget = Deskbridge.createWidget()
    Deskbridge.autoResize(widget, ${element ? `document.querySelector('${element}')` : 'undefined'}, { sides: '${sides}' })
    widget.connect()
  </script>`
  await page.route(URL_OF_WIDGET, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  // The host does not let a frame exceed its own page.
  await page.setViewportSize({ width: 1000, height: 2000 })
  const host = await openDeskbridgeHost(page, server)
  await host.mount({
    id: 'fitted',
    name: 'Fitted',
    url: URL_OF_WIDGET,
    desk: 'qiscus',
    placement: 'ticket-sidebar',
    mode: 'popup',
  })
  return mountedFrame(page, 'fitted')
}

const hasScrollBar = (frame: Frame) =>
  frame.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('#root')]
    return boxes.some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
  })

/** Waits until the frame is exactly as tall as the page needs: there is no scroll bar, but three pixels less would cause one. */
async function expectFitting(page: Page, frame: Frame): Promise<number> {
  const box = page.locator('iframe')
  const styledHeight = () => box.evaluate((node) => node.style.height)
  const replaceHeight = (from: string, to: string) =>
    box.evaluate(
      (node, heights) => {
        // A height that the widget asked for in the meantime stays.
        if (node.style.height === heights.from) node.style.height = heights.to
      },
      { from, to },
    )
  const overflowsWhenSmaller = async () => {
    const height = await styledHeight()
    const smaller = `${parseFloat(height) - 3}px`
    await replaceHeight(height, smaller)
    const overflows = await hasScrollBar(frame)
    await replaceHeight(smaller, height)
    return overflows
  }
  await expect.poll(styledHeight).not.toBe('')
  await expect
    .poll(async () => ({ overflows: await hasScrollBar(frame), whenSmaller: await overflowsWhenSmaller() }))
    .toEqual({ overflows: false, whenSmaller: true })
  return box.evaluate((node) => node.getBoundingClientRect().height)
}

for (const layout of layouts) {
  test(`the frame fits ${layout.name}, growing and shrinking`, async ({ page, server }) => {
    const frame = await openWidget(page, server, layout)
    const heights = [await expectFitting(page, frame)]
    const add = (lines: string) =>
      frame.evaluate(
        (html) => document.querySelector('#content')!.insertAdjacentHTML('beforeend', html),
        lines,
      )
    await add(LINES.repeat(3))
    await expect
      .poll(async () => (await page.locator('iframe').boundingBox())?.height)
      .toBeGreaterThan(heights[0]! + 200)
    heights.push(await expectFitting(page, frame))
    await frame.evaluate(() => {
      const content = document.querySelector('#content')!
      for (const line of [...content.querySelectorAll('p')].slice(2)) line.remove()
    })
    await expect
      .poll(async () => (await page.locator('iframe').boundingBox())?.height)
      .toBeLessThan(heights[0]! - 50)
    heights.push(await expectFitting(page, frame))
    expect(heights[1]).toBeGreaterThan(heights[0]!)
    expect(heights[2]).toBeLessThan(heights[0]!)
  })
}

const openings = [
  {
    name: 'details that open and close',
    html: '<details><summary>More</summary><p style="height: 300px">All of it</p></details>',
    open: () => void (document.querySelector('details')!.open = true),
    close: () => void (document.querySelector('details')!.open = false),
  },
  {
    name: 'a dialog that opens over the page and closes',
    html: '<p>Page</p><dialog style="top: 20px"><p style="height: 300px">Sure?</p></dialog>',
    open: () => document.querySelector('dialog')!.show(),
    close: () => document.querySelector('dialog')!.close(),
  },
  {
    name: 'a list that is laid out over the page',
    html: '<p style="position: relative">Page <span hidden style="position: absolute; top: 100%; left: 0; height: 300px">List</span></p>',
    open: () => void (document.querySelector('span')!.hidden = false),
    close: () => void (document.querySelector('span')!.hidden = true),
  },
  {
    name: 'an image that loads late and disappears',
    html: '<p>Page</p><img alt="">',
    open: () => {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="300"/>'
      setTimeout(
        () => (document.querySelector('img')!.src = `data:image/svg+xml,${encodeURIComponent(svg)}`),
        50,
      )
    },
    close: () => document.querySelector('img')!.remove(),
  },
]

for (const { name, html, open, close } of openings) {
  test(`the frame fits ${name}`, async ({ page, server }) => {
    const frame = await openWidget(page, server, { html })
    const before = await expectFitting(page, frame)
    await frame.evaluate(open)
    const height = async () => (await page.locator('iframe').boundingBox())?.height
    await expect.poll(height).toBeGreaterThan(before + 200)
    await expectFitting(page, frame)
    await frame.evaluate(close)
    await expect.poll(height).toBeLessThan(before + 10)
    await expectFitting(page, frame)
  })
}

test('a page that is always taller than its frame is sized to its content', async ({ page, server }) => {
  const html = `<style>body { min-height: 100vh; margin: 20px } main { padding: 1px }</style><main>${LINES}</main>`
  const frame = await openWidget(page, server, { html })
  const content = () =>
    frame.evaluate(() => document.querySelector('main')!.getBoundingClientRect().height + 2 * 20)
  const height = () => page.locator('iframe').evaluate((node) => node.clientHeight)
  await expect.poll(async () => (await height()) - (await content())).toBeLessThanOrEqual(1)
  await frame.evaluate(() => document.querySelector('p')!.remove())
  await expect.poll(async () => (await height()) - (await content())).toBeLessThanOrEqual(1)
})

test('a modal dialog and fixed elements do not affect the size of the frame', async ({ page, server }) => {
  const html = `${LINES}<aside style="position: fixed; top: 900px">Toast</aside><dialog>Sure?</dialog>`
  const frame = await openWidget(page, server, { html })
  const before = await expectFitting(page, frame)
  await frame.evaluate(() => document.querySelector('dialog')!.showModal())
  await frame.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<p style="height: 100px">More</p>'),
  )
  await expect
    .poll(async () => (await page.locator('iframe').boundingBox())?.height)
    .toBeGreaterThan(before + 90)
  expect(await expectFitting(page, frame)).toBeLessThan(before + 150)
})

test('width and height follow an element whose content determines its width, with its margins', async ({
  page,
  server,
}) => {
  const html =
    '<main id="content" style="width: max-content"><div style="width: 400px; height: 90px"></div></main>'
  const frame = await openWidget(page, server, { html, element: '#content', sides: 'both' })
  const size = () => page.locator('iframe').evaluate((node) => [node.clientWidth, node.clientHeight])
  await expect.poll(size).toEqual([416, 106])
  await frame.evaluate(() => (document.querySelector('div')!.style.width = '120px'))
  await expect.poll(size).toEqual([136, 106])
  await frame.evaluate(() => (document.querySelector('div')!.style.width = '620px'))
  await expect.poll(size).toEqual([636, 106])
})
