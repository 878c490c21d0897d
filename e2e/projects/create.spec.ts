import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../browser/chromium'
import { expect, test } from '../fixtures/test'
import { findFreePort } from '../packed/fresh-project'
import { packPackages, runIn } from '../packed/pack'

const TIMEOUT_MS = 900_000
const OURS = ['core', 'host', 'host-emulator', 'workbench', 'react', 'vue', 'svelte']

test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })

let outside: string
let tarballs: readonly string[]

test.beforeAll(async () => {
  test.setTimeout(TIMEOUT_MS)
  outside = await mkdtemp(join(tmpdir(), 'deskbridge-create-'))
  const packed = await packPackages(outside, [...OURS, 'create-deskbridge'])
  const isStarter = (file: string) => file.includes('create-deskbridge-')
  tarballs = packed.filter((file) => !isStarter(file))
  await writeFile(join(outside, 'package.json'), JSON.stringify({ private: true }))
  await install(outside, packed.filter(isStarter))
})

test.afterAll(() => rm(outside, { recursive: true, force: true }))

for (const { framework, desk } of [
  { framework: 'react', desk: 'any' },
  { framework: 'vue', desk: 'text' },
  { framework: 'svelte', desk: 'qiscus' },
  { framework: 'plain', desk: 'any' },
]) {
  test(`a created project with ${framework} is installed, tested and built, and passes its browser test`, async () => {
    const folder = join(outside, framework)
    const given = [framework, '--framework', framework, '--desk', desk]
    expect(await run(outside, 'create-deskbridge', ...given)).toContain('npm run dev')
    // The versions that would be published are not in the registry yet.
    const needed = tarballs.filter(
      (file) => !/-(?:react|vue|svelte)-\d/.test(file) || file.includes(`-${framework}-`),
    )
    await install(folder, needed)
    await run(folder, 'npm', 'run', 'build')
    expect(await run(folder, 'npm', 'test')).toMatch(/1 passed/)
    expect(await run(folder, 'playwright', 'test', '--config', await withBrowser(folder))).toMatch(/1 passed/)
  })
}

/** Writes the project's configuration with the browser of this machine and free ports, and returns its name. */
async function withBrowser(folder: string): Promise<string> {
  const [port, deskPort] = [await findFreePort(), await findFreePort()]
  const options = `workbenchUrl: 'http://localhost:${deskPort}', launchOptions: ${JSON.stringify(await findChromium())}`
  const text = await readFile(join(folder, 'playwright.config.ts'), 'utf8')
  const here = text
    .replaceAll('5173', String(port))
    .replaceAll('4747', String(deskPort))
    .replace('  use: {', `  use: { ${options},`)
  await writeFile(join(folder, 'playwright.here.config.ts'), here)
  const desk = await readFile(join(folder, 'deskbridge.config.ts'), 'utf8')
  await writeFile(
    join(folder, 'deskbridge.config.ts'),
    desk.replace('defineConfig({', `defineConfig({ port: ${deskPort},`),
  )
  return 'playwright.here.config.ts'
}

function install(folder: string, files: readonly string[]): Promise<string> {
  const quietly = ['--no-audit', '--no-fund', '--prefer-offline']
  return runIn(folder, 'npm', ['install', '--save-dev', ...quietly, ...files])
}

function run(folder: string, program: string, ...given: readonly string[]): Promise<string> {
  return program === 'npm'
    ? runIn(folder, program, given)
    : runIn(folder, 'npx', ['--no-install', program, ...given])
}
