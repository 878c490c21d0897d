import { openFreshWidget } from '../fixtures/fresh-widget'
import { expect, test } from '../fixtures/test'
import { makeFreshProject, type FreshProject, type ProjectPlan } from '../packed/fresh-project'
import { adapterTools, ours, vitestTools } from '../packed/tools'

const TIMEOUT_MS = 600_000

/** A fresh project, and the command that type-checks the program and its tests. */
interface VitePlan extends ProjectPlan {
  readonly check: readonly [program: string, ...args: string[]]
}

// Jest is used only with React: its transformers for Vue and Svelte do not support the current version, or need experimental modules.
const plans: readonly VitePlan[] = [
  {
    name: 'React',
    sources: ['react'],
    template: 'react-ts',
    packages: [...ours, 'react'],
    tools: [...vitestTools, ...adapterTools.react],
    check: ['tsc', '-p', 'tsconfig.vitest.json'],
  },
  {
    name: 'Vue and Pinia',
    sources: ['vue'],
    template: 'vue-ts',
    packages: [...ours, 'vue'],
    tools: [...vitestTools, ...adapterTools.vue],
    check: ['vue-tsc', '-p', 'tsconfig.tests.json'],
  },
  {
    name: 'Svelte',
    sources: ['svelte-widget', 'svelte'],
    template: 'svelte-ts',
    packages: [...ours, 'svelte'],
    tools: [...vitestTools, ...adapterTools.svelte],
    check: ['svelte-check', '--fail-on-warnings', '--tsconfig', 'tsconfig.tests.json'],
  },
]

for (const { check, ...plan } of plans) {
  test.describe(`in a fresh Vite project with ${plan.name}, a widget`, () => {
    test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })

    let project: FreshProject

    test.beforeAll(async () => {
      test.setTimeout(TIMEOUT_MS)
      project = await makeFreshProject(plan)
    })
    test.afterAll(() => project.remove())

    test('type-checks, with its tests', async () => {
      const [program, ...args] = check
      await project.run(program, ...args)
    })

    for (const environment of ['jsdom', 'happy-dom']) {
      test(`is tested with Vitest in ${environment}`, async () => {
        expect(await project.run('vitest', 'run', 'late-order', '--environment', environment)).toMatch(
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
  })
}
