import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { TLSSocket } from 'node:tls'
import { PROBE_PATH } from '../probe'
import { probePage } from './probe-page'

/**
 * Answers `GET /probe?url=…` with what is wrong with that page, to the page of the same origin alone: no other site may
 * reach other servers through this one. That the request's host is this machine has been checked before.
 */
export const serveProbe: RequestListener = (request, response) => {
  const origin = ownOriginOf(request)
  if (!isFromOwnPage(request, origin)) {
    return respond(response, 403, { error: 'Only the page of the workbench may probe other pages.' })
  }
  if (request.method !== 'GET') return respond(response, 405, { error: 'Use GET.' })
  const given = new URLSearchParams(request.url?.slice(PROBE_PATH.length)).get('url') ?? ''
  const url = URL.canParse(given) ? new URL(given) : null
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    return respond(response, 400, {
      error: `Cannot probe ${JSON.stringify(given)}: pass an http or https URL.`,
    })
  }
  return void probePage(url, origin).then((result) => respond(response, 200, result))
}

function ownOriginOf({ headers, socket }: IncomingMessage): string {
  return new URL(`${socket instanceof TLSSocket ? 'https' : 'http'}://${headers.host}`).origin
}

/** Returns whether the page of this origin made the request. Browsers let no page set or leave out these headers. */
function isFromOwnPage({ headers }: IncomingMessage, own: string): boolean {
  const { origin = own } = headers
  return headers['sec-fetch-site'] === 'same-origin' && origin === own
}

function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
