import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createMacrosHandler } from '../server'

/** The macros endpoint on a separate port, whose handler a test can replace. */
export interface MacrosServer {
  /** URL of the macros. */
  readonly url: string
  /** Replaces the handler. */
  answerWith(handler: RequestListener): void
  /** Stops listening; pending calls get no response. */
  close(): Promise<void>
}

/** Starts the endpoint on loopback, on a port that the system chooses. */
export async function startMacrosServer(handler = createMacrosHandler()): Promise<MacrosServer> {
  const answerPreflight = createMacrosHandler()
  let answer = handler
  const server = createServer((request, response) => {
    // A preflight request comes from the browser, not from the app.
    const isPreflight = request.method === 'OPTIONS'
    return isPreflight ? answerPreflight(request, response) : answer(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/macros`,
    answerWith(next) {
      answer = next
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/** Creates a handler that responds with a status and a body. */
export function answering(status: number, body: object): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { 'access-control-allow-origin': '*' }).end(JSON.stringify(body))
  }
}
