import type { RequestListener } from 'node:http'
import { CONFIG_PATH, EVENTS_PATH, type WorkbenchConfig } from '../config'
import { PROBE_PATH } from '../probe'
import { ChangeEvents } from './serve-events'
import { serveBuiltPage } from './serve-folder'
import { serveProbe } from './serve-probe'

/** Serves the page with what it asks for, and notifies it when its configuration changes. */
export class ServedPage {
  readonly serve: RequestListener
  readonly #events = new ChangeEvents()
  #config: string | null = null

  constructor(folder: string) {
    const serveFiles = serveBuiltPage(folder)
    const serveAt = new Map<string, RequestListener>([
      [CONFIG_PATH, this.#serveConfig],
      [EVENTS_PATH, this.#events.serve],
      [PROBE_PATH, serveProbe],
    ])
    this.serve = (request, response) => {
      const [path = ''] = (request.url ?? '').split('?')
      const serve = serveAt.get(path) ?? serveFiles
      serve(request, response)
    }
  }

  /** Changes what the page gets to know. */
  publish(config: WorkbenchConfig): void {
    const text = JSON.stringify(config)
    if (text === this.#config) return
    this.#config = text
    this.#events.notify()
  }

  /** Disconnects the pages. */
  close(): void {
    this.#events.close()
  }

  readonly #serveConfig: RequestListener = (_request, response) => {
    // The page is served a moment before the apps have their URLs.
    const status = this.#config === null ? 503 : 200
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(this.#config ?? 'null')
  }
}
