import type { ProbeFinding } from '../probe'
import { MAX_REDIRECTS, type FetchedPage, type FetchFailure } from './fetch-page'
import { findFrameRefusal } from './frame-policy'

const MAX_HEADER_LENGTH = 300
/** Room for the origins of every desk beside those of a page: a header that is cut cannot be sent. */
const MAX_REMEDY_LENGTH = 450

/** Explains why no page could be fetched. */
export function explainFailure(failure: FetchFailure, start: URL, timeoutMs: number): ProbeFinding {
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
    return explainHttp(url, start, 'Serve the widget over HTTPS, or start the workbench without --https.')
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

/** Explains a page whose scheme keeps it out of pages on HTTPS. */
export function explainHttp(url: URL, start: URL, remedy: string): ProbeFinding {
  return {
    kind: 'mixed-content',
    sentence: `${nameOf(url, start)} is served over HTTP, which browsers block in a page on HTTPS.`,
    remedy,
  }
}

/** Explains a page that answered with an error, or returns `null`. */
export function explainStatus({ status, url }: FetchedPage, start: URL): ProbeFinding | null {
  if (status < 400) return null
  return {
    kind: 'http-error',
    sentence: `${nameOf(url, start)} answers with the HTTP status ${status}.`,
    remedy: 'Correct the path of the URL, or see the output of the widget’s server.',
  }
}

/** Explains a page that refuses a frame in a page of the given origin, or returns `null`. */
export function explainFraming(
  { headers, url }: FetchedPage,
  start: URL,
  pageOrigin: string,
): ProbeFinding | null {
  const refusal = findFrameRefusal(headers, url, pageOrigin)
  if (!refusal) return null
  const header = bound(refusal.header)
  return {
    kind: refusal.kind,
    sentence: `${nameOf(url, start)} refuses to be framed (${header}).`,
    header,
    remedy: `Send \`${boundRemedy(refusal.remedy)}\` while developing.`,
  }
}

/** Explains a certificate that is not trusted, or returns `null`. */
export function explainCertificate({ untrusted }: FetchedPage): ProbeFinding | null {
  if (!untrusted) return null
  return {
    kind: 'certificate',
    sentence: `The certificate of ${untrusted.origin} is not trusted (${untrusted.code}).`,
    remedy: `Open ${untrusted.origin} in a tab of its own and accept the certificate, then reload the widget.`,
  }
}

/** Explains a redirect to another origin, or returns `null`. */
export function explainRedirect({ url }: FetchedPage, start: URL): ProbeFinding | null {
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

/** Shortens a text of the page. */
export function bound(text: string, length = MAX_HEADER_LENGTH): string {
  return text.length > length ? `${text.slice(0, length)}…` : text
}

/** Shortens a header that a page should send. */
export function boundRemedy(header: string): string {
  return bound(header, MAX_REMEDY_LENGTH)
}
