import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createJiti, type Jiti } from 'jiti'
import { ConfigurationError } from './configuration-error'
import { defineConfig } from './define-config'
import { findSyntaxProblem, locateText, type Position, type SourceFile } from './source-file'

/** A module that has been loaded. */
export interface LoadedModule {
  /** What it exports by default. */
  readonly value: unknown
  /** The file itself. */
  readonly file: SourceFile
}

const require = createRequire(import.meta.url)

/** Time after which a module that has not loaded is a mistake, in milliseconds. */
const LOAD_TIMEOUT_MS = 30_000

/** Compiles modules; one for all, as creating it takes longer than compiling. */
let compiler: Jiti | undefined

/**
 * Loads a TypeScript or JavaScript module anew, and adds to `files` what it imports by a path.
 *
 * @throws {ConfigurationError} When a file cannot be parsed, an import is missing, or the module throws or never
 * settles.
 */
export async function loadModule(path: string, root: string, files: Set<string>): Promise<LoadedModule> {
  const loaded = new Map<string, SourceFile>()
  const file = { path, text: await readFile(path, 'utf8') }
  const { transform } = (compiler ??= createJiti(import.meta.url, { fsCache: false }))
  const jiti = createJiti(pathToFileURL(path).href, {
    fsCache: false,
    moduleCache: false,
    interopDefault: false,
    // Works where the workbench is not installed, and never loads another version of it.
    virtualModules: { '@deskbridge/workbench': { defineConfig } },
    transform(options) {
      // The compiler writes "/" on every system.
      const source = { path: options.filename ? resolve(options.filename) : path, text: options.source }
      if (!/[/\\]node_modules[/\\]/.test(source.path)) follow(source, root, files, loaded)
      return { code: transform(options) }
    },
  })
  let module: unknown
  try {
    // Node loads a module that needs no compiling only once.
    const evaluated = jiti.evalModule(file.text, { filename: path, async: true, forceTranspile: true })
    module = await inTime(evaluated, file, root)
  } catch (error) {
    throw error instanceof ConfigurationError ? error : toMistake(error, root, file, loaded)
  }
  if (typeof module === 'object' && module !== null && 'default' in module) {
    return { value: module.default, file }
  }
  if (/\bmodule\.exports\b/.test(file.text)) return { value: module, file }
  throw new ConfigurationError(
    root,
    file,
    { line: 1, column: 1 },
    'The file has no default export: write "export default defineConfig({ … })".',
  )
}

/** Waits for a module, but not forever. */
function inTime(evaluated: unknown, file: SourceFile, root: string): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const seconds = LOAD_TIMEOUT_MS / 1000
      const message = `The file has not loaded within ${seconds} s: look for an await that never ends.`
      reject(new ConfigurationError(root, file, { line: 1, column: 1 }, message))
    }, LOAD_TIMEOUT_MS)
  })
  return Promise.race([evaluated, timeout]).finally(() => clearTimeout(timer))
}

/** Notes a file, and the JSON files that it imports, which are not compiled. */
function follow(source: SourceFile, root: string, files: Set<string>, loaded: Map<string, SourceFile>): void {
  loaded.set(source.path, source)
  files.add(source.path)
  for (const [, path = ''] of source.text.matchAll(/['"](\.{1,2}\/[^'"\n]+\.json)['"]/g)) {
    const data = resolve(dirname(source.path), path)
    files.add(data)
    // Node reads it itself, and only once.
    delete require.cache[data]
  }
  const problem = findSyntaxProblem(source)
  if (problem) throw new ConfigurationError(root, source, problem, problem.message)
}

/** Returns the mistake for what a module has thrown: at the import that failed, or at the line in the stack. */
function toMistake(
  error: unknown,
  root: string,
  file: SourceFile,
  loaded: ReadonlyMap<string, SourceFile>,
): ConfigurationError {
  const { message = String(error), stack = '' } = (error ?? {}) as Partial<Error>
  const [sentence = ''] = message.split('\n')
  const missing = /^Cannot find (?:module|package) '([^']+)'/.exec(sentence)?.[1]
  const importer = missing && [...loaded.values()].find(({ text }) => text.includes(missing))
  if (importer) {
    const remedy = `Cannot find "${missing}": correct the import, or install the package.`
    return new ConfigurationError(root, importer, locateText(importer, missing), remedy)
  }
  const [thrower, position] = findThrower(stack, loaded) ?? [file, { line: 1, column: 1 }]
  return new ConfigurationError(root, thrower, position, `The file throws: ${sentence.replace(/\.?$/, '.')}`)
}

function findThrower(
  stack: string,
  loaded: ReadonlyMap<string, SourceFile>,
): readonly [SourceFile, Position] | null {
  for (const line of stack.split('\n')) {
    const [, place = '', row, column] =
      /(?:\(|at |file:\/\/)(?:file:\/\/)?(\/?[^()]+?):(\d+):(\d+)\)?$/.exec(line) ?? []
    const file = loaded.get(place)
    if (file) return [file, { line: Number(row), column: Number(column) }]
  }
  return null
}
