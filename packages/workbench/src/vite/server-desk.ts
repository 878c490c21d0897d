import { styleText } from 'node:util'
import type { RunningWorkbench } from '../server/start-workbench'
import type { DeskbridgeOptions } from './plugin'
import type { ServedProject } from './start-desk'
import type { ViteConfig } from './vite-server'

/** What is remembered of a desk that has been closed, so that the one after a restart replaces it. */
interface FormerDesk {
  readonly pageUrl: string | null
  /** Port that the options asked for. */
  readonly preferredPort: number | undefined
  readonly closed: Promise<void>
}

/** The former desks, by what identifies a server of Vite through its restarts. */
const formerDesks = new WeakMap<object, FormerDesk>()

/** The desk beside a server of Vite, with the line that Vite prints of it. */
export class ServerDesk {
  readonly #config: ViteConfig
  readonly #options: DeskbridgeOptions
  #starting: Promise<RunningWorkbench | null> | null = null
  #pageUrl: string | null = null
  #arePrinted = false

  constructor(config: ViteConfig, options: DeskbridgeOptions) {
    this.#config = config
    this.#options = options
  }

  /** Starts the desk with the project that is served now; a failure is printed and changes nothing for Vite. */
  async start(url: URL): Promise<void> {
    this.#starting = this.#open({ root: this.#config.root, url }).catch((error: Error) => {
      this.#config.logger.warn(styleText('yellow', `The desk did not start: ${error.message}`))
      return null
    })
    await this.#starting
  }

  /** Resolves once the desk has started, or failed to. */
  async whenStarted(): Promise<void> {
    await this.#starting
  }

  /** Prints the line, now if the desk has started, and then below the URLs that Vite has printed. */
  print(): void {
    this.#arePrinted = true
    if (this.#pageUrl) this.#printLine(this.#pageUrl)
  }

  /** Closes the desk. */
  async stop(): Promise<void> {
    const starting = this.#starting
    if (!starting) return
    this.#starting = null
    const closed = starting.then((workbench) => workbench?.close())
    formerDesks.set(this.#config.inlineConfig, {
      pageUrl: this.#pageUrl,
      preferredPort: this.#options.port,
      closed,
    })
    await closed
  }

  async #open(project: ServedProject): Promise<RunningWorkbench> {
    const former = formerDesks.get(this.#config.inlineConfig)
    await former?.closed
    // A build, which loads the plugin as well, has no use for the desk.
    const { startDesk } = await import('./start-desk.js')
    const options = { ...this.#options, ...portOf(former, this.#options) }
    const workbench = await startDesk(project, options, (message) => this.#config.logger.warn(message))
    this.#pageUrl = workbench.pageUrl
    // After a restart Vite prints its URLs only if they have changed.
    if (this.#arePrinted || (former && former.pageUrl !== workbench.pageUrl))
      this.#printLine(workbench.pageUrl)
    return workbench
  }

  #printLine(pageUrl: string): void {
    const url = `${pageUrl}/`.replace(/\d+(?=\/$)/, (port) => styleText('bold', port))
    const arrow = styleText('green', '➜')
    this.#config.logger.info(`  ${arrow}  ${styleText('bold', 'Desk')}:    ${styleText('cyan', url)}`)
  }
}

/** Returns the port of the former desk, unless the options ask for another one now. */
function portOf(former: FormerDesk | undefined, { port }: DeskbridgeOptions): { port?: number } {
  return former?.pageUrl && former.preferredPort === port
    ? { port: Number(new URL(former.pageUrl).port) }
    : {}
}
