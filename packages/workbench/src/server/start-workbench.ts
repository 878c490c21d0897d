import type { RequestListener } from 'node:http'
import { CONFIG_PATH, type WorkbenchConfig } from '../config'
import { listenOnLoopback } from './listen-on-loopback'
import { serveFolder } from './serve-folder'

/** Says what the workbench serves and where. */
export interface StartOptions {
  /** Is the port wanted for the page; the app gets the next one. */
  port: number
  /** Is the folder of the built page. */
  pageFolder: string
  /** Is the folder of the built notes app. */
  appFolder: string
}

/** Is a workbench that runs until it is closed. */
export interface RunningWorkbench {
  /** Is the page's address. */
  readonly pageUrl: string
  /** Is the app's address, at an origin of its own. */
  readonly appUrl: string
  /** Are the sentences about ports that were in use. */
  readonly notices: readonly string[]
  /** Stops serving. */
  close(): Promise<void>
}

/**
 * Serves the page and, at another origin, the notes app.
 *
 * @throws {Error} When no port is free.
 */
export async function startWorkbench({
  port,
  pageFolder,
  appFolder,
}: StartOptions): Promise<RunningWorkbench> {
  const known: { config?: WorkbenchConfig } = {}
  const page = await listenOnLoopback(
    servePage(pageFolder, () => known.config),
    port,
  )
  const appPort = port === 0 ? 0 : page.port + 1
  const app = await listenOnLoopback(serveFolder(appFolder), appPort).catch(async (error: unknown) => {
    await page.close()
    throw error
  })
  known.config = { app: notesApp(`${app.origin}/`) }
  return {
    pageUrl: page.origin,
    appUrl: app.origin,
    notices: [...moved('page', port, page.port), ...moved('notes app', appPort, app.port)],
    close: async () => void (await Promise.all([page.close(), app.close()])),
  }
}

/** Describes the app as an administrator of the helpdesk would: its section must have the opening state's title. */
function notesApp(url: string): WorkbenchConfig['app'] {
  const name = 'Notes'
  const components = [{ type: 'item' as const, data: { title: 'The app has not sent its section yet.' } }]
  return { id: 'notes', name, url, openingState: { title: name, components } }
}

function servePage(folder: string, config: () => WorkbenchConfig | undefined): RequestListener {
  const serveFiles = serveFolder(folder)
  return (request, response) => {
    if (request.url !== CONFIG_PATH) return serveFiles(request, response)
    const known = config()
    // The page is served a moment before the app has its address.
    response.writeHead(known ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(known ?? null))
  }
}

function moved(name: string, wanted: number, got: number): string[] {
  return wanted === 0 || wanted === got ? [] : [`Port ${wanted} is in use: the ${name} is at port ${got}.`]
}
