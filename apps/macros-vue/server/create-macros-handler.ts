import type { RequestListener } from 'node:http'
import { exampleMacros } from './example-macros'

/** Headers that allow calls from any origin: the page in a frame never shares the endpoint's origin. */
const HEADERS = {
  'access-control-allow-origin': '*',
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
}

/**
 * Creates the HTTP endpoint of the example macros.
 *
 * `GET /macros` returns `{ macros }`; anything else returns `{ error }`. A helpdesk's endpoint would authenticate the
 * caller first.
 */
export function createMacrosHandler(): RequestListener {
  const body = JSON.stringify({ macros: exampleMacros })
  return ({ method, url = '/' }, response) => {
    // Browsers may send a preflight request.
    if (method === 'OPTIONS') {
      response.writeHead(204, HEADERS).end()
      return
    }
    const { pathname } = new URL(url, 'http://localhost')
    if (method === 'GET' && pathname === '/macros') {
      response.writeHead(200, HEADERS).end(body)
      return
    }
    const error = `There is no ${method} ${pathname}. There is GET /macros.`
    response.writeHead(404, HEADERS).end(JSON.stringify({ error }))
  }
}
