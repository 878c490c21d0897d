import { createServer, type RequestListener } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Certificate } from '../../src/server/certificate'

/** Serves on a free port until the test ends, and returns the origin. */
export async function serve(handler: RequestListener, certificate?: Certificate): Promise<string> {
  const server = certificate ? createHttpsServer(certificate, handler) : createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  return `${certificate ? 'https' : 'http'}://localhost:${(server.address() as AddressInfo).port}`
}

/** Serves a page with the given headers. */
export function servePageWith(
  headers: Record<string, string | string[]>,
  { status = 200, html = '<title>Orders</title>' } = {},
): Promise<string> {
  return serve((_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(html)
  })
}
