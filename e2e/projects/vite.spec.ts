import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesIn } from '@deskbridge/fixtures/files-in'
import { findChromium } from '../browser/chromium'
import { openFreshWidget } from '../fixtures/fresh-widget'
import { expect, test } from '../fixtures/test'
import { startVite } from '../fixtures/vite'
import { frameOf } from '../fixtures/workbench-page'
import { findFreePort, makeFreshProject, type FreshProject, type ProjectPlan } from '../packed/fresh-project'
import { runIn } from '../packed/pack'
import { registry } from '../packed/package-source'
import { adapterTools, playwrightTools, vitestTools } from '../packed/tools'

const TIMEOUT_MS = 600_000

/** A fresh project, and the command that type-checks the program and its tests. */
interface VitePlan extends ProjectPlan {
  readonly check: readonly [program: string, ...args: string[]]
}

// Jest is used only with React: its transformers for Vue and Svelte do not support the current version, or need experimental modules.
const plans: readonly VitePlan[] = [
  {
    name: 'React',
    sources: ['react', 'playwright'],
    template: 'react-ts',
    packages: ['react', 'host-emulator', 'workbench'],
    tools: [...vitestTools, ...playwrightTools, ...adapterTools.react],
    check: ['tsc', '-p', 'tsconfig.vitest.json'],
  },
  {
    name: 'Vue and Pinia',
    sources: ['vue', 'playwright'],
    template: 'vue-ts',
    packages: ['vue', 'host-emulator', 'workbench'],
    tools: [...vitestTools, ...playwrightTools, ...adapterTools.vue],
    check: ['vue-tsc', '-p', 'tsconfig.tests.json'],
  },
  {
    name: 'Svelte',
    sources: ['svelte-widget', 'svelte', 'playwright'],
    template: 'svelte-ts',
    packages: ['svelte', 'host-emulator', 'workbench'],
    tools: [...vitestTools, ...playwrightTools, ...adapterTools.svelte],
    check: ['svelte-check', '--fail-on-warnings', '--tsconfig', 'tsconfig.tests.json'],
  },
]

/** Adds the workbench's plugin to the configuration that the template has, as its developer does. */
async function addPlugin(folder: string): Promise<void> {
  const file = join(folder, 'vite.config.ts')
  const config = await readFile(file, 'utf8')
  const [imported] = config.match(/^import .*\n/) ?? []
  expect(config).toMatch(/plugins: \[.*\]/)
  const edited = config
    .replace(imported!, `import { deskbridge } from '@deskbridge/workbench/vite'\n${imported}`)
    .replace(/plugins: \[(.*)\]/, 'plugins: [$1, deskbridge({ port: 0 })]')
  await writeFile(file, edited)
}

for (const { check, ...plan } of plans) {
  test.describe(`in a fresh Vite project with ${plan.name}, a widget`, () => {
    test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })

    let project: FreshProject

    test.beforeAll(async () => {
      test.setTimeout(TIMEOUT_MS)
      project = await makeFreshProject(plan, registry)
    })

    test('type-checks, with its tests', async () => {
      const [program, ...args] = check
      await project.run(program, ...args)
    })

    for (const environment of ['jsdom', 'happy-dom']) {
      test(`is tested with Vitest in ${environment}`, async () => {
        expect(await project.run('vitest', 'run', 'tests/late-order', '--environment', environment)).toMatch(
          / passed/,
        )
      })
    }

    test('is built, and shows the ticket in a desk without a warning', async ({ page, server }) => {
      await project.run('vite', 'build')
      const served = await project.serve((port) => [
        'node_modules/vite/bin/vite.js',
        ...['preview', '--host', '127.0.0.1', '--port', String(port)],
      ])
      try {
        for (const desk of ['text', 'qiscus'] as const) {
          await openFreshWidget(page, server, { url: served.url, desk })
        }
      } finally {
        await served.close()
      }
    })

    test('is tested with Playwright against its development server', async () => {
      const [widgetPort, deskPort] = [await findFreePort(), await findFreePort()]
      const settings = { widgetPort, deskPort, launchOptions: await findChromium() }
      await writeFile(join(project.folder, 'settings.json'), JSON.stringify(settings))
      await expect(project.run('tsc', '-p', 'tsconfig.playwright.json')).resolves.toBe('')
      expect(await project.run('playwright', 'test', '--workers=1')).toMatch(/^ +5 passed/m)
    })

    // From here on the project has the plugin: further tests that need a desk beside the project follow.
    test('is built by npm run build to the same files once the plugin is added', async () => {
      const before = await filesIn(join(project.folder, 'dist'))
      await addPlugin(project.folder)
      await runIn(project.folder, 'npm', ['run', 'build'])
      expect(await filesIn(join(project.folder, 'dist'))).toEqual(before)
    })

    for (const args of [[], ['preview']]) {
      test(`is opened by the desk that ${['vite', ...args].join(' ')} prints, and connects`, async ({
        page,
      }) => {
        const { scripts } = JSON.parse(await readFile(join(project.folder, 'package.json'), 'utf8')) as {
          scripts: Record<string, string>
        }
        expect(scripts[args[0] ?? 'dev']).toBe(['vite', ...args].join(' '))
        const vite = await startVite(project.folder, ...args, '--port', '0')
        try {
          await page.goto(vite.deskUrl)
          const widget = frameOf(page, 'app')
          await expect(widget.getByText(/has been waiting since/)).toBeVisible()
          await expect(page.getByRole('region', { name: 'app app' }).getByRole('status')).toHaveText(
            /^Connected/,
          )
          await page.close()
        } finally {
          await vite.close()
        }
      })
    }
  })
}
