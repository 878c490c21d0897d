import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/test'
import { makeFreshProject, type FreshProject } from '../packed/fresh-project'
import { registry } from '../packed/package-source'
import { runIn } from '../packed/pack'
import { adapterTools, frameworkTools, vitestTools } from '../packed/tools'

const TIMEOUT_MS = 600_000
const PACKAGES = ['core', 'react', 'vue', 'svelte', 'host', 'host-emulator', 'workbench']

/** The oldest compiler that is supported, and the last one of each later major version. */
const compilers = { '5.4': '5.4.5', '5.9': '5.9.3', '6.0': '6.0.3', '7': '7.0.2' }

/** What the compiler is configured with, apart from `strict` and `skipLibCheck: false`. */
const setups = {
  'bundler and the lib of an older Vite starter': resolveWith('esnext', 'bundler', [
    'es2020',
    'dom',
    'dom.iterable',
  ]),
  'bundler and the lib of a Next starter': resolveWith('esnext', 'bundler', [
    'dom',
    'dom.iterable',
    'esnext',
  ]),
  'node16 and the default lib': resolveWith('node16', 'node16'),
  'nodenext and the default lib': resolveWith('nodenext', 'nodenext'),
}

test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })

let project: FreshProject

test.beforeAll(async () => {
  test.setTimeout(TIMEOUT_MS)
  const aliases = Object.entries(compilers).map(
    ([name, version]) => `typescript-${name}@npm:typescript@${version}`,
  )
  const tools = [...aliases, ...frameworkTools, ...vitestTools, ...Object.values(adapterTools).flat()]
  const plan = { name: 'types', sources: ['types'], packages: PACKAGES, tools }
  project = await makeFreshProject(plan, registry)
  for (const [file, condition] of [
    ['entries.mts', 'import'],
    ['entries.cts', 'require'],
  ] as const) {
    const lines = (await listEntries(condition)).map((entry, at) => `export * as entry${at} from '${entry}'`)
    expect(lines.length).toBeGreaterThan(PACKAGES.length)
    await writeFile(join(project.folder, file), `${lines.join('\n')}\n`)
  }
})

for (const [name, version] of Object.entries(compilers)) {
  for (const [setup, compilerOptions] of Object.entries(setups)) {
    test(`the declarations of every entry compile with TypeScript ${name}, ${setup}`, async () => {
      const files = compilerOptions.module === 'esnext' ? ['entries.mts'] : ['entries.mts', 'entries.cts']
      await writeFile(join(project.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
      const compiler = `node_modules/typescript-${name}/bin/tsc`
      expect(await runIn(project.folder, process.execPath, [compiler, '--version'])).toContain(version)
      expect(await compile(compiler)).toEqual([])
    })
  }
}

function resolveWith(module: string, moduleResolution: string, lib?: readonly string[]) {
  const strictness = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true }
  return { module, moduleResolution, ...(lib && { lib }), target: 'es2022', types: [], ...strictness }
}

/** Returns the entries of our packages that can be loaded in one way. */
async function listEntries(condition: 'import' | 'require'): Promise<string[]> {
  const listed = PACKAGES.map(async (name) => {
    const file = join(project.folder, 'node_modules/@deskbridge', name, 'package.json')
    const { exports } = JSON.parse(await readFile(file, 'utf8')) as {
      exports: Record<string, object | string>
    }
    return Object.entries(exports)
      .filter(([, target]) => typeof target === 'object' && condition in target)
      .map(([entry]) => `@deskbridge/${name}${entry.slice(1)}`)
  })
  return (await Promise.all(listed)).flat()
}

/** Returns the errors in the program and in our declarations; those in the declarations of others are not ours to mend. */
async function compile(compiler: string): Promise<string[]> {
  const output = await runIn(project.folder, process.execPath, [compiler, '--pretty', 'false']).catch(String)
  const lines = output.split('\n').filter(Boolean)
  if (lines.length > 0 && !lines.some((line) => /error TS\d+/.test(line))) throw new Error(output)
  return lines.filter((line) => /error TS\d+/.test(line) && !/^node_modules\/(?!@deskbridge\/)/.test(line))
}
