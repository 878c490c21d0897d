import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { CONFIG_PATH, type AppConfig, type WorkbenchConfig } from '../config'
import { listenOnLoopback, type LoopbackServer } from './listen-on-loopback'
import type { SampleApp } from './sample-apps'
import { serveFolder } from './serve-folder'

/** Says what the workbench serves and where. */
export interface StartOptions {
  /** Is the port wanted for the page; what else is served gets the next ones. */
  port: number
  /** Is the folder that holds the built page, under `ui`, and the built apps. */
  folder: string
  /** Are the apps to serve. */
  apps: readonly SampleApp[]
}

/** Is a workbench that runs until it is closed. */
export interface RunningWorkbench {
  /** Is the page's address. */
  readonly pageUrl: string
  /** Are the addresses of everything that is served, by name, the page's first. */
  readonly addresses: ReadonlyMap<string, string>
  /** Are the sentences about ports that were in use. */
  readonly notices: readonly string[]
  /** Stops serving. */
  close(): Promise<void>
}

/**
 * Serves the page and, each at an origin of its own, the apps and their endpoints.
 *
 * @throws {Error} When no port is free.
 */
export async function startWorkbench({ port, folder, apps }: StartOptions): Promise<RunningWorkbench> {
  const known: { config?: WorkbenchConfig } = {}
  const servers: LoopbackServer[] = []
  const addresses = new Map<string, string>()
  const notices: string[] = []
  const close = async () => void (await Promise.all(servers.map((server) => server.close())))

  const serve = async (name: string, handler: RequestListener): Promise<string> => {
    const previous = servers.at(-1)
    const wanted = previous && port !== 0 ? previous.port + 1 : port
    const server = await listenOnLoopback(handler, wanted)
    servers.push(server)
    addresses.set(name, server.origin)
    if (wanted !== 0 && wanted !== server.port)
      notices.push(`Port ${wanted} is in use: ${name} is at port ${server.port}.`)
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
    return { pageUrl, addresses, notices, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Describes an app as an administrator of the helpdesk would: its section must have the opening state's title. */
function toConfig({ id, name, placement }: SampleApp, url: string): AppConfig {
  const components = [{ type: 'item' as const, data: { title: 'The app has not sent its section yet.' } }]
  return { id, name, placement, url, openingState: { title: name, components } }
}

function servePage(folder: string, config: () => WorkbenchConfig | undefined): RequestListener {
  const serveFiles = serveFolder(folder)
  return (request, response) => {
    if (request.url !== CONFIG_PATH) return serveFiles(request, response)
    const known = config()
    // The page is served a moment before the apps have their addresses.
    response.writeHead(known ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(known ?? null))
  }
}
