import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, firefox, type BrowserType, type LaunchOptions } from '@playwright/test'
import { findChromium } from '../browser/chromium'
import { driveWebKit } from './drive-webkit'
import type { EngineReport } from './page/report-data'

/** What an engine's run found. */
export interface EngineRun {
  /** Name and version of the browser. */
  readonly browser: string
  readonly report: EngineReport
}

/** Returns the cases that failed, each with what went wrong. */
export function failuresOf(cases: EngineReport['cases']): string[] {
  return cases.flatMap(({ group, name, error }) => (error === null ? [] : [`${group}: ${name}\n${error}`]))
}

/** A browser engine that the suite runs in. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit'
  /** The packages of Debian that it needs; empty for one that is there wherever the other browser tests run. */
  readonly packages: readonly string[]
  /** Returns which of its programs are missing. */
  missing(): readonly string[]
  /** Opens the page that runs the suite, and waits until it has reported. */
  run(url: string): Promise<EngineRun>
}

/** Time that an engine may take for the whole suite, in milliseconds. */
export const SUITE_TIMEOUT_MS = 600_000

const FIREFOX = '/usr/bin/firefox-esr'

/** The engines, as a person would name them. */
export const engines: readonly Engine[] = [
  {
    name: 'Chromium',
    packages: [],
    missing: () => [],
    run: async (url) => drive(chromium, await findChromium(), url),
  },
  {
    name: 'Firefox',
    packages: ['firefox-esr'],
    missing: () => (existsSync(FIREFOX) ? [] : [FIREFOX]),
    run: (url) =>
      drive(firefox, { channel: 'moz-firefox', executablePath: FIREFOX, firefoxUserPrefs: popups }, url),
  },
  {
    name: 'WebKit',
    packages: ['webkit2gtk-driver', 'xvfb'],
    missing: () => ['WebKitWebDriver', 'Xvfb'].filter((program) => !isOnPath(program)),
    run: driveWebKit,
  },
]

/** A case opens a window, which Firefox blocks unless a person has clicked. */
const popups = { 'dom.disable_open_during_load': false }

async function drive(type: BrowserType, options: LaunchOptions, url: string): Promise<EngineRun> {
  const browser = await type.launch(options)
  try {
    const page = await browser.newPage()
    await page.goto(url)
    const isDone = () =>
      page.waitForFunction(() => window.deskbridgeReport, undefined, { timeout: SUITE_TIMEOUT_MS })
    const report = (await (await isDone()).jsonValue())!
    return {
      browser: `${options.channel === 'moz-firefox' ? 'Firefox' : 'Chromium'} ${browser.version()}`,
      report,
    }
  } finally {
    await browser.close()
  }
}

function isOnPath(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
