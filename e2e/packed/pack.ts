import { execFile } from 'node:child_process'
import { copyFile, cp, mkdir, readdir, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'

const ROOT = join(import.meta.dirname, '../..')
const TIMEOUT_MS = 600_000

/**
 * Packs built packages as `npm publish` would, into a folder, and returns the paths of the tarballs.
 *
 * Packing temporarily rewrites a manifest, so it works on copies: other tests read the manifests of the repository.
 */
export async function packPackages(folder: string, names: readonly string[]): Promise<string[]> {
  await mkdir(join(folder, 'scripts'), { recursive: true })
  for (const file of ['scripts/pack-ranges.mjs', 'LICENSE'])
    await copyFile(join(ROOT, file), join(folder, file))
  const copies = names.map((name) => join(folder, 'packages', name))
  for (const copy of copies) {
    const original = join(ROOT, 'packages', basename(copy))
    await cp(original, copy, { recursive: true, filter: (path) => basename(path) !== 'node_modules' })
    const dependencies = join(copy, 'node_modules/@deskbridge')
    await mkdir(dependencies, { recursive: true })
    for (const name of await readdir(join(ROOT, 'packages'))) {
      await symlink(join(ROOT, 'packages', name), join(dependencies, name))
    }
  }
  await runIn(folder, 'npm', ['pack', '--pack-destination', folder, ...copies])
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
