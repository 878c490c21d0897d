import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '../fixtures/test'
import { packPackages, runIn } from '../packed/pack'

const ROOT = join(import.meta.dirname, '../..')
const COMPILER = join(ROOT, 'node_modules/typescript/bin/tsc')
const PROGRAM = fileURLToPath(import.meta.resolve('../packed/exchange.ts'))
const PACKAGES = ['core', 'host'] as const
const TIMEOUT_MS = 120_000

// The packages are packed and installed once, for all tests of this file.
test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })

let outside: string
let consumer: string

test.beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'deskbridge-packed-'))
  consumer = join(outside, 'consumer')
  await mkdir(consumer)
  const tarballs = await packPackages(outside, PACKAGES)
  // Offline and with an empty cache, nothing but the two tarballs can be installed.
  const options = ['--offline', '--cache', join(outside, 'cache'), '--no-audit', '--no-fund']
  await runIn(consumer, 'npm', ['install', ...options, ...tarballs])
})

test.afterAll(() => rm(outside, { recursive: true, force: true }))

test('core and host can be installed outside of the repository with nothing else', async () => {
  expect(await readdir(join(consumer, 'node_modules/@deskbridge'))).toEqual([...PACKAGES])
  const others = (await readdir(join(consumer, 'node_modules'))).filter((name) => !name.startsWith('.'))
  expect(others).toEqual(['@deskbridge'])
  const { version } = await manifestOf('core')
  expect((await manifestOf('host')).dependencies).toEqual({ '@deskbridge/core': version })
  expect((await manifestOf('core')).dependencies).toBeUndefined()
  for (const name of PACKAGES) {
    expect(await readFile(join(consumer, 'node_modules/@deskbridge', name, 'LICENSE'), 'utf8')).toMatch(
      /^MIT/,
    )
  }
})

for (const name of PACKAGES) {
  test(`every entry of ${name} can be imported and required`, async () => {
    const entries = Object.keys((await manifestOf(name)).exports).filter(
      (entry) => !/\.js(?:on)?$/.test(entry),
    )
    const paths = entries.map((entry) => `@deskbridge/${name}${entry.slice(1)}`)
    const load = async (how: 'import' | 'require'): Promise<unknown> => {
      const program = `Promise.all(${JSON.stringify(paths)}.map(async (path) => Object.keys(await ${how}(path)).sort())).then((names) => console.log(JSON.stringify(names)))`
      return JSON.parse(await runIn(consumer, process.execPath, ['--input-type=commonjs', '--eval', program]))
    }
    const imported = await load('import')
    expect(await load('require')).toEqual(imported)
    for (const names of imported as string[][]) expect(names.length).toBeGreaterThan(0)
  })
}

test('a program with both type-checks, and exchanges a ticket and a section, as ES module and as CommonJS', async () => {
  const files = ['exchange.mts', 'exchange.cts']
  for (const file of files) await copyFile(PROGRAM, join(consumer, file))
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    strict: true,
  }
  await writeFile(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
  await runIn(consumer, process.execPath, [COMPILER])

  const components = [{ type: 'item', data: { title: 'Delivery', value: 'on its way' } }]
  for (const program of ['exchange.mjs', 'exchange.cjs']) {
    const result: unknown = JSON.parse(await runIn(consumer, process.execPath, [program]))
    expect(result, program).toEqual({ status: 'connected', desk: 'text', number: '42', shown: components })
  }
})

test('the script files resolve through exports, and load in Chromium with their globals', async ({
  page,
}) => {
  for (const script of ['deskbridge', 'helpdesk', 'livechat']) {
    const specifier = `@deskbridge/core/dist/${script}.global.js`
    const resolve = ['--print', `require.resolve('${specifier}')`]
    await page.addScriptTag({ path: (await runIn(consumer, process.execPath, resolve)).trim() })
  }
  const found = await page.evaluate(async () => {
    interface Scripts {
      Deskbridge: { createWidget(): { connect(): Promise<void> } }
      HelpDesk: { createDetailsWidget(): Promise<unknown> }
      LiveChat: { createSettingsWidget(): Promise<unknown> }
    }
    const { Deskbridge, HelpDesk, LiveChat } = window as unknown as Scripts
    const attempts = [
      Deskbridge.createWidget().connect(),
      HelpDesk.createDetailsWidget(),
      LiveChat.createSettingsWidget(),
    ]
    const codes = attempts.map((attempt) => attempt.catch((error: { code?: string }) => error.code))
    return {
      codes: await Promise.all(codes),
      names: Object.keys(Deskbridge),
      dropIn: Object.keys(HelpDesk).sort(),
      agentAppDropIn: Object.keys(LiveChat).sort(),
    }
  })
  expect(found.codes).toEqual(Array(3).fill('NOT_EMBEDDED'))
  expect(found.names).toEqual(
    expect.arrayContaining(['createWidget', 'textDesk', 'qiscusDesk', 'standaloneDesk']),
  )
  expect(found.dropIn).toEqual(['SectionComponentType', 'createDetailsWidget', 'createFullscreenWidget'])
  expect(found.agentAppDropIn).toEqual([
    'SectionComponentType',
    'createDetailsWidget',
    'createFullscreenWidget',
    'createMessageBoxWidget',
    'createSettingsWidget',
    'withCustomerProfile',
  ])
})

test('a content delivery network finds the script file by the name of the package alone', async () => {
  const { unpkg, jsdelivr } = await manifestOf('core')
  expect([unpkg, jsdelivr]).toEqual(Array(2).fill('./dist/deskbridge.global.js'))
  expect(await readdir(join(consumer, 'node_modules/@deskbridge/core/dist'))).toContain(
    'deskbridge.global.js',
  )
})

interface Manifest {
  version: string
  unpkg?: string
  jsdelivr?: string
  exports: Record<string, unknown>
  dependencies?: Record<string, string>
}

async function manifestOf(name: string): Promise<Manifest> {
  const file = join(consumer, 'node_modules/@deskbridge', name, 'package.json')
  return JSON.parse(await readFile(file, 'utf8')) as Manifest
}
