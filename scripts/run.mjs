// Runs a script of the root package.json on a machine that has Node.js and npm and nothing else: finds or fetches the
// pinned pnpm, installs what is missing, then hands over. Usage: node scripts/run.mjs <script> [arguments]

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const onWindows = process.platform === 'win32'
const pin = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).packageManager

Object.assign(process.env, {
  // pnpm would stop and ask before it replaces a node_modules that it did not write.
  CI: 'true',
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
})

const pnpm = findPnpm()
if (isInstallNeeded()) {
  const installed = await run([...pnpm, 'install', '--frozen-lockfile'])
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
 * @returns {Promise<number>}
 */
function run([name = '', ...args]) {
  const child = spawn(name, args, { cwd: root, stdio: 'inherit', shell: onWindows })
  // Ctrl-C reaches the child as well; this process waits for its tidy end.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => signal === 'SIGTERM' && child.kill(signal))
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}
