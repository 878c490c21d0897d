import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findChromium } from '../browser/chromium'
import { expect, test } from '../fixtures/test'
import { findFreePort, makeFreshProject, type FreshProject, type ProjectPlan } from '../packed/fresh-project'
import { adapterTools, ours, playwrightTools } from '../packed/tools'

const TIMEOUT_MS = 600_000

const plans: readonly ProjectPlan[] = [
  {
    name: 'React',
    sources: ['react', 'playwright'],
    template: 'react-ts',
    packages: [...ours, 'react', 'workbench'],
    tools: [...playwrightTools],
  },
  {
    name: 'Vue',
    sources: ['vue', 'playwright'],
    template: 'vue-ts',
    packages: [...ours, 'vue', 'workbench'],
    tools: [...playwrightTools, ...adapterTools.vue],
  },
  {
    name: 'Svelte',
    sources: ['svelte-widget', 'svelte', 'playwright'],
    template: 'svelte-ts',
    packages: [...ours, 'svelte', 'workbench'],
    tools: [...playwrightTools],
  },
]

for (const plan of plans) {
  test.describe(`in a fresh Vite project with ${plan.name}, a test of @deskbridge/workbench/playwright`, () => {
    test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })

    let project: FreshProject

    test.beforeAll(async () => {
      test.setTimeout(TIMEOUT_MS)
      project = await makeFreshProject(plan)
      const [widgetPort, deskPort] = [await findFreePort(), await findFreePort()]
      const settings = { widgetPort, deskPort, launchOptions: await findChromium() }
      await writeFile(join(project.folder, 'settings.json'), JSON.stringify(settings))
    })
    test.afterAll(() => project.remove())

    test('type-checks', async () => {
      await expect(project.run('tsc', '-p', 'tsconfig.playwright.json')).resolves.toBe('')
    })

    test('passes against its development server', async () => {
      expect(await project.run('playwright', 'test', '--workers=1')).toMatch(/^ +5 passed/m)
    })
  })
}
