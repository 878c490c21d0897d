import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'
import { unpackChromium } from './unpacked-chromium'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Arguments that keep Chromium quiet without a network, and isolate each site in its own process as on the desktop. */
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--site-per-process',
]

/**
 * Finds a Chromium and returns the launch options for Playwright.
 *
 * The order: `$CHROMIUM_PATH`, an installed Chromium or Chrome, Playwright's own download, the Chromium inside the
 * `@sparticuz/chromium` package. Playwright itself adds `--no-sandbox`, which a Chromium run by root needs.
 *
 * @throws {Error} When `$CHROMIUM_PATH` is not an executable file.
 */
export async function findChromium(): Promise<LaunchOptions> {
  const executablePath = chromiumFromEnvironment() ?? installedChromium() ?? downloadedChromium()
  if (executablePath) return { executablePath, args: ARGUMENTS }
  // The package contains a Linux x64 program; elsewhere Playwright looks for Chrome and reports what is missing.
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', args: ARGUMENTS }
  return { ...(await packagedChromium()), args: ARGUMENTS }
}

function chromiumFromEnvironment(): string | undefined {
  const path = process.env['CHROMIUM_PATH']
  if (!path || isExecutable(path)) return path || undefined
  throw new Error(`CHROMIUM_PATH is "${path}", which is not an executable file. Correct it or unset it.`)
}

function installedChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command))).find(isExecutable)
}

function downloadedChromium(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

async function packagedChromium(): Promise<LaunchOptions> {
  const { executablePath, libraries, fontConfig } = await unpackChromium()
  const env: NodeJS.ProcessEnv = { ...process.env, FONTCONFIG_FILE: fontConfig }
  // The package includes the few libraries that a minimal system lacks; libraries of the system take precedence.
  if (!starts(executablePath)) env['LD_LIBRARY_PATH'] = libraries
  return { executablePath, env: definedOnly(env) }
}

function starts(executablePath: string): boolean {
  try {
    execFileSync(executablePath, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
