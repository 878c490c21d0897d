import type { AppConfig } from '../config'
import type { WrittenApp } from '../configuration/load-configuration'
import { openingStateOf } from '../opening-state'
import type { Origins, ServedWidget } from './origins'

/** Serves the apps of a configuration; what a change leaves as it is stays served where it is. */
export class ConfiguredApps {
  readonly #origins: Origins
  readonly #isUsed: boolean
  #served: ReadonlyMap<string, ServedWidget> = new Map()

  /** Creates one that serves nothing if the apps of the configuration are not to be opened. */
  constructor(origins: Origins, isUsed = true) {
    this.#origins = origins
    this.#isUsed = isUsed
  }

  /**
   * Serves these apps in place of the earlier ones, and returns what the page needs to know of them.
   *
   * @throws {ConfigurationError} When one cannot be served; the earlier ones then stay.
   */
  async update(apps: readonly WrittenApp[]): Promise<AppConfig[]> {
    const next = new Map<string, ServedWidget>()
    const configs: AppConfig[] = []
    for (const { value, source, fail } of this.#isUsed ? apps : []) {
      const key = JSON.stringify(source)
      try {
        const served = next.get(key) ?? this.#served.get(key) ?? (await this.#origins.serveWidget(source))
        next.set(key, served)
        configs.push(toAppConfig(value, served.url))
      } catch (error) {
        closeAllBut(this.#served, next)
        throw fail(['url'], `cannot be served: ${(error as Error).message}`)
      }
    }
    closeAllBut(next, this.#served)
    this.#served = next
    return configs
  }
}

/** Closes those that are not kept, in the background. */
function closeAllBut(kept: ReadonlyMap<string, unknown>, served: ReadonlyMap<string, ServedWidget>): void {
  for (const [key, { close }] of served) if (!kept.has(key)) close().catch(() => {})
}

function toAppConfig({ title, ...app }: WrittenApp['value'], { href }: URL): AppConfig {
  return { ...app, url: href, ...(title && { openingState: openingStateOf(title) }) }
}
