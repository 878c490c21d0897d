import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findChromium } from '../browser/chromium'
import { expect, test } from '../fixtures/test'
import { findFreePort } from '../packed/fresh-project'
import { runIn } from '../packed/pack'
import { registry } from '../packed/package-source'

test.describe.configure({ timeout: 900_000 })

for (const { framework, desk } of [
  { framework: 'react', desk: 'any' },
  { framework: 'vue', desk: 'text' },
  { framework: 'svelte', desk: 'qiscus' },
  { framework: 'plain', desk: 'any' },
]) {
  test(`a created project with ${framework} is installed, tested and built, and passes its browser test`, async () => {
    const outside = await mkdtemp(join(registry.folder(), 'deskbridge-create-'))
    const given = ['widget', '--framework', framework, '--desk', desk]
    expect(await runIn(outside, 'npm', ['create', '--yes', 'deskbridge', '--', ...given])).toContain(
      'npm run dev',
    )
    const folder = join(outside, 'widget')
    await runIn(folder, 'npm', ['install', '--prefer-offline'])
    await runIn(folder, 'npm', ['run', 'build'])
    expect(await runIn(folder, 'npm', ['test'])).toMatch(/1 passed/)
    const browserTest = ['playwright', 'test', '--config', await withBrowser(folder)]
    expect(await runIn(folder, 'npx', ['--no-install', ...browserTest])).toMatch(/1 passed/)
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
