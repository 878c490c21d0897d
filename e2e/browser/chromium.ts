import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'
import { unpackChromium } from './unpacked-chromium'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Keeps Chromium quiet without a network, and each site in a process of its own as desktop browsers do. */
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
 * Finds a Chromium and returns how Playwright launches it.
 *
 * The order: `$CHROMIUM_PATH`, an installed Chromium or Chrome, Playwright's own download, the Chromium inside the
 * `@sparticuz/chromium` package. Playwright itself adds `--no-sandbox`, which a Chromium run by root needs.
 *
 * @throws {Error} When `$CHROMIUM_PATH` names no executable file.
 */
export async function findChromium(): Promise<LaunchOptions> {
  const executablePath = chromiumFromEnvironment() ?? installedChromium() ?? downloadedChromium()
  if (executablePath) return { executablePath, args: ARGUMENTS }
  // The package holds a Linux x64 program; elsewhere Playwright looks for Chrome and says what is missing.
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', args: ARGUMENTS }
  return { ...(await packagedChromium()), args: ARGUMENTS }
}

function chromiumFromEnvironment(): string | undefined {
  const path = process.env['CHROMIUM_PATH']
  if (!path || isExecutable(path)) return path || undefined
  throw new Error(`CHROMIUM_PATH is "${path}", which is no executable file: correct it or unset it.`)
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
  // The package brings the few libraries that a bare system lacks; a system's own ones are left alone.
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
