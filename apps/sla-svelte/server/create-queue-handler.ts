import type { RequestListener } from 'node:http'
import { exampleQueue } from './example-queue'

/** Says how the endpoint of the example queue works. */
export interface QueueHandlerOptions {
  /** Is the source of time. */
  now?: () => Date
}

/** Lets widgets of any origin read the answer: a frame's page is never of the endpoint's own origin. */
const HEADERS = {
  'access-control-allow-origin': '*',
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
}

/**
 * Creates the HTTP endpoint of the example queue, whose tickets fall due from the moment of creation on.
 *
 * `GET /queue` answers `{ tickets }`, in no order; anything else answers `{ error }`. A helpdesk's endpoint would first ask who calls.
 */
export function createQueueHandler({ now = () => new Date() }: QueueHandlerOptions = {}): RequestListener {
  const body = JSON.stringify({ tickets: exampleQueue(now()) })
  return ({ method, url = '/' }, response) => {
    // Some browsers ask whether they may call at all.
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
