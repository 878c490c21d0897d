import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createOrdersHandler, type OrdersHandlerOptions } from '../server'

/** The orders endpoint on a separate port, whose responses a test can delay. */
export interface OrdersServer {
  /** URL of the endpoint. */
  readonly url: string
  /** Received calls, such as `GET /orders?email=…`, oldest first. */
  readonly calls: readonly string[]
  /** Delays the responses to calls that contain a string until the returned function is called. */
  hold(text: string): () => void
  /** Makes the next call that contains a string fail. */
  failNext(text: string): void
  /** Waits until every received call has been answered or aborted. */
  idle(): Promise<void>
  /** Stops listening. */
  close(): Promise<void>
}

/** Starts the endpoint on loopback, on a port that the system chooses. */
export async function startOrdersServer(options?: OrdersHandlerOptions): Promise<OrdersServer> {
  const handler = createOrdersHandler(options)
  const calls: string[] = []
  const answers = new Set<Promise<unknown>>()
  const held: { text: string; released: Promise<void>; release: () => void }[] = []
  const failing: string[] = []
  const respond: typeof handler = (request, response) => {
    const index = failing.findIndex((text) => request.url?.includes(text))
    if (index === -1) return handler(request, response)
    failing.splice(index, 1)
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' }
    const error = 'The order system failed. Try again later.'
    response.writeHead(500, headers).end(JSON.stringify({ error }))
  }
  const server = createServer((request, response) => {
    const call = `${request.method} ${decodeURIComponent(request.url ?? '')}`
    // A preflight request comes from the browser, not from the app.
    if (request.method === 'OPTIONS') return handler(request, response)
    calls.push(call)
    const closed = new Promise((resolve) => response.on('close', resolve))
    answers.add(closed)
    void closed.then(() => answers.delete(closed))
    const holds = held.filter(({ text }) => call.includes(text)).map(({ released }) => released)
    void Promise.all(holds).then(() => respond(request, response))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const idle = async () => void (await Promise.all(answers))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    hold(text) {
      let release = (): void => {}
      const released = new Promise<void>((resolve) => (release = resolve))
      held.push({ text, released, release })
      return release
    },
    failNext: (text) => void failing.push(text),
    idle,
    async close() {
      for (const { release } of held) release()
      await idle()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
