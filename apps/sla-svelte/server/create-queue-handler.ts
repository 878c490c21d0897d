import type { RequestListener } from 'node:http'
import { exampleQueue } from './example-queue'

/** Options of {@link createQueueHandler}. */
export interface QueueHandlerOptions {
  /** Source of the current time. */
  now?: () => Date
}

/** Headers that allow calls from any origin: the page in a frame never shares the endpoint's origin. */
const HEADERS = {
  'access-control-allow-origin': '*',
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
}

/**
 * Creates the HTTP endpoint of the example queue, whose due times are relative to its creation.
 *
 * `GET /queue` returns `{ tickets }` in no particular order; anything else returns `{ error }`. A helpdesk's endpoint would
 * authenticate the caller first.
 */
export function createQueueHandler({ now = () => new Date() }: QueueHandlerOptions = {}): RequestListener {
  const body = JSON.stringify({ tickets: exampleQueue(now()) })
  return ({ method, url = '/' }, response) => {
    // Browsers may send a preflight request.
    if (method === 'OPTIONS') {
      response.writeHead(204, HEADERS).end()
      return
    }
    const { pathname } = new URL(url, 'http://localhost')
    if (method === 'GET' && pathname === '/queue') {
      response.writeHead(200, HEADERS).end(body)
      return
    }
    const error = `There is no ${method} ${pathname}. There is GET /queue.`
    response.writeHead(404, HEADERS).end(JSON.stringify({ error }))
  }
}
