import { styleText } from 'node:util'
import type { RunningWorkbench } from '../server/start-workbench'
import type { DeskbridgeOptions } from './plugin'
import type { ServedProject } from './start-desk'
import type { ViteConfig } from './vite-server'

/** A desk that is closed with its server; after a restart the next one takes its port. */
interface FormerDesk {
  /** Port that the options asked for. */
  readonly preferredPort: number | undefined
  /** Resolves once its port is free, with the URL of its page; with `null` if it had not started. */
  readonly closed: Promise<string | null>
}

/** The former desks, by what identifies a server of Vite through its restarts. */
const formerDesks = new WeakMap<object, FormerDesk>()

/** The desk beside a server of Vite, with the line that Vite prints of it. */
export class ServerDesk {
  readonly #config: ViteConfig
  readonly #options: DeskbridgeOptions
  #starting: Promise<RunningWorkbench | null> | null = null
  #pageUrl: string | null = null
  #hasPrintedUrls = false

  constructor(config: ViteConfig, options: DeskbridgeOptions) {
    this.#config = config
    this.#options = options
  }

  /** Starts the desk with the project at a URL. A failure is printed, and Vite runs on without a desk. */
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

  /** Prints the URL of the desk below those of Vite, or as soon as the desk has started. */
  print(): void {
    this.#hasPrintedUrls = true
    if (this.#pageUrl) this.#printLine(this.#pageUrl)
  }

  /** Closes the desk. */
  async stop(): Promise<void> {
    const starting = this.#starting
    if (!starting) return
    this.#starting = null
    const closed = starting.then(async (workbench) => {
      await workbench?.close()
      return workbench?.pageUrl ?? null
    })
    formerDesks.set(this.#config.inlineConfig, { preferredPort: this.#options.port, closed })
    await closed
  }

  async #open(project: ServedProject): Promise<RunningWorkbench> {
    const { port } = this.#options
    const former = formerDesks.get(this.#config.inlineConfig)
    const formerUrl = await former?.closed
    const isPortKept = formerUrl && former?.preferredPort === port
    // A build, which loads the plugin as well, has no use for the desk.
    const { startDesk } = await import('./start-desk.js')
    const options = { ...this.#options, ...(isPortKept && { port: Number(new URL(formerUrl).port) }) }
    const workbench = await startDesk(project, options, (message) => this.#config.logger.warn(message))
    this.#pageUrl = workbench.pageUrl
    // After a restart Vite prints its URLs only if they have changed.
    const isChanged = formerUrl !== undefined && formerUrl !== workbench.pageUrl
    if (this.#hasPrintedUrls || isChanged) this.#printLine(workbench.pageUrl)
    return workbench
  }

  #printLine(pageUrl: string): void {
    const url = `${pageUrl}/`.replace(/\d+(?=\/$)/, (port) => styleText('bold', port))
    const arrow = styleText('green', '➜')
    this.#config.logger.info(`  ${arrow}  ${styleText('bold', 'Desk')}:    ${styleText('cyan', url)}`)
  }
}
