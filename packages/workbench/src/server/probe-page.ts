import type { ProbeFinding, ProbeResult } from '../probe'
import {
  DEFAULT_TIMEOUT_MS,
  fetchPage,
  MAX_REDIRECTS,
  type FetchedPage,
  type FetchFailure,
  type FetchOptions,
} from './fetch-page'
import { findFrameRefusal } from './frame-policy'
import { isLoopback } from './loopback-host'

const MAX_HEADER_LENGTH = 300

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

function explainFailure(failure: FetchFailure, start: URL, timeoutMs: number): ProbeFinding {
  const { kind, url } = failure
  if (kind === 'failed') return explainCode(failure.code, url)
  if (kind === 'timeout') {
    return {
      kind: 'unreachable',
      sentence: `${url.origin} did not answer within ${timeoutMs / 1000} s.`,
      remedy: 'Check that the server of the widget is running and not waiting for something.',
    }
  }
  if (kind === 'not-allowed' && url.protocol === 'http:') {
    return {
      kind: 'mixed-content',
      sentence: `${nameOf(url, start)} is served over HTTP, which browsers block in a page on HTTPS.`,
      remedy: 'Serve the widget over HTTPS, or start the workbench without --https.',
    }
  }
  const reason =
    kind === 'not-allowed'
      ? `to ${bound(url.href)}, which is not a web page`
      : `more than ${MAX_REDIRECTS} times`
  return {
    kind: 'redirect',
    sentence: `This page redirects ${reason}.`,
    remedy: 'Open the URL of the page that shows the widget.',
  }
}

/** Explains an error of the network by its code in Node. */
function explainCode(code: string, { origin, hostname }: URL): ProbeFinding {
  const kind = 'unreachable'
  switch (code) {
    case 'ECONNREFUSED':
      return {
        kind,
        sentence: `Nothing answers at ${origin} (connection refused).`,
        remedy: 'Start the server of the widget, or correct the port in the URL.',
      }
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        kind,
        sentence: `The name ${hostname} was not found.`,
        remedy: 'Correct the name in the URL, or check the connection to the network.',
      }
    case 'EPROTO':
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
      return {
        kind,
        sentence: `The server at ${origin} does not speak HTTPS (${code}).`,
        remedy: `Open the URL with http:// instead, or serve the widget over HTTPS.`,
      }
    default:
      return {
        kind,
        sentence: `${origin} could not be reached (${code}).`,
        remedy: 'Check the URL and the output of the widget’s server.',
      }
  }
}

/** Explains the first thing to mend of a page that answered. */
function explainPage(page: FetchedPage, start: URL, pageOrigin: string): ProbeFinding | null {
  const { status, headers, url, untrusted } = page
  if (status >= 400) {
    return {
      kind: 'http-error',
      sentence: `${nameOf(url, start)} answers with the HTTP status ${status}.`,
      remedy: 'Correct the path of the URL, or see the output of the widget’s server.',
    }
  }
  const refusal = findFrameRefusal(headers, url, pageOrigin)
  if (refusal) {
    const header = bound(refusal.header)
    return {
      kind: refusal.kind,
      sentence: `${nameOf(url, start)} refuses to be framed (${header}).`,
      header,
      remedy: `Send \`${bound(refusal.remedy)}\` while developing.`,
    }
  }
  if (untrusted) {
    return {
      kind: 'certificate',
      sentence: `The certificate of ${untrusted.origin} is not trusted (${untrusted.code}).`,
      remedy: `Open ${untrusted.origin} in a tab of its own and accept the certificate, then reload the widget.`,
    }
  }
  if (url.origin === start.origin) return null
  return {
    kind: 'redirect',
    sentence: `This page redirects to ${url.origin}, whose messages the desk ignores.`,
    remedy: `Open ${bound(url.href)} instead, or sign in there first if it asks for that.`,
  }
}

/** Names the page that a finding is about, as the person knows it. */
function nameOf(url: URL, start: URL): string {
  return url.origin === start.origin ? 'This page' : `This page redirects to ${url.origin}, which`
}

function bound(text: string): string {
  return text.length > MAX_HEADER_LENGTH ? `${text.slice(0, MAX_HEADER_LENGTH)}…` : text
}
