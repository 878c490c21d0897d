import { openFreshWidget } from '../fixtures/fresh-widget'
import { expect, test } from '../fixtures/test'
import { makeFreshProject, type FreshProject, type ProjectPlan } from '../packed/fresh-project'
import { adapterTools, jestTools, ours, vitestTools } from '../packed/tools'

const TIMEOUT_MS = 900_000

/** A fresh project with its own server. */
interface ServedPlan extends ProjectPlan {
  /** Command that builds the project. */
  readonly build: readonly [program: string, ...args: string[]]
  /** Returns the Node script, with arguments, that serves the build. */
  readonly serve: (port: number) => readonly string[]
  /** Pattern of the requests that the page waits for while it hydrates. */
  readonly lateRequest?: string
  /** Whether the project has tests for Vitest. */
  readonly hasTests?: boolean
  /** Whether Jest runs the same tests. */
  readonly hasJest?: boolean
}

const plans: readonly ServedPlan[] = [
  {
    name: 'Next',
    sources: ['next'],
    packages: [...ours, 'react'],
    tools: [...vitestTools, ...jestTools, ...adapterTools.react],
    build: ['next', 'build'],
    serve: (port) => ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    hasTests: true,
    hasJest: true,
  },
  {
    name: 'Nuxt',
    sources: ['nuxt'],
    packages: ['core', 'vue'],
    tools: [],
    build: ['nuxt', 'build'],
    serve: () => ['.output/server/index.mjs'],
    lateRequest: '**/api/session',
  },
  {
    name: 'SvelteKit',
    sources: ['svelte-widget', 'sveltekit'],
    packages: [...ours, 'svelte'],
    tools: [...vitestTools, ...adapterTools.svelte],
    build: ['vite', 'build'],
    serve: () => ['build/index.js'],
    hasTests: true,
  },
]

for (const { build, serve, lateRequest, hasTests = false, hasJest = false, ...plan } of plans) {
  test.describe(`in a fresh ${plan.name} project, a widget`, () => {
    test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })

    let project: FreshProject

    test.beforeAll(async () => {
      test.setTimeout(TIMEOUT_MS)
      project = await makeFreshProject(plan)
      const [program, ...args] = build
      await project.run(program, ...args)
    })
    test.afterAll(() => project.remove())

    test('is built, rendered on the server and hydrated in a desk without a warning', async ({
      page,
      server,
    }) => {
      const served = await project.serve(serve)
      try {
        const html = await (await fetch(served.url.replace('localhost', '127.0.0.1'))).text()
        expect(html).toContain('No ticket is open.')
        for (const desk of ['text', 'qiscus'] as const) {
          await openFreshWidget(page, server, { url: served.url, desk, lateRequest })
        }
        expect(served.output()).not.toMatch(/error|warn/i)
      } finally {
        await served.close()
      }
    })

    for (const environment of hasTests ? ['jsdom', 'happy-dom'] : []) {
      test(`is tested with Vitest in ${environment}`, async () => {
        expect(await project.run('vitest', 'run', '--environment', environment)).toMatch(/ passed/)
      })
    }

    if (!hasJest) return
    test('is tested with Jest', async () => {
      await expect(project.run('jest', '--ci')).resolves.toEqual(expect.any(String))
    })
  })
}
