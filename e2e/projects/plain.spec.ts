import { expectTicketInInstalledDesk, openInInstalledDesk } from '../fixtures/installed-desk'
import { expect, test } from '../fixtures/test'
import { makeFreshProject, type FreshProject } from '../packed/fresh-project'
import { registry } from '../packed/package-source'

const TIMEOUT_MS = 600_000

test.describe('in a fresh project without a build, a widget', () => {
  test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })

  let project: FreshProject

  test.beforeAll(async () => {
    test.setTimeout(TIMEOUT_MS)
    const plan = { name: 'page', sources: ['page'], packages: ['core', 'workbench'], tools: [] }
    project = await makeFreshProject(plan, registry)
  })

  test('that loads the script file shows the ticket in the installed desk', async ({ page }) => {
    await expectTicketInInstalledDesk(page, { folder: project.folder, target: './index.html' }, /^Ticket: /)
  })

  test('that does not run is explained by the installed desk', async ({ page }) => {
    await openInInstalledDesk(page, { folder: project.folder, target: 'http://localhost:9' }, async (app) => {
      const alert = app.getByRole('alert')
      await expect(alert).toContainText('Nothing answers at http://localhost:9')
      await expect(alert).toContainText('Start the server of the widget, or correct the port in the URL.')
    })
  })
})

test.describe('in a fresh CommonJS project of pnpm, a widget', () => {
  test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })

  let project: FreshProject

  test.beforeAll(async () => {
    test.setTimeout(TIMEOUT_MS)
    project = await makeFreshProject(
      {
        name: 'CommonJS',
        sources: ['commonjs'],
        packages: ['core', 'workbench'],
        tools: ['esbuild@0.27.7'],
        manager: 'pnpm',
      },
      registry,
    )
  })

  test('is required, bundled, and shows the ticket in the installed desk', async ({ page }) => {
    await project.run('esbuild', 'widget.js', '--bundle', '--minify', '--outdir=dist')
    await expectTicketInInstalledDesk(page, { folder: project.folder, target: './index.html' }, /^Ticket: /)
  })
})
