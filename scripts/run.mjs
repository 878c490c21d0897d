// Runs a script of the root package.json with nothing but Node.js and npm installed: finds or fetches the pinned pnpm,
// installs missing dependencies, and runs the script. Usage: node scripts/run.mjs <script> [arguments]

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const onWindows = process.platform === 'win32'
const pin = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).packageManager

Object.assign(process.env, {
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  // The workbench prints how long the whole start took.
  DESKBRIDGE_STARTED_AT_MS: String(Date.now()),
})

const pnpm = findPnpm()
if (isInstallNeeded()) {
  // Without CI, pnpm would prompt before it replaces a node_modules that it did not create.
  const installed = await run([...pnpm, 'install', '--frozen-lockfile'], { CI: 'true' })
  if (installed !== 0) process.exit(installed)
}
process.exitCode = await run([...pnpm, '--silent', 'run', ...process.argv.slice(2)])

function findPnpm() {
  const found = spawnSync('pnpm', ['--version'], { cwd: root, encoding: 'utf8', shell: onWindows })
  return found.stdout?.trim() === pin.replace('pnpm@', '') ? ['pnpm'] : ['npx', '--yes', pin]
}

function isInstallNeeded() {
  const record = `${root}node_modules/.modules.yaml`
  return !existsSync(record) || statSync(record).mtimeMs < statSync(`${root}pnpm-lock.yaml`).mtimeMs
}

/**
 * Runs a command to its end and returns its exit code.
 *
 * @param {string[]} command
 * @param {Record<string, string>} [variables]
 * @returns {Promise<number>}
 */
function run([name = '', ...args], variables = {}) {
  const env = { ...process.env, ...variables }
  const child = spawn(name, args, { cwd: root, env, stdio: 'inherit', shell: onWindows })
  // Ctrl-C reaches the child directly; this process only waits until it has shut down.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
  })
}
