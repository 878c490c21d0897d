import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { CONFIG_PATH, type AppConfig, type WorkbenchConfig } from '../config'
import { listenOnLoopback, type LoopbackServer } from './listen-on-loopback'
import type { SampleApp } from './sample-apps'
import { serveFolder } from './serve-folder'

/** Options of {@link startWorkbench}. */
export interface StartOptions {
  /** Preferred port of the page; everything else is served on the following ports. */
  port: number
  /** Folder that contains the built page, under `ui`, and the built apps. */
  folder: string
  /** Apps to serve. */
  apps: readonly SampleApp[]
}

/** A workbench that runs until it is closed. */
export interface RunningWorkbench {
  /** URL of the page. */
  readonly pageUrl: string
  /** URLs of everything that is served, by name, starting with the page. */
  readonly urls: ReadonlyMap<string, string>
  /** Messages about ports that were in use. */
  readonly notices: readonly string[]
  /** Stops serving. */
  close(): Promise<void>
}

/**
 * Serves the page, the apps and their endpoints, each from a separate origin.
 *
 * @throws {Error} When no port is free.
 */
export async function startWorkbench({ port, folder, apps }: StartOptions): Promise<RunningWorkbench> {
  const known: { config?: WorkbenchConfig } = {}
  const servers: LoopbackServer[] = []
  const urls = new Map<string, string>()
  const notices: string[] = []
  const close = async () => void (await Promise.all(servers.map((server) => server.close())))

  const serve = async (name: string, handler: RequestListener): Promise<string> => {
    const previous = servers.at(-1)
    const preferred = previous && port !== 0 ? previous.port + 1 : port
    const server = await listenOnLoopback(handler, preferred)
    servers.push(server)
    urls.set(name, server.origin)
    if (preferred !== 0 && preferred !== server.port)
      notices.push(`Port ${preferred} is in use: ${name} uses port ${server.port} instead.`)
    return server.origin
  }
  try {
    const page = servePage(join(folder, 'ui'), () => known.config)
    const pageUrl = await serve('Workbench', page)
    const configs: AppConfig[] = []
    for (const app of apps) {
      const url = new URL(await serve(`${app.name} app`, serveFolder(join(folder, app.folder))))
      const { endpoint, query = {} } = app
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
      if (endpoint)
        url.searchParams.set(endpoint.parameter, await serve(endpoint.name, endpoint.createHandler()))
      configs.push(toConfig(app, url.href))
    }
    known.config = { apps: configs }
    return { pageUrl, urls, notices, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Describes an app as a helpdesk administrator would: its section must have the title of the opening state. */
function toConfig({ id, name, placement }: SampleApp, url: string): AppConfig {
  const components = [{ type: 'item' as const, data: { title: 'The app has not sent its section yet.' } }]
  return { id, name, placement, url, openingState: { title: name, components } }
}

function servePage(folder: string, config: () => WorkbenchConfig | undefined): RequestListener {
  const serveFiles = serveFolder(folder)
  return (request, response) => {
    if (request.url !== CONFIG_PATH) return serveFiles(request, response)
    const known = config()
    // The page is served a moment before the apps have their URLs.
    response.writeHead(known ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(known ?? null))
  }
}
