import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const ROOT = join(import.meta.dirname, '../..')
const TIMEOUT_MS = 600_000

/** Packs built packages as they are published, into a folder, and returns the paths of the tarballs. */
export async function packPackages(folder: string, names: readonly string[]): Promise<string[]> {
  const filters = names.map((name) => `--filter=./packages/${name}`)
  const script = [join(ROOT, 'scripts/run.mjs'), 'pack:packages']
  await runIn(ROOT, process.execPath, [...script, ...filters, '--pack-destination', folder])
  const files = (await readdir(folder)).filter((name) => name.endsWith('.tgz'))
  return files.map((name) => join(folder, name))
}

/** Returns the environment for a program: without the package manager's variables, colors and telemetry. */
export function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_|^(?:FORCE_COLOR|NODE_PATH)$/.test(name),
  )
  const quiet = {
    NO_COLOR: '1',
    DO_NOT_TRACK: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
  }
  return { ...Object.fromEntries(inherited), ...quiet }
}

/**
 * Runs a program in a folder and returns its output, without the variables that the package manager set for this process.
 *
 * @throws {Error} With its whole output, when it fails.
 */
export async function runIn(folder: string, program: string, given: readonly string[]): Promise<string> {
  const options = { cwd: folder, env: environment(), timeout: TIMEOUT_MS, maxBuffer: 2 ** 24 }
  try {
    return (await promisify(execFile)(program, given, options)).stdout
  } catch (error) {
    const { message, stdout, stderr } = error as Error & { stdout: string; stderr: string }
    throw new Error([message, stdout, stderr].join('\n'), { cause: error })
  }
}
