import type { AppConfig, ConfigMistake, WorkbenchConfig } from '../config'
import type { ConfigurationError } from '../configuration/configuration-error'
import type { LoadedConfiguration } from '../configuration/load-configuration'
import { toDeskData } from '../configuration/to-desk-data'
import type { ConfiguredApps } from './configured-apps'
import type { ServedPage } from './serve-page'
import type { StartOptions } from './start-workbench'

/** The configuration as the page gets to know it: the last one without a mistake, and the mistake of a later one. */
export class PublishedConfiguration {
  readonly #page: ServedPage
  readonly #configured: ConfiguredApps
  readonly #toApps: (configured: readonly AppConfig[]) => readonly AppConfig[]
  readonly #options: StartOptions
  #config: WorkbenchConfig = { apps: [] }
  #port: number | undefined

  constructor(
    page: ServedPage,
    configured: ConfiguredApps,
    toApps: (configured: readonly AppConfig[]) => readonly AppConfig[],
    options: StartOptions,
  ) {
    this.#page = page
    this.#configured = configured
    this.#toApps = toApps
    this.#options = options
  }

  /** Publishes the first configuration, and follows it. */
  publish(initial: LoadedConfiguration, apps: readonly AppConfig[]): void {
    this.#port = initial.port
    this.#set(this.#toConfig(initial, apps))
    this.#options.configuration?.follow({ apply: this.#apply, fail: this.#fail })
  }

  readonly #apply = async (loaded: LoadedConfiguration): Promise<void> => {
    const apps = this.#toApps(await this.#configured.update(loaded.apps))
    if (this.#config.mistake) this.#report(`${this.#config.mistake.file} is valid again and in use.`)
    if (loaded.port !== this.#port && this.#options.port === undefined) {
      this.#report('The port of the configuration has changed: restart the workbench to use it.')
    }
    this.#port = loaded.port
    this.#set(this.#toConfig(loaded, apps))
  }

  readonly #fail = ({ mistake, message }: ConfigurationError): void => {
    if (isSame(mistake, this.#config.mistake)) return
    this.#report(`${message}\nThe last valid configuration stays in use until this is fixed.`)
    this.#set({ ...this.#config, mistake })
  }

  #toConfig(loaded: LoadedConfiguration, apps: readonly AppConfig[]): WorkbenchConfig {
    const desk = this.#options.desk ?? loaded.desk
    return { apps, ...(desk && { desk }), ...toDeskData(loaded) }
  }

  #set(config: WorkbenchConfig): void {
    this.#config = config
    this.#page.publish(config)
  }

  #report(message: string): void {
    this.#options.report?.(message)
  }
}

function isSame(mistake: ConfigMistake, other: ConfigMistake | undefined): boolean {
  return JSON.stringify(mistake) === JSON.stringify(other)
}
