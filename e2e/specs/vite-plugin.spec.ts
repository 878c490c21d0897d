import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { editFile } from '../fixtures/edit-file'
import { expect, test } from '../fixtures/quiet-test'
import { runIn } from '../packed/pack'
import { readFence } from '../servers/readme-widget'
import { startVite, type ViteCommand } from '../fixtures/vite'

const ROOT = join(import.meta.dirname, '../..')

/** How each framework's plugin is imported and called, and the file of the component. */
const frameworks = [
  { framework: 'react', imported: `react from '@vitejs/plugin-react'`, component: 'subject.tsx' },
  { framework: 'vue', imported: `vue from '@vitejs/plugin-vue'`, component: 'subject.vue' },
  {
    framework: 'svelte',
    imported: `{ svelte } from '@sveltejs/vite-plugin-svelte'`,
    component: 'subject.svelte',
  },
] as const

const desks = [
  { desk: 'text', announcement: 'plugin_inited' },
  { desk: 'qiscus', announcement: 'helpdesk:app:ready' },
] as const

let folder: string
let vite: ViteCommand | undefined

test.afterEach(async ({ page }) => {
  // Before its servers stop, or the page would report failed requests.
  await page.close()
  await vite?.close()
  vite = undefined
  await rm(folder, { recursive: true })
})

/** Creates a project with the plugin, where a version of Vite is installed. */
async function createProject(version: number, { framework, imported }: (typeof frameworks)[number]) {
  folder = await mkdtemp(join(ROOT, `conformance/vite/vite-${version}/project-`))
  await cp(join(ROOT, 'e2e/pages/hot-reload', framework), folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await writeFile(
    join(folder, 'vite.config.ts'),
    `import { deskbridge } from '@deskbridge/workbench/vite'
import ${imported}
import { defineConfig } from 'vite'

export default defineConfig({ plugins: [${framework}(), deskbridge({ port: 0 })] })
`,
  )
}

const widgetIn = (page: Page) => page.frameLocator('iframe[title="Hot reload"]')

/** Opens a page and waits until Vite's client in it is connected: Vite sends an edit only to the clients that it has. */
async function openConnected(page: Page, url: string): Promise<void> {
  const connected = page.waitForEvent('console', (message) => message.text() === '[vite] connected.')
  await page.goto(url)
  await connected
}

async function openAnotherTicket(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Tickets' }).locator('[aria-current=false]').first().click()
}

for (const version of [6, 7, 8]) {
  test(`a CommonJS configuration requires the plugin with Vite ${version}`, async () => {
    await createProject(version, frameworks[0])
    await rm(join(folder, 'vite.config.ts'))
    await writeFile(
      join(folder, 'vite.config.cjs'),
      `const { deskbridge } = require('@deskbridge/workbench/vite')
module.exports = { plugins: [deskbridge({ port: 0 })] }`,
    )
    vite = await startVite(folder, '--port', '0')
    expect((await fetch(new URL('config.json', vite.deskUrl))).status).toBe(200)
  })

  test(`the README's configuration type-checks and prints the desk with Vite ${version}`, async () => {
    await createProject(version, frameworks[0])
    const config = await readFence('ts', 'packages/workbench')
    await writeFile(join(folder, 'vite.config.ts'), config)
    // What the templates of Vite check a configuration with.
    const compilerOptions = {
      target: 'es2023',
      lib: ['es2023'],
      types: [],
      module: 'esnext',
      moduleResolution: 'bundler',
      strict: true,
      skipLibCheck: true,
      noEmit: true,
    }
    const tsconfig = { compilerOptions, include: ['vite.config.ts'] }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
    await runIn(folder, process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.'])
    vite = await startVite(folder, '--port', '0')
    expect(vite.output()).toMatch(/ {2}➜ {2}Local: {3}.*\n {2}➜ {2}Network: .*\n {2}➜ {2}Desk: {4}.*\n/)
  })

  for (const project of frameworks) {
    test(`with Vite ${version}, an edited ${project.framework} component is updated in the frame, without a reload or a second announcement`, async ({
      page,
    }) => {
      await createProject(version, project)
      vite = await startVite(folder, '--port', '0')
      let [before, after] = ['Before:', 'After:']
      for (const { desk, announcement } of desks) {
        await openConnected(page, `${vite.deskUrl}?desk=${desk}`)
        const button = widgetIn(page).getByRole('button')
        await expect(button).toHaveText(new RegExp(`^${before} .+, clicked 0$`))
        await button.evaluate(() => Object.assign(window, { isKept: true }))

        await editFile(join(folder, project.component), before, after)
        await expect(button).toHaveText(new RegExp(`^${after} .+`))
        const subject = await button.innerText()
        await openAnotherTicket(page)
        await expect(button).not.toHaveText(subject)
        await expect(button).toHaveText(new RegExp(`^${after} .+`))
        expect(await button.evaluate(() => 'isKept' in window)).toBe(true)
        const announced = page.getByRole('cell', { name: announcement, exact: true })
        await expect(announced).toHaveCount(1)
        ;[before, after] = [after, before]
      }
    })
  }
}
