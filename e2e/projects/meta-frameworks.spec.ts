import { openFreshWidget } from '../fixtures/fresh-widget'
import { expectTicketInInstalledDesk } from '../fixtures/installed-desk'
import { expect, test } from '../fixtures/test'
import { makeFreshProject, type FreshProject, type ProjectPlan } from '../packed/fresh-project'
import { registry } from '../packed/package-source'
import { adapterTools, jestTools, vitestTools } from '../packed/tools'

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
  /** Whether the project is one of the two that take longest. */
  readonly isSlow?: boolean
}

const plans: readonly ServedPlan[] = [
  {
    name: 'Next',
    sources: ['next'],
    packages: ['react', 'host-emulator', 'workbench'],
    tools: [...vitestTools, ...jestTools, ...adapterTools.react],
    build: ['next', 'build'],
    serve: (port) => ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    hasTests: true,
    hasJest: true,
    isSlow: true,
  },
  {
    name: 'Nuxt',
    sources: ['nuxt'],
    packages: ['vue', 'workbench'],
    tools: [],
    build: ['nuxt', 'build'],
    serve: () => ['.output/server/index.mjs'],
    lateRequest: '**/api/session',
    isSlow: true,
  },
  {
    name: 'SvelteKit',
    sources: ['svelte-widget', 'sveltekit'],
    packages: ['svelte', 'host-emulator', 'workbench'],
    tools: [...vitestTools, ...adapterTools.svelte],
    build: ['vite', 'build'],
    serve: () => ['build/index.js'],
    hasTests: true,
  },
]

for (const { build, serve, lateRequest, hasTests, hasJest, isSlow, ...plan } of plans) {
  const tag = isSlow ? ['@slow'] : []
  test.describe(`in a fresh ${plan.name} project, a widget`, { tag }, () => {
    test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })

    let project: FreshProject

    test.beforeAll(async () => {
      test.setTimeout(TIMEOUT_MS)
      project = await makeFreshProject(plan, registry)
      const [program, ...args] = build
      await project.run(program, ...args)
    })

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

    if (hasJest) {
      test('is tested with Jest', async () => {
        await expect(project.run('jest', '--ci')).resolves.toEqual(expect.any(String))
      })
    }

    test('shows the ticket in the installed desk', async ({ page }) => {
      const served = await project.serve(serve)
      try {
        const target = { folder: project.folder, target: served.url }
        await expectTicketInInstalledDesk(page, target, /has been waiting since/)
      } finally {
        await served.close()
      }
    })
  })
}
