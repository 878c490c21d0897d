import { readFile } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import type * as v from 'valibot'
import { findWidgetSource, type WidgetSource } from '../server/widget-source'
import { toId } from '../server/widget-config'
import { checkReferences } from './check-references'
import { ConfigurationError } from './configuration-error'
import { loadModule, type LoadedModule } from './load-module'
import { parseChecked, showPath } from './parse-checked'
import {
  configSchema,
  pageUrlSchema,
  ticketFileSchema,
  userFileSchema,
  type CheckedApp,
  type CheckedConfig,
  type CheckedTicket,
  type CheckedUser,
} from './schema'
import { locate, parseJsonFile, type Key, type SourceFile, type SyntaxProblem } from './source-file'

/** A value of the configuration, and where it is written. */
export interface Written<T> {
  readonly value: T
  /** Returns the mistake in a member of the value. */
  fail(path: readonly Key[], message: string): ConfigurationError
}

/** An app of the configuration, with what is to be served for it. */
export interface WrittenApp extends Written<CheckedApp & { id: string }> {
  readonly source: WidgetSource
}

/** A whole configuration in which everything that is named is there. */
export interface LoadedConfiguration extends Pick<CheckedConfig, 'port' | 'desk'> {
  readonly apps: readonly WrittenApp[]
  readonly users: readonly Written<CheckedUser>[] | null
  readonly tickets: readonly Written<CheckedTicket>[] | null
  readonly scenarios: readonly Written<NonNullable<CheckedConfig['scenarios']>[number]>[]
}

/** A configuration that says nothing. */
export const emptyConfiguration: LoadedConfiguration = { apps: [], users: null, tickets: null, scenarios: [] }

/**
 * Loads a configuration file and the files that it names; each is added to `files` before it is read.
 *
 * @throws {ConfigurationError} For the first mistake.
 */
export async function loadConfiguration(
  path: string,
  root: string,
  files: Set<string>,
): Promise<LoadedConfiguration> {
  files.add(path)
  const load = extname(path) === '.json' ? loadJson(path, root) : loadModule(path, root, files)
  const { value, file } = await load.catch((error: unknown) => {
    if (error instanceof ConfigurationError) throw error
    throw cannotRead(root, { path, text: '' }, [], path, error)
  })
  const config = check(configSchema, value, file, root, 'The configuration')
  const lists = new Lists(file, root, files)
  const loaded = {
    ...(config.port !== undefined && { port: config.port }),
    ...(config.desk && { desk: config.desk }),
    apps: await Promise.all((config.apps ?? []).map((app, index) => findSource(app, index, file, root))),
    users: await lists.load('users', config.users, userFileSchema),
    tickets: await lists.load('tickets', config.tickets, ticketFileSchema),
    scenarios: (config.scenarios ?? []).map((each, index) => written(each, file, root, ['scenarios', index])),
  }
  checkReferences(loaded)
  return loaded
}

async function findSource(
  { id, ...app }: CheckedApp,
  index: number,
  file: SourceFile,
  root: string,
): Promise<WrittenApp> {
  const { fail } = written(app, file, root, ['apps', index])
  try {
    const source = await findWidgetSource(app.url, dirname(file.path))
    const checked = source.kind === 'page' ? parseChecked(pageUrlSchema, source.url.href, '') : null
    if (checked?.ok === false) throw fail(['url'], checked.problem.message.trim())
    return { value: { ...app, id: id ?? toId(source) }, source, fail }
  } catch (error) {
    if (error instanceof ConfigurationError) throw error
    throw fail(['url'], `is refused: ${(error as Error).message}`)
  }
}

/** Loads lists whose entries stand in the configuration or in JSON files. */
class Lists {
  readonly #file: SourceFile
  readonly #root: string
  readonly #files: Set<string>

  constructor(file: SourceFile, root: string, files: Set<string>) {
    this.#file = file
    this.#root = root
    this.#files = files
  }

  async load<Entry extends object>(
    name: 'users' | 'tickets',
    list: string | readonly (string | Entry)[] | undefined,
    schema: v.GenericSchema<unknown, Entry | Entry[]>,
  ): Promise<Written<Entry>[] | null> {
    if (list === undefined) return null
    const entries = typeof list === 'string' ? [list] : list
    const loaded = entries.map(async (entry, index) => {
      const path = typeof list === 'string' ? [name] : [name, index]
      if (typeof entry === 'string') return this.#loadFile(entry, path, schema)
      return [written(entry, this.#file, this.#root, path)]
    })
    return (await Promise.all(loaded)).flat()
  }

  async #loadFile<Entry extends object>(
    name: string,
    namedAt: readonly Key[],
    schema: v.GenericSchema<unknown, Entry | Entry[]>,
  ): Promise<Written<Entry>[]> {
    const path = resolve(dirname(this.#file.path), name)
    this.#files.add(path)
    const { value, file } = await loadJson(path, this.#root).catch((error: unknown) => {
      if (error instanceof ConfigurationError) throw error
      throw cannotRead(this.#root, this.#file, namedAt, name, error)
    })
    const entries = check(schema, value, file, this.#root, 'The file')
    if (!Array.isArray(entries)) return [written(entries, file, this.#root, [])]
    return entries.map((entry, index) => written(entry, file, this.#root, [index]))
  }
}

/** Reads a JSON file; one that cannot be read throws the error of the system. */
async function loadJson(path: string, root: string): Promise<LoadedModule> {
  const file = { path, text: await readFile(path, 'utf8') }
  try {
    return { value: parseJsonFile(file), file }
  } catch (error) {
    const problem = error as SyntaxProblem
    throw new ConfigurationError(root, file, problem, problem.message)
  }
}

function check<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  file: SourceFile,
  root: string,
  name: string,
): v.InferOutput<Schema> {
  const result = parseChecked(schema, value, name)
  if (result.ok) return result.value
  const { path, message } = result.problem
  throw new ConfigurationError(root, file, locate(file, path), message)
}

function cannotRead(
  root: string,
  file: SourceFile,
  path: readonly Key[],
  name: string,
  error: unknown,
): ConfigurationError {
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
  const reason = isMissing ? 'it does not exist' : (error as Error).message
  const message = `Cannot read "${name}": ${reason}. Correct the path, or restore the file.`
  return new ConfigurationError(root, file, locate(file, path), message)
}

function written<T>(value: T, file: SourceFile, root: string, at: readonly Key[]): Written<T> {
  return {
    value,
    fail(path, message) {
      const whole = [...at, ...path]
      return new ConfigurationError(root, file, locate(file, whole), `${showPath(whole)} ${message}`.trim())
    },
  }
}
