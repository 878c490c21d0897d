import { request as requestHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { TLSSocket } from 'node:tls'
import { parseTitle } from './page-title'

/** A page that answered. */
export interface FetchedPage {
  readonly kind: 'page'
  /** URL that answered, after redirects. */
  readonly url: URL
  /** HTTP status. */
  readonly status: number
  /** Headers of the response. */
  readonly headers: IncomingHttpHeaders
  /** The page's title; `null` when it has none. */
  readonly title: string | null
  /** The start of the page's HTML; empty when it is no HTML. */
  readonly html: string
  /** The first origin on the way whose certificate Node does not trust, and why; browsers may trust others. */
  readonly untrusted: { readonly origin: string; readonly code: string } | null
}

/** Why no page could be fetched. */
export type FetchFailure =
  | { readonly kind: 'failed'; readonly url: URL; readonly code: string }
  | { readonly kind: 'timeout'; readonly url: URL }
  | { readonly kind: 'not-allowed'; readonly url: URL }
  | { readonly kind: 'too-many-redirects'; readonly url: URL }

/** Options of {@link fetchPage}. */
export interface FetchOptions {
  /** Time that everything may take, in milliseconds; default 5,000. */
  readonly timeoutMs?: number
  /** Returns whether a URL may be fetched: the first one, and that of each redirect. */
  readonly allows?: (url: URL) => boolean
}

/** Time that fetching a page may take, in milliseconds. */
export const DEFAULT_TIMEOUT_MS = 5000

/** The most redirects that are followed. */
export const MAX_REDIRECTS = 5

const MAX_BODY_BYTES = 512 * 1024

/** Fetches a page for its headers and title, without cookies; reads at most 512 kB of it. */
export async function fetchPage(start: URL, options: FetchOptions = {}): Promise<FetchedPage | FetchFailure> {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, allows = () => true } = options
  const signal = AbortSignal.timeout(timeoutMs)
  let untrusted: FetchedPage['untrusted'] = null
  let url = start
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    if (!isWebUrl(url) || !allows(url)) return { kind: 'not-allowed', url }
    let response: IncomingMessage
    try {
      response = await get(url, signal)
    } catch (error) {
      return signal.aborted ? { kind: 'timeout', url } : { kind: 'failed', url, code: codeOf(error) }
    }
    untrusted ??= findUntrusted(response, url)
    const next = redirectOf(response, url)
    if (!next) return { kind: 'page', url, ...(await readPage(response)), untrusted }
    response.destroy()
    url = next
  }
  return { kind: 'too-many-redirects', url }
}

function isWebUrl({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:'
}

function get(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const headers = { accept: 'text/html,*/*;q=0.8', 'accept-encoding': 'identity' }
  return new Promise((resolve, reject) => {
    // A certificate that is not trusted is reported, not refused: nothing secret is sent, and its headers are of use.
    request(url, { agent: false, headers, signal, rejectUnauthorized: false }, resolve)
      .on('error', reject)
      .end()
  })
}

function codeOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code ?? message
}

function findUntrusted({ socket }: IncomingMessage, { origin }: URL): FetchedPage['untrusted'] {
  if (!(socket instanceof TLSSocket) || socket.authorized) return null
  const error: unknown = socket.authorizationError
  return { origin, code: error instanceof Error ? codeOf(error) : String(error) }
}

/** Returns where a response redirects to, or `null` when it does not. */
function redirectOf({ statusCode = 0, headers }: IncomingMessage, url: URL): URL | null {
  const { location } = headers
  const isRedirect = [301, 302, 303, 307, 308].includes(statusCode) && location !== undefined
  return isRedirect && URL.canParse(location, url) ? new URL(location, url) : null
}

async function readPage(
  response: IncomingMessage,
): Promise<Pick<FetchedPage, 'headers' | 'html' | 'status' | 'title'>> {
  const { statusCode: status = 0, headers } = response
  const [, type = '', charset = 'utf-8'] =
    /^\s*([^;\s]+)(?:.*;\s*charset="?([^";\s]+))?/i.exec(headers['content-type'] ?? '') ?? []
  const html = type.toLowerCase() === 'text/html' ? decode(await readBody(response), charset) : ''
  response.destroy()
  return { status, headers, title: parseTitle(html), html }
}

/** Reads the start of the body; where that ends early, what came until then. */
async function readBody(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      length += chunk.length
      if (length >= MAX_BODY_BYTES) break
    }
  } catch {
    // The headers, which matter most, have arrived.
  }
  return Buffer.concat(chunks)
}

function decode(body: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(body)
  } catch {
    return body.toString()
  }
}
