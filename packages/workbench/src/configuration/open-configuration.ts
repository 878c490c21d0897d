import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ConfigurationError } from './configuration-error'
import { emptyConfiguration, loadConfiguration, type LoadedConfiguration } from './load-configuration'
import { FileWatch } from './watch-files'

/** Names of a configuration file, the one first that counts where there are several. */
const names = ['ts', 'mts', 'js', 'mjs', 'json'].map((ending) => `deskbridge.config.${ending}`)

/** Time without another change after which files are read, in milliseconds: some editors write in several steps. */
const QUIET_MS = 50

/** Time after which files that do not load are read once more, in milliseconds: a file may not have been written to its end. */
const RETRY_MS = 200

/** Which configuration to open. */
export interface ConfigurationOptions {
  /** Folder in which the file is looked for; paths are shown relative to it. */
  readonly root: string
  /** Path of the file, relative to the folder; default the first `deskbridge.config.*` in the folder, which may be missing. */
  readonly file?: string
}

/** What is notified of changes. */
interface ConfigurationListener {
  /** Called with each configuration that loads; one at a time. A {@link ConfigurationError} that it throws is a mistake as well. */
  apply(loaded: LoadedConfiguration): void | Promise<void>
  /** Called when a change does not load. */
  fail(error: ConfigurationError): void
}

/** The configuration of a folder. */
export interface Configuration {
  /** What was loaded first. */
  readonly initial: LoadedConfiguration
  /** Follows the file and everything that it names or imports, until `close()`. */
  follow(listener: ConfigurationListener): void
  /** Stops following. */
  close(): void
}

/**
 * Opens the configuration of a folder; one without a file says nothing until a file is created.
 *
 * @throws {ConfigurationError} When the configuration has a mistake, or the file that is named is missing.
 */
export async function openConfiguration(options: ConfigurationOptions): Promise<Configuration> {
  const configuration = new FollowedConfiguration(options)
  await configuration.load()
  return configuration
}

class FollowedConfiguration implements Configuration {
  initial: LoadedConfiguration = emptyConfiguration
  readonly #root: string
  readonly #candidates: readonly string[]
  readonly #isNamed: boolean
  readonly #watch = new FileWatch(() => this.#schedule())
  #files: ReadonlySet<string> = new Set()
  /** The file that was loaded last. */
  #path: string | null = null
  #listener: ConfigurationListener | null = null
  #timer: NodeJS.Timeout | undefined
  #reading: Promise<void> = Promise.resolve()
  /** Whether the files have been read before since the last change. */
  #isRetry = false
  #isClosed = false

  constructor({ root, file }: ConfigurationOptions) {
    this.#root = root
    this.#isNamed = file !== undefined
    this.#candidates = (file === undefined ? names : [file]).map((name) => resolve(root, name))
  }

  async load(): Promise<void> {
    this.initial = await this.#read()
  }

  follow(listener: ConfigurationListener): void {
    this.#listener = listener
    // What changed since the first load is read now.
    this.#schedule()
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
    this.#watch.close()
  }

  #schedule(isRetry = false): void {
    clearTimeout(this.#timer)
    if (this.#isClosed) return
    this.#isRetry = isRetry
    const read = () => {
      this.#reading = this.#reading.then(() => this.#reload())
    }
    this.#timer = setTimeout(read, isRetry ? RETRY_MS : QUIET_MS)
  }

  async #reload(): Promise<void> {
    try {
      const loaded = await this.#read()
      if (!this.#isClosed) await this.#listener?.apply(loaded)
    } catch (error) {
      if (!this.#isRetry) this.#schedule(true)
      else if (!this.#isClosed) this.#listener?.fail(this.#toMistake(error))
    }
    if (this.#isClosed) return
    try {
      if (this.#watch.watch(this.#files)) this.#schedule()
    } catch (error) {
      const { message } = error as Error
      const sentence = `Changes cannot be followed (${message}): restart the workbench after each.`
      this.#listener?.fail(this.#toMistake(new Error(sentence)))
    }
  }

  async #read(): Promise<LoadedConfiguration> {
    const files = new Set<string>()
    const path = await findFile(this.#candidates)
    try {
      if (path === null && !this.#isNamed && this.#path === null) return emptyConfiguration
      if (path === null) throw this.#missing()
      const loaded = await loadConfiguration(path, this.#root, files)
      this.#files = files
      this.#path = path
      return loaded
    } catch (error) {
      // The mistake may keep files from being named that were read before.
      this.#files = new Set([...this.#files, ...files])
      throw error
    } finally {
      this.#files = new Set([...this.#files, ...(path === null ? this.#candidates : [path])])
    }
  }

  #missing(): ConfigurationError {
    const remedy = this.#path ? 'restore it, or restart the workbench' : 'correct the path'
    return this.#toMistake(new Error(`The file does not exist: ${remedy}.`))
  }

  #toMistake(error: unknown): ConfigurationError {
    if (error instanceof ConfigurationError) return error
    const path = this.#path ?? this.#candidates[0]!
    return new ConfigurationError(this.#root, { path }, { line: 1, column: 1 }, (error as Error).message)
  }
}

async function findFile(candidates: readonly string[]): Promise<string | null> {
  for (const path of candidates) {
    const found = await stat(path).catch(() => null)
    if (found?.isFile()) return path
  }
  return null
}
