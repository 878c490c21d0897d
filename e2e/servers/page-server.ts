import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bundle, type Bundle } from './bundle'
import { documentFor } from './document'
import { pages, type PageName } from './pages'
import { readServing, type Serving } from './serving'

/**
 * An origin that pages are served from.
 *
 * `desk` and `widget` are different sites, `third` is a third origin, `helpdesk` is one that the genuine SDK accepts
 * in plain mode.
 */
export type Site = 'desk' | 'widget' | 'third' | 'helpdesk'

/** A request for a page. */
export interface PageRequest {
  site: Site
  query?: Record<string, string>
  serving?: Serving
}

/** A server of every page on every site, on loopback only. */
export interface PageServer {
  origin(site: Site): string
  url(page: PageName, request: PageRequest): string
  /** Argument that lets Chromium reach the sites without a loopback name. */
  readonly chromiumArgument: string
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'
const HELPDESK_HOST = 'app.helpdesk.com'
const EMPTY_IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" />'

/** Starts the page server on ports that the system chooses. */
export async function startPageServer(): Promise<PageServer> {
  const bundles = new Map<PageName, Promise<Bundle>>()
  const bundleOf = (page: PageName): Promise<Bundle> => {
    const known = bundles.get(page) ?? bundle(page)
    bundles.set(page, known)
    return known
  }
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    respond(request, response, bundleOf).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  }
  const servers = [createServer(answer), createServer(answer)] as const
  const [port, thirdPort] = await Promise.all([listen(servers[0]), listen(servers[1])])
  const origins: Record<Site, string> = {
    desk: `http://${LOOPBACK}:${port}`,
    widget: `http://localhost:${port}`,
    third: `http://localhost:${thirdPort}`,
    helpdesk: `http://${HELPDESK_HOST}`,
  }
  return {
    origin: (site) => origins[site],
    url: (page, request) => urlOf(origins[request.site], page, request),
    chromiumArgument: `--host-resolver-rules=MAP ${HELPDESK_HOST}:80 ${LOOPBACK}:${port}, MAP localhost ${LOOPBACK}`,
    close: async () => void (await Promise.all(servers.map(stop))),
  }
}

function urlOf(origin: string, page: PageName, { query = {}, serving }: PageRequest): string {
  const url = new URL(`/${page}`, origin)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  if (serving) url.searchParams.set('serving', JSON.stringify(serving))
  return url.href
}

/** Responds to `/<page>`, `/<page>/script.js` and `/<page>/trailing.svg`. */
async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  bundleOf: (page: PageName) => Promise<Bundle>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const [, page = '', part = 'document'] = url.pathname.split('/')
  if (!isPage(page)) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end(`There is no page "${page}".`)
    return
  }
  const serving = readServing(url.searchParams)
  const bundled = await bundleOf(page)
  const send = (type: string, body: string, delayMs = 0): void => {
    const headers = { 'content-type': type, 'cache-control': 'no-store' }
    const timer = setTimeout(
      () => response.writeHead(200, { ...headers, ...serving.headers }).end(body),
      delayMs,
    )
    response.on('close', () => clearTimeout(timer))
  }
  if (part === 'script.js') send('text/javascript', bundled.script, serving.scriptDelayMs)
  else if (part === 'trailing.svg') send('image/svg+xml', EMPTY_IMAGE, serving.trailingDelayMs)
  else send('text/html', documentFor(page, bundled.packages, serving, url.search), serving.documentDelayMs)
}

function isPage(name: string): name is PageName {
  return Object.hasOwn(pages, name)
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, LOOPBACK, resolve)
  })
  return (server.address() as AddressInfo).port
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeAllConnections()
  await closed
}
