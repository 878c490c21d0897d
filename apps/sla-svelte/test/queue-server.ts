import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createQueueHandler } from '../server'

/** Is the queue's endpoint at a port of its own, which a test can make answer in another way. */
export interface QueueServer {
  /** Is the address of the queue. */
  readonly url: string
  /** Answers with another handler from now on. */
  answerWith(handler: RequestListener): void
  /** Stops listening; a call that waits for its answer gets none. */
  close(): Promise<void>
}

/** Starts the endpoint on loopback, at a port that the system chooses. */
export async function startQueueServer(handler = createQueueHandler()): Promise<QueueServer> {
  let answer = handler
  const server = createServer((request, response) => {
    // The question of a browser whether it may call is no call of the app.
    const isAsking = request.method === 'OPTIONS'
    return isAsking ? handler(request, response) : answer(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/queue`,
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

/** Makes a handler that answers with a status and a body. */
export function answering(status: number, body: object): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { 'access-control-allow-origin': '*' }).end(JSON.stringify(body))
  }
}
