import { spawn } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findChromium } from '../browser/chromium'
import { expect, test } from '../fixtures/test'
import { appPanel, frameOf } from '../fixtures/workbench-page'
import { findFreePort } from '../packed/fresh-project'
import { environment, runIn } from '../packed/pack'
import { registry } from '../packed/package-source'

test.describe.configure({ timeout: 900_000 })

for (const { framework, desk } of [
  { framework: 'react', desk: 'any' },
  { framework: 'vue', desk: 'text' },
  { framework: 'svelte', desk: 'qiscus' },
  { framework: 'plain', desk: 'any' },
]) {
  test(`a created project with ${framework} is installed, tested and built, passes its browser test, and has a desk while it is developed`, async ({
    page,
  }) => {
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
    await whileDeveloped(folder, async (deskUrl) => {
      await page.goto(deskUrl)
      await expect(frameOf(page, 'Widget').getByText(/ asked: /)).toBeVisible()
      await expect(appPanel(page, 'Widget').getByRole('status')).toHaveText(/^Connected/)
    })
  })
}

/** Runs `npm run dev` in a project until a check has passed, which gets the URL of the desk. */
async function whileDeveloped(folder: string, check: (deskUrl: string) => Promise<void>): Promise<void> {
  const given = ['run', 'dev', '--', '--strictPort', '--port', String(await findFreePort())]
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  // npm runs Vite in a process of its own: only the group can be ended as a whole.
  const child = spawn('npm', given, { cwd: folder, env: environment(), stdio: [...stdio], detached: true })
  const ended = new Promise((resolve) => child.once('close', resolve))
  let output = ''
  const printed = new Promise<string>((resolve) => {
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const [, url] = /Desk: +(http\S+)/.exec(output) ?? []
      if (url) resolve(url)
    })
  })
  try {
    const url = await Promise.race([printed, ended])
    if (typeof url !== 'string') throw new Error(`"npm run dev" ended:\n${output}`)
    await check(url)
  } finally {
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGTERM')
    await ended
  }
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
