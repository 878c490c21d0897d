import type { RequestListener, ServerResponse } from 'node:http'

/** Time after which a page connects again, in milliseconds. */
const RETRY_MS = 1000

/** Notifies pages that something has changed, by Server-Sent Events; what it is, each asks for itself. */
export class ChangeEvents {
  readonly #pages = new Set<ServerResponse>()

  /** Keeps a page connected. */
  readonly serve: RequestListener = (request, response) => {
    if (request.method !== 'GET') return void response.writeHead(405).end()
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(`retry: ${RETRY_MS}\n\n`)
    this.#pages.add(response)
    response.on('close', () => this.#pages.delete(response))
  }

  /** Disconnects every page. */
  close(): void {
    for (const page of this.#pages) page.end()
  }

  /** Notifies every page. */
  notify(): void {
    for (const page of this.#pages) page.write('data: changed\n\n')
  }
}
