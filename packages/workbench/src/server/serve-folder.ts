import type { RequestListener } from 'node:http'
import sirv from 'sirv'

/** Serves the files of a folder, and reads them on each request so that a rebuilt page is never stale. */
export function serveFolder(folder: string): RequestListener {
  const serve = sirv(folder, { dev: true, etag: true })
  return (request, response) =>
    serve(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(`There is no file at ${request.url}.\n`)
    })
}
