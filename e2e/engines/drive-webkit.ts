import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { Builder, type WebDriver } from 'selenium-webdriver'
import { SUITE_TIMEOUT_MS, type EngineRun } from './engines'
import type { EngineReport } from './page/report-data'

/** Runs the suite in WebKitGTK's own small browser, which WebDriver drives; Playwright knows only a WebKit of its own. */
export async function driveWebKit(url: string): Promise<EngineRun> {
  const started: ChildProcess[] = []
  try {
    const display = process.env['DISPLAY'] ?? (await startDisplay(started))
    const port = await freePort()
    const driver = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {
      env: { ...process.env, DISPLAY: display },
      stdio: 'ignore',
    })
    started.push(driver)
    const session = await openSession(`http://127.0.0.1:${port}`)
    try {
      return await readReport(session, url)
    } finally {
      await session.quit()
    }
  } finally {
    for (const child of started.reverse()) child.kill()
  }
}

/** Starts a display that nobody sees, for a machine without one. */
async function startDisplay(started: ChildProcess[]): Promise<string> {
  const options = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  started.push(server)
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)))
    server.stdio[3]!.once('data', (data: Buffer) => resolve(String(data).trim()))
  })
  return `:${number}`
}

/** Opens a session as soon as the driver answers. */
async function openSession(server: string): Promise<WebDriver> {
  const capabilities = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {
      // A case opens a window, which WebKit blocks unless a person has clicked.
      args: ['--automation', '--javascript-can-open-windows-automatically=true'],
    },
  }
  for (let attempt = 1; ; attempt++) {
    const isUp = await fetch(`${server}/status`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return new Builder().usingServer(server).withCapabilities(capabilities).build()
    if (attempt === 100) throw new Error('WebKitWebDriver does not answer.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function readReport(session: WebDriver, url: string): Promise<EngineRun> {
  await session.get(url)
  const read = () => session.executeScript<EngineReport | null>('return window.deskbridgeReport ?? null')
  const report = await session.wait(read, SUITE_TIMEOUT_MS, 'The suite has not reported.', 250)
  const version = (await session.getCapabilities()).getBrowserVersion()
  return { browser: `WebKitGTK ${version}`, report: report! }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
