import type { ProbeFinding, ProbeResult } from '../probe'
import { DEFAULT_TIMEOUT_MS, fetchPage, type FetchedPage, type FetchOptions } from './fetch-page'
import { isLoopback } from './loopback-host'
import {
  explainCertificate,
  explainFailure,
  explainFraming,
  explainRedirect,
  explainStatus,
} from './page-findings'

/** Fetches a page and finds out why it would not work in a frame of a page of the given origin. */
export async function probePage(
  url: URL,
  pageOrigin: string,
  { timeoutMs = DEFAULT_TIMEOUT_MS }: Pick<FetchOptions, 'timeoutMs'> = {},
): Promise<ProbeResult> {
  const isSecure = pageOrigin.startsWith('https:')
  const fetched = await fetchPage(url, { timeoutMs, allows: (hop) => !isSecure || isAllowedInHttps(hop) })
  const answer = { url: url.href, finalUrl: fetched.url.href }
  if (fetched.kind !== 'page') {
    return { ...answer, status: null, title: null, finding: explainFailure(fetched, url, timeoutMs) }
  }
  const { status, title } = fetched
  return { ...answer, status, title, finding: explainPage(fetched, url, pageOrigin) }
}

/** Returns whether a page on HTTPS may frame the URL: browsers take this machine's own pages for safe. */
function isAllowedInHttps({ protocol, hostname }: URL): boolean {
  return protocol !== 'http:' || isLoopback(hostname)
}

/** Explains the first thing to mend of a page that answered. */
function explainPage(page: FetchedPage, start: URL, pageOrigin: string): ProbeFinding | null {
  return (
    explainStatus(page, start) ??
    explainFraming(page, start, pageOrigin) ??
    explainCertificate(page) ??
    explainRedirect(page, start)
  )
}
