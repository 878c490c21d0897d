import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectTicketInInstalledDesk } from '../fixtures/installed-desk'
import { expect, test, type Page } from '../fixtures/test'
import { makeFreshProject, type FreshProject } from '../packed/fresh-project'
import { runIn } from '../packed/pack'
import { registry } from '../packed/package-source'
import { adapterTools, vitestTools } from '../packed/tools'

const TIMEOUT_MS = 600_000
const NAMES = ['@deskbridge/react', '@deskbridge/host-emulator', '@deskbridge/workbench']

test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })

let project: FreshProject
let older: string
let newer: string

test.beforeAll(async () => {
  test.setTimeout(TIMEOUT_MS)
  const versions = JSON.parse(
    await runIn(registry.folder(), 'npm', ['view', '@deskbridge/core', 'versions', '--json']),
  ) as string[]
  expect(versions).toHaveLength(2)
  ;[older, newer] = versions as [string, string]
  project = await makeFreshProject(
    {
      name: 'React',
      sources: ['react'],
      template: 'react-ts',
      packages: [],
      tools: [...NAMES.map((name) => `${name}@^${older}`), ...vitestTools, ...adapterTools.react],
    },
    registry,
  )
})

test('a project whose range has only the older version gets every package of that one, once', async ({
  page,
}) => {
  const { devDependencies } = JSON.parse(await readFile(join(project.folder, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  for (const name of NAMES) expect(devDependencies[name]).toBe(`^${older}`)
  const installed = await installedVersions()
  expect(installed).toEqual(only(isInRange(newer) ? newer : older))
  await expectWorks(page)
})

test('npm update stays in the range', async () => {
  await runIn(project.folder, 'npm', ['update', ...NAMES])
  expect(await installedVersions()).toEqual(only(isInRange(newer) ? newer : older))
})

test('npm install of the latest version upgrades every package, once, and the widget still works', async ({
  page,
}) => {
  await runIn(project.folder, 'npm', ['install', ...NAMES.map((name) => `${name}@latest`)])
  expect(await installedVersions()).toEqual(only(newer))
  await expectWorks(page)
})

/** Returns whether a caret range from the older version has a version. */
function isInRange(version: string): boolean {
  const [major, minor] = older.split('.')
  return version.startsWith(major === '0' ? `0.${minor}.` : `${major}.`)
}

/** Returns one installation of one version for every package that the project needs. */
function only(version: string): Record<string, string[]> {
  const names = [...NAMES, '@deskbridge/core', '@deskbridge/host'].sort()
  return Object.fromEntries(names.map((name) => [name, [version]]))
}

/** Returns the versions of our packages, one for each folder that has it, as npm recorded them. */
async function installedVersions(): Promise<Record<string, string[]>> {
  const lockfile = JSON.parse(await readFile(join(project.folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>
  }
  const found: Record<string, string[]> = {}
  for (const [path, { version }] of Object.entries(lockfile.packages)) {
    const [, name] = /node_modules\/(@deskbridge\/[^/]+)$/.exec(path) ?? []
    if (name) (found[name] ??= []).push(version)
  }
  return found
}

async function expectWorks(page: Page): Promise<void> {
  await project.run('tsc', '-p', 'tsconfig.vitest.json')
  expect(await project.run('vitest', 'run', 'tests/late-order')).toMatch(/ passed/)
  await project.run('vite', 'build')
  await expectTicketInInstalledDesk(
    page,
    { folder: project.folder, target: './dist' },
    /has been waiting since/,
  )
}
