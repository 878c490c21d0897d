import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The part of Playwright's API that the checks use. */
interface Playwright {
  readonly chromium: { launch(options: object): Promise<Browser> }
}

/** A browser that runs without a window. */
export interface Browser {
  newContext(options: object): Promise<BrowserContext>
  close(): Promise<void>
}

/** A separate profile of the browser. */
export interface BrowserContext {
  newPage(): Promise<Page>
  newCDPSession(frame: Frame): Promise<DevToolsSession>
  close(): Promise<void>
}

/** A page. */
export interface Page extends Evaluating {
  goto(url: string): Promise<unknown>
  on(event: 'pageerror', listener: (error: Error) => void): unknown
  mainFrame(): Frame
  frames(): Frame[]
  route(url: string, handler: (route: Route) => Promise<void>): Promise<unknown>
}

/** A frame of a page. */
export interface Frame extends Evaluating {
  parentFrame(): Frame | null
  evaluateHandle<T>(run: () => T): Promise<{ evaluate<R>(run: (value: T) => R): Promise<R> }>
}

/** A request that waits for its answer. */
interface Route {
  request(): { isNavigationRequest(): boolean; frame(): Frame }
  fetch(options: object): Promise<{ headers(): Record<string, string> }>
  fulfill(options: object): Promise<void>
  fallback(): Promise<void>
}

/** A connection to the developer tools of a frame. */
interface DevToolsSession {
  send(method: string, parameters: object): Promise<object>
}

interface Evaluating {
  evaluate<T, A>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>
}

/** The result of looking for a browser. */
export type FoundBrowser =
  { readonly browser: Browser } | { readonly missing: string; readonly remedy: string }

/** The packages with Playwright's API, in the order in which they are looked for. */
const PACKAGES = ['playwright-core', 'playwright', '@playwright/test'] as const

/** Arguments that keep each site in its own process, as on the desktop, and the browser quiet. */
const ARGUMENTS = ['--site-per-process', '--disable-gpu', '--no-first-run', '--disable-background-networking']

/**
 * Starts a headless Chromium with the Playwright that is installed in one of the folders: `$CHROMIUM_PATH`,
 * or else Playwright's own one or an installed Chrome.
 */
export async function startBrowser(
  folders: readonly string[],
  executablePath = process.env['CHROMIUM_PATH'],
): Promise<FoundBrowser> {
  const playwright = await loadPlaywright(folders)
  if (!playwright) {
    return {
      missing: 'Playwright is not installed',
      remedy:
        'Run `npm install --save-dev playwright-core` in this folder and set CHROMIUM_PATH to a Chromium or Chrome.',
    }
  }
  const attempts = executablePath ? [{ executablePath }] : [{}, { channel: 'chrome' }]
  let reason = ''
  for (const attempt of attempts) {
    try {
      return { browser: await playwright.chromium.launch({ ...attempt, args: ARGUMENTS }) }
    } catch (error) {
      reason ||= firstLine(error)
    }
  }
  return {
    missing: `no Chromium starts (${reason})`,
    remedy: 'Run `npx playwright install chromium`, or set CHROMIUM_PATH to a Chromium or Chrome.',
  }
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return line.replace(/[.:]$/, '')
}

async function loadPlaywright(folders: readonly string[]): Promise<Playwright | null> {
  for (const folder of folders) {
    for (const name of PACKAGES) {
      const path = resolve(folder, name)
      if (path === null) continue
      const loaded = (await import(pathToFileURL(path).href)) as Playwright | { default: Playwright }
      return 'chromium' in loaded ? loaded : loaded.default
    }
  }
  return null
}

function resolve(folder: string, name: string): string | null {
  try {
    return createRequire(join(folder, 'package.json')).resolve(name)
  } catch {
    return null
  }
}
