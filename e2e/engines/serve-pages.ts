import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { buildPages } from './build-pages'
import { pages, type EnginePage } from './pages'

/** A server of the suite's pages, on loopback only. */
export interface EngineServer {
  /** URL of the page that runs the suite and reports. */
  readonly url: string
  close(): Promise<void>
}

/** The origins of the suite: the desk's, the widgets' on another site, and a third one that is nobody's. */
type Origins = Readonly<Record<'desk' | 'widget' | 'third', string>>

const LOOPBACK = '127.0.0.1'
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' }

/** Builds the suite's pages and serves them, on ports that the system chooses. */
export async function servePages(): Promise<EngineServer> {
  const files = await buildPages()
  const servers = [createServer(), createServer()] as const
  const [port, thirdPort] = await Promise.all(servers.map(listen))
  const origins: Origins = {
    desk: `http://${LOOPBACK}:${port}`,
    widget: `http://localhost:${port}`,
    third: `http://localhost:${thirdPort}`,
  }
  for (const server of servers) {
    server.on('request', ({ url = '/' }, response) => {
      const path = new URL(url, origins.desk).pathname.slice(1) || 'index.html'
      const page = path.endsWith('.html') && pageNamed(path.slice(0, -'.html'.length))
      // A page with an opaque origin loads its scripts from another one.
      const headers = { 'cache-control': 'no-store', 'access-control-allow-origin': '*' }
      if (page)
        response
          .writeHead(200, { ...headers, ...headersOf(page, origins) })
          .end(documentOf(page, path, origins))
      else if (files.has(path)) {
        response.writeHead(200, { ...headers, 'content-type': TYPES[extname(path)] }).end(files.get(path))
      } else response.writeHead(404, headers).end(`There is no ${path}.`)
    })
  }
  return {
    url: `${origins.desk}/`,
    async close() {
      for (const server of servers) server.closeAllConnections()
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
    },
  }
}

function pageNamed(name: string): EnginePage | undefined {
  return Object.hasOwn(pages, name) ? pages[name as keyof typeof pages] : undefined
}

function headersOf(
  { trustedTypes = [], refusesFrames }: EnginePage,
  origins: Origins,
): Record<string, string> {
  const type = { 'content-type': 'text/html; charset=utf-8' }
  if (trustedTypes === null) return type
  // Not 'self': an opaque origin is nobody's own.
  const own = Object.values(origins).join(' ')
  const policy = [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    `frame-src ${own}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes.join(' ') || "'none'"}`,
    ...(refusesFrames ? ["frame-ancestors 'none'"] : []),
  ]
  return { ...type, 'content-security-policy': policy.join('; ') }
}

function documentOf({ style }: EnginePage, path: string, origins: Origins): string {
  const name = path.slice(0, -'.html'.length)
  return `<!doctype html>
<html lang="en" data-widget-origin="${origins.widget}" data-third-origin="${origins.third}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content="light dark" />
    <title>${name === 'index' ? 'Deskbridge in this browser' : name}</title>
    <link rel="icon" href="data:," />
    ${style ? `<link rel="stylesheet" href="/${style}" />` : ''}
    <script type="module" src="/${name}.js"></script>
  </head>
  <body><div id="app"></div></body>
</html>
`
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, LOOPBACK, resolve)
  })
  return (server.address() as AddressInfo).port
}
