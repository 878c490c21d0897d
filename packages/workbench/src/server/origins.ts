import type { RequestListener } from 'node:http'
import type { Certificate } from './certificate'
import { listenOnLoopback } from './listen-on-loopback'
import { serveFolder } from './serve-folder'
import { startViteProject } from './vite-project'
import type { WidgetSource } from './widget-source'

/** A widget that is served, here or elsewhere. */
export interface ServedWidget {
  /** URL of its page. */
  readonly url: URL
  /** Stops serving it. */
  close(): Promise<void>
}

/** The servers of a workbench, each on a port of its own. */
export class Origins {
  /** URLs that are worth printing, by name. */
  readonly urls = new Map<string, string>()
  /** Messages about ports that were in use. */
  readonly notices: string[] = []
  readonly #closers = new Set<() => Promise<void>>()
  readonly #certificate: Certificate | undefined
  /** URLs of the projects whose servers run already, by folder. */
  readonly #projects = new Map<string, URL>()
  #nextPort: number
  #isClosed = false

  constructor(port: number, certificate?: Certificate) {
    this.#nextPort = port
    this.#certificate = certificate
  }

  /** Serves on the next free port, and returns the origin. */
  async serve(name: string, handler: RequestListener): Promise<string> {
    const { url } = await this.#listen(name, handler)
    this.urls.set(name, url.origin)
    return url.origin
  }

  /** Serves the files of a widget, starts its project, or leaves its page to what serves it already. */
  async serveWidget(source: WidgetSource): Promise<ServedWidget> {
    switch (source.kind) {
      case 'page':
        return servedElsewhere(source.url)
      case 'vite-server':
        // An app of the configuration may be the project itself.
        this.#projects.set(source.folder, source.url)
        return servedElsewhere(source.url)
      case 'files': {
        const { url, close } = await this.#listen(source.folder, serveFolder(source.folder))
        return { url: new URL(encodeURIComponent(source.file), url), close }
      }
      case 'vite-project': {
        const running = this.#projects.get(source.folder)
        if (running) return servedElsewhere(running)
        const { url, close } = await startViteProject(source.folder, this.#certificate)
        return { url, close: this.#keep(close) }
      }
    }
  }

  /** Stops all servers. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#closers].map((close) => close()))
  }

  async #listen(name: string, handler: RequestListener): Promise<ServedWidget> {
    const preferred = this.#nextPort
    const server = await listenOnLoopback(handler, preferred, this.#certificate)
    if (preferred !== 0) {
      this.#nextPort = server.port + 1
      if (preferred !== server.port)
        this.notices.push(`Port ${preferred} is in use: ${name} uses port ${server.port} instead.`)
    }
    return { url: new URL(server.origin), close: this.#keep(server.close) }
  }

  /** Keeps a server until it is closed, by itself or with all of them. */
  #keep(close: () => Promise<void>): () => Promise<void> {
    // What was starting while all were closed.
    if (this.#isClosed) void close().catch(() => {})
    const closeOnce = () => (this.#closers.delete(closeOnce) ? close() : Promise.resolve())
    this.#closers.add(closeOnce)
    return closeOnce
  }
}

function servedElsewhere(url: URL): ServedWidget {
  return { url, close: async () => {} }
}
