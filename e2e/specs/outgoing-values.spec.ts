import { svelte } from '@sveltejs/vite-plugin-svelte'
import vue from '@vitejs/plugin-vue'
import { openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { expect, test } from '../fixtures/test'
import { startViteServer } from '../servers/vite-server'

// Unlike a test DOM, a browser cannot post a proxy.
const frameworks = [
  { framework: 'vue', proxies: 'reactive objects', plugins: [vue()], dependencies: ['vue'] },
  { framework: 'svelte', proxies: '$state', plugins: [svelte({ configFile: false })], dependencies: [] },
]

for (const { framework, proxies, plugins, dependencies } of frameworks) {
  test(`${proxies} of ${framework} arrive as plain data`, async ({ page, server }) => {
    const developed = await startViteServer(`outgoing/${framework}`, plugins, dependencies)
    try {
      const host = await openDeskbridgeHost(page, server)
      await host.mount({
        id: 'sender',
        name: 'Sender',
        url: developed.url,
        desk: 'text',
        placement: 'ticket-sidebar',
        mode: 'embed',
        openingState: { title: 'Sent', components: [{ type: 'divider' }] },
      })
      const widget = page.frameLocator('iframe')
      await widget.getByRole('button', { name: 'Send' }).click()
      await expect
        .poll(async () => (await host.state('sender')).section?.components)
        .toEqual([
          expect.objectContaining({ type: 'item', data: expect.objectContaining({ title: 'Plain' }) }),
        ])
      const values = { title: 'Sent', nested: { list: [1, { deep: true }] } }
      const sent = (await host.events()).filter(({ type }) => type === 'message' || type === 'track')
      expect(sent).toEqual([
        expect.objectContaining({ type: 'message', name: 'custom', data: values }),
        expect.objectContaining({ type: 'track', properties: values }),
      ])
    } finally {
      await developed.close()
    }
  })
}
