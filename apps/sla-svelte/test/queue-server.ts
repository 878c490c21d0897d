import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createQueueHandler } from '../server'

/** The queue endpoint on a separate port, whose handler a test can replace. */
export interface QueueServer {
  /** URL of the queue. */
  readonly url: string
  /** Returns how many calls the endpoint has received. */
  calls(): number
  /** Replaces the handler. */
  answerWith(handler: RequestListener): void
  /** Stops listening; pending calls get no response. */
  close(): Promise<void>
}

/** Starts the endpoint on loopback, on a port that the system chooses. */
export async function startQueueServer(handler = createQueueHandler()): Promise<QueueServer> {
  let answer = handler
  let calls = 0
  const server = createServer((request, response) => {
    // A preflight request comes from the browser, not from the app.
    const isPreflight = request.method === 'OPTIONS'
    if (isPreflight) return handler(request, response)
    calls++
    return answer(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/queue`,
    calls: () => calls,
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
