import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createOrdersHandler, type OrdersHandlerOptions } from '../server'

/** Is the orders' endpoint at a port of its own, whose answers a test can keep back. */
export interface OrdersServer {
  /** Is the address to call. */
  readonly url: string
  /** Lists what was asked, as `GET /orders?email=…`, oldest first. */
  readonly calls: readonly string[]
  /** Keeps back the answers to calls that have a text in them, until the returned function lets them go. */
  hold(text: string): () => void
  /** Waits until every call that was received has been answered, or given up by its caller. */
  idle(): Promise<void>
  /** Stops listening. */
  close(): Promise<void>
}

/** Starts the endpoint on loopback, at a port that the system chooses. */
export async function startOrdersServer(options?: OrdersHandlerOptions): Promise<OrdersServer> {
  const handler = createOrdersHandler(options)
  const calls: string[] = []
  const answers = new Set<Promise<unknown>>()
  const held: { text: string; released: Promise<void>; release: () => void }[] = []
  const server = createServer((request, response) => {
    const call = `${request.method} ${decodeURIComponent(request.url ?? '')}`
    // A browser asks by itself whether it may call; that is no call of the app.
    if (request.method === 'OPTIONS') return handler(request, response)
    calls.push(call)
    const closed = new Promise((resolve) => response.on('close', resolve))
    answers.add(closed)
    void closed.then(() => answers.delete(closed))
    const obstacles = held.filter(({ text }) => call.includes(text)).map(({ released }) => released)
    void Promise.all(obstacles).then(() => handler(request, response))
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
