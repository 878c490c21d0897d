import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import manifest from '../package.json'
import { makeProject } from '../src/make-project'
import { desks, frameworks, packageNameFor, type Framework, type Project } from '../src/project'

const templates = join(import.meta.dirname, '../templates')
// Publishing replaces what the workspace has in place of versions.
const versions = Object.fromEntries(Object.keys(manifest.devDependencies).map((name) => [name, '1.2.3']))
const allFrameworks = Object.keys(frameworks) as Framework[]

let outside: string
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'create-deskbridge-'))
})
afterEach(() => rmSync(outside, { recursive: true }))

async function make(given: Partial<Project> = {}): Promise<string> {
  const folder = join(outside, 'late-orders')
  const project: Project = {
    folder,
    name: 'Late orders',
    framework: 'react',
    desk: null,
    tests: ['unit', 'browser'],
    ...given,
  }
  await makeProject(project, { templates, versions })
  return folder
}

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')
const readManifest = (folder: string) =>
  JSON.parse(read(folder, 'package.json')) as Record<string, Record<string, string>>

describe.each(allFrameworks)('a project with %s', (framework) => {
  it('has a widget, a configuration and both kinds of tests', async () => {
    const folder = await make({ framework })
    const files = readdirSync(folder, { recursive: true }).map(String)
    const expected = [
      'index.html',
      'deskbridge.config.ts',
      'vite.config.ts',
      'e2e/widget.spec.ts',
      '.gitignore',
      'tsconfig.json',
    ]
    expect(files).toEqual(expect.arrayContaining(expected))
    expect(files.filter((file) => /^tests\/.*\.test\.tsx?$/.test(file))).toHaveLength(1)
    expect(files).not.toContain('_gitignore')
  })

  it('has the versions that the templates were tested with', async () => {
    const { name, dependencies, devDependencies } = readManifest(await make({ framework }))
    expect(name).toBe('late-orders')
    expect(new Set(Object.values({ ...dependencies, ...devDependencies }))).toEqual(new Set(['^1.2.3']))
    expect(devDependencies).toHaveProperty(['@deskbridge/workbench'])
  })

  it.each(Object.keys(desks))('opens the desk %s first if asked to', async (desk) => {
    const folder = await make({ framework, desk })
    const files = ['deskbridge.config.ts', 'playwright.config.ts']
    expect(files.filter((file) => !read(folder, file).includes(`'${desk}'`))).toEqual([])
  })

  it('without tests has nothing of them', async () => {
    const folder = await make({ framework, tests: [] })
    const paths = ['tests', 'e2e', 'vitest.config.ts', 'playwright.config.ts']
    expect(paths.filter((path) => existsSync(join(folder, path)))).toEqual([])
    const { scripts, devDependencies = {} } = readManifest(folder)
    expect(Object.keys(scripts ?? {}).filter((name) => name.startsWith('test'))).toEqual([])
    expect(
      Object.keys(devDependencies).filter((name) => /test|jsdom|emulator|playwright/.test(name)),
    ).toEqual([])
  })
})

describe('the name of a widget', () => {
  it('may contain any character', async () => {
    const name = `Ann's "late" <orders> & \\ $& more`
    const folder = await make({ name })
    expect(read(folder, 'index.html')).toContain(
      `<title>Ann's "late" &lt;orders&gt; &amp; \\ $&amp; more</title>`,
    )
    expect(read(folder, 'deskbridge.config.ts')).toContain(
      String.raw`name: 'Ann\'s "late" <orders> & \\ $& more'`,
    )
    expect(read(folder, 'README.md')).toContain(`# ${name}`)
  })

  it.each([
    ['../Late Orders!', 'late-orders'],
    ['orders', 'orders'],
    ['日本', 'my-widget'],
  ])('of the package in the folder "%s" is %s', (folder, name) => {
    expect(packageNameFor(folder)).toBe(name)
  })
})

it('a folder with something in it is left alone', async () => {
  const folder = await make()
  writeFileSync(join(folder, 'mine.txt'), 'mine')
  await expect(make({ framework: 'vue' })).rejects.toThrow(/late-orders" is not empty: choose another/)
  expect(existsSync(join(folder, 'src/main.tsx'))).toBe(true)
})

it('every dependency of a template is one of this package, whose versions are replaced by publishing', () => {
  for (const framework of allFrameworks) {
    const text = readFileSync(join(templates, framework, 'package.json'), 'utf8')
    const { dependencies, devDependencies } = JSON.parse(text) as Record<string, Record<string, string>>
    const all = { ...dependencies, ...devDependencies }
    expect(Object.keys(versions)).toEqual(expect.arrayContaining(Object.keys(all)))
    expect(new Set(Object.values(all))).toEqual(new Set(['catalog:']))
  }
})
