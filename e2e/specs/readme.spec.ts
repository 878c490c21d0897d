import { neutralTicket } from '@deskbridge/fixtures/tickets'
import type { Page } from '@playwright/test'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import react from '@vitejs/plugin-react'
import vue from '@vitejs/plugin-vue'
import { openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { expect, test } from '../fixtures/test'
import { buildReadmeWidget, readFence, type ReadmeWidget } from '../servers/readme-widget'

/** The README's code block for each widget, and its compiler; a complete page is served unchanged. */
const widgets: readonly ReadmeWidget[] = [
  { written: 'plain JavaScript', fences: { 'index.html': 'html' } },
  { written: 'React', fences: { 'main.tsx': 'tsx' }, compiler: { plugins: [react()], checkTypes: 'tsc -p' } },
  {
    written: 'Vue',
    fences: { 'app.vue': 'vue' },
    main: `import { createWidget, widgetPlugin } from '@deskbridge/vue'
import { createApp } from 'vue'
import App from './app.vue'
createApp(App).use(widgetPlugin, { widget: createWidget() }).mount('#root')`,
    compiler: { plugins: [vue()], checkTypes: 'vue-tsc -p' },
  },
  {
    written: 'Svelte',
    fences: { 'app.svelte': 'svelte' },
    main: `import { mount } from 'svelte'
import Root from './root.svelte'
mount(Root, { target: document.getElementById('root')! })`,
    otherFiles: {
      'root.svelte': `<script lang="ts">
import { createWidget, setWidget } from '@deskbridge/svelte'
import App from './app.svelte'
setWidget(createWidget())
</script>
<App />`,
    },
    compiler: {
      plugins: [svelte({ configFile: false })],
      checkTypes: 'svelte-check --fail-on-warnings --tsconfig tsconfig.json --workspace',
    },
  },
]

/** Serves a widget's files, and returns the URL of its page. */
async function serve(page: Page, files: ReadonlyMap<string, string>): Promise<string> {
  const url = 'https://widget.example.com/'
  await page.route(`${url}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html'
    const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8'
    return route.fulfill({ contentType, body: files.get(name) ?? '' })
  })
  return url
}

for (const readmeWidget of widgets) {
  const { written, fences } = readmeWidget
  test.describe(`the README's widget in ${written}`, () => {
    let files: Map<string, string>

    test.beforeAll(async () => {
      files = await buildReadmeWidget(readmeWidget)
    })

    for (const desk of ['text', 'qiscus'] as const) {
      test(`runs unchanged on the desk "${desk}"`, async ({ page, server }) => {
        const url = await serve(page, files)
        const host = await openDeskbridgeHost(page, server)
        await host.mount({
          id: 'who',
          name: 'Requester',
          url,
          desk,
          placement: 'ticket-sidebar',
          mode: 'embed',
          openingState: { title: 'Requester', components: [{ type: 'divider' }] },
        })
        const widget = page.frameLocator('iframe')
        const name = neutralTicket.requester?.name
        await expect(widget.getByText(`${name} asked: ${neutralTicket.subject}`)).toBeVisible()
        if (desk === 'qiscus') return
        await page.getByRole('button', { name: 'Greet' }).click()
        await expect(widget.getByText(`Hello, ${name}`)).toBeVisible()
      })
    }

    test('shows why there is no ticket instead of waiting for one', async ({ page }) => {
      await page.goto(await serve(page, files))
      await expect(page.getByText('This page is not in a frame')).toBeVisible()
    })

    test('has at most twenty lines', async () => {
      for (const language of Object.values(fences)) {
        const lines = (await readFence(language)).split('\n').filter((line) => line.trim() !== '')
        expect(lines.length).toBeLessThanOrEqual(20)
      }
    })
  })
}
