import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openFreshWidget } from '../fixtures/fresh-widget'
import { expect, test } from '../fixtures/test'
import { startInstalledWorkbench } from '../fixtures/workbench'
import { appPanel, frameOf } from '../fixtures/workbench-page'
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
  /** Whether the workbench is installed. */
  readonly hasWorkbench?: boolean
}

const plans: readonly ServedPlan[] = [
  {
    name: 'Next',
    sources: ['next'],
    packages: [...ours, 'react', 'workbench'],
    tools: [...vitestTools, ...jestTools, ...adapterTools.react],
    build: ['next', 'build'],
    serve: (port) => ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    hasTests: true,
    hasJest: true,
    hasWorkbench: true,
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

/** A page without a build, written against the script file that core contains. */
const staticPage = `<!doctype html>
<title>Static page</title>
<p>Waiting</p>
<script src="node_modules/@deskbridge/core/dist/deskbridge.global.js"></script>
<script>
  const widget = Deskbridge.createWidget()
  widget.ticketState.subscribe(({ ticket }) => {
    if (ticket) document.querySelector('p').textContent = 'Ticket: ' + ticket.subject
  })
  widget.connect()
</script>`

/** Opens the page of the command that is installed in a project, with a target, until the check has passed. */
async function withDesk(
  page: Page,
  folder: string,
  target: string,
  check: () => Promise<void>,
): Promise<void> {
  const workbench = await startInstalledWorkbench(folder, target, '--name', 'Mine', '--port', '0')
  try {
    await page.goto(workbench.pageUrl)
    await check()
    await page.close()
  } finally {
    expect(await workbench.interrupt()).toBe(0)
  }
}

for (const { build, serve, lateRequest, hasTests, hasJest, hasWorkbench, ...plan } of plans) {
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

    if (hasJest) {
      test('is tested with Jest', async () => {
        await expect(project.run('jest', '--ci')).resolves.toEqual(expect.any(String))
      })
    }

    if (!hasWorkbench) return
    test('is opened by the installed command, with the URL of the running app', async ({ page }) => {
      const served = await project.serve(serve)
      try {
        await withDesk(page, project.folder, served.url, async () => {
          await expect(frameOf(page, 'Mine').getByText(/has been waiting since/)).toBeVisible()
          await expect(appPanel(page, 'Mine').getByRole('status')).toHaveText(/^Connected/)
        })
      } finally {
        await served.close()
      }
    })

    test('that is a static page is opened by the installed command', async ({ page }) => {
      await writeFile(join(project.folder, 'static-page.html'), staticPage)
      await withDesk(page, project.folder, './static-page.html', async () => {
        await expect(frameOf(page, 'Mine').getByText(/^Ticket: /)).toBeVisible()
        await expect(appPanel(page, 'Mine').getByRole('status')).toHaveText(/^Connected/)
      })
    })

    test('that does not run is explained by the page of the installed command', async ({ page }) => {
      await withDesk(page, project.folder, 'http://localhost:9', async () => {
        const alert = appPanel(page, 'Mine').getByRole('alert')
        await expect(alert).toContainText('Nothing answers at http://localhost:9')
        await expect(alert).toContainText('Start the server of the widget, or correct the port in the URL.')
      })
    })
  })
}
