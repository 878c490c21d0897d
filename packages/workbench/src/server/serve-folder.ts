import type { RequestListener } from 'node:http'
import sirv, { type Options } from 'sirv'

/** Serves the files of a folder, except hidden ones, and reads them on each request so that a rebuilt page is never stale. */
export function serveFolder(folder: string, options: Options = {}): RequestListener {
  const serve = sirv(folder, { dev: true, etag: true, ...options })
  return (request, response) => {
    const respondMissing = () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(`There is no file at ${request.url}.\n`)
    }
    if (isHidden(request.url ?? '')) respondMissing()
    else serve(request, response, respondMissing)
  }
}

/**
 * Serves the files of a built page, compressed where the build has left compressed ones. Files under `assets/` have the
 * hash of their content in their name, so that browsers keep them.
 */
export function serveBuiltPage(folder: string): RequestListener {
  return serveFolder(folder, {
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      if (path.startsWith('/assets/')) {
        response.setHeader('cache-control', 'public, max-age=31536000, immutable')
      }
    },
  })
}

/** Returns whether a request is for a file such as `.env`, or one in a folder such as `.git`. */
function isHidden(url: string): boolean {
  const [path = ''] = url.split('?')
  try {
    return /[/\\]\.(?!well-known[/\\])/.test(decodeURI(path))
  } catch {
    return true
  }
}
