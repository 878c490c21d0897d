import { neutralTicket } from '@deskbridge/fixtures/tickets'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import react from '@vitejs/plugin-react'
import vue from '@vitejs/plugin-vue'
import { openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { expect, test } from '../fixtures/test'
import { startViteServer } from '../servers/vite-server'

/** What each framework's dev server needs, and the file of its component. */
const frameworks = [
  {
    framework: 'react',
    plugins: [react()],
    dependencies: ['react', 'react-dom/client', 'react/jsx-dev-runtime'],
    component: 'subject.tsx',
    keepsClicks: true,
  },
  {
    framework: 'vue',
    plugins: [vue()],
    dependencies: ['vue'],
    component: 'subject.vue',
    keepsClicks: true,
  },
  {
    framework: 'svelte',
    plugins: [svelte({ configFile: false })],
    dependencies: [],
    component: 'subject.svelte',
    // Svelte recreates an edited component: its own state is lost, but not what it reads from the widget.
    keepsClicks: false,
  },
]

const desks = [
  { desk: 'text', announcement: 'plugin_inited' },
  { desk: 'qiscus', announcement: 'helpdesk:app:ready' },
] as const

for (const { framework, plugins, dependencies, component, keepsClicks } of frameworks) {
  for (const { desk, announcement } of desks) {
    test(`an edited ${framework} component keeps the widget's state on ${desk}, and nothing is announced twice`, async ({
      page,
      server,
    }) => {
      const developed = await startViteServer(`hot-reload/${framework}`, plugins, dependencies)
      try {
        const host = await openDeskbridgeHost(page, server)
        const { url } = developed
        await host.mount({
          id: 'hot',
          name: 'Hot',
          url,
          desk,
          placement: 'ticket-sidebar',
          mode: 'embed',
        })
        const button = page.frameLocator('iframe').getByRole('button')
        await expect(button).toHaveText(`Before: ${neutralTicket.subject}, clicked 0`)
        await button.click()
        await button.click()
        await expect(button).toContainText('clicked 2')

        await developed.edit(component, 'Before:', 'After:')
        await expect(button).toHaveText(`After: ${neutralTicket.subject}, clicked ${keepsClicks ? 2 : 0}`)

        await host.setTicket({ ...neutralTicket, id: 'next', subject: 'The next ticket' })
        await expect(button).toContainText('After: The next ticket')
        const announced = (await host.traffic()).filter(({ name }) => name === announcement)
        expect(announced).toHaveLength(1)
      } finally {
        await developed.close()
      }
    })
  }
}
