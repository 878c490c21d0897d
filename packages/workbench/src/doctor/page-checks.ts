import type { ProbeFindingKind } from '../probe'
import { DEFAULT_TIMEOUT_MS, type FetchedPage, type FetchFailure } from '../server/fetch-page'
import { isLoopback } from '../server/loopback-host'
import {
  explainCertificate,
  explainFailure,
  explainHttp,
  explainRedirect,
  explainStatus,
} from '../server/page-findings'
import { findMixedContent } from './mixed-content'
import { fromFinding, result, type CheckId, type DoctorCheck } from './report'

const HTTPS_REMEDY = 'Serve the widget over HTTPS, as every desk is.'

const MAX_NAMED = 3

/** Checks what keeps a page from being fetched. */
export function checkFailure(failure: FetchFailure, start: URL): DoctorCheck[] {
  const finding = explainFailure(failure, start, DEFAULT_TIMEOUT_MS)
  const ids: Partial<Record<ProbeFindingKind, CheckId>> = { redirect: 'redirect' }
  return [fromFinding(ids[finding.kind] ?? 'reachable', finding)]
}

/** Checks everything about a page that does not depend on the desk. */
export function checkPage(page: FetchedPage, start: URL): DoctorCheck[] {
  const isSecure = page.url.protocol === 'https:'
  return [
    checkStatus(page, start),
    checkRedirect(page, start),
    checkHttps(page, start),
    ...(start.protocol === 'https:' || isSecure ? [checkCertificate(page)] : []),
    ...(isSecure ? [checkMixedContent(page)] : []),
  ]
}

function checkStatus(page: FetchedPage, start: URL): DoctorCheck {
  const finding = explainStatus(page, start)
  if (finding) return fromFinding('reachable', finding)
  return result('reachable', 'ok', `The page answers with the HTTP status ${page.status}.`)
}

function checkRedirect(page: FetchedPage, start: URL): DoctorCheck {
  const finding = explainRedirect(page, start)
  if (finding) return fromFinding('redirect', finding)
  return result('redirect', 'ok', 'The page does not redirect to another origin.')
}

function checkHttps({ url }: FetchedPage, start: URL): DoctorCheck {
  if (url.protocol === 'https:') return result('https', 'ok', 'The page is served over HTTPS.')
  if (!isLoopback(url.hostname)) return fromFinding('https', explainHttp(url, start, HTTPS_REMEDY))
  return result(
    'https',
    'ok',
    'The page is served over HTTP, which works on this machine only: production needs HTTPS.',
  )
}

/** Checks the certificate; one of this machine is only for development, and people can accept it. */
function checkCertificate(page: FetchedPage): DoctorCheck {
  const { untrusted } = page
  const finding = explainCertificate(page)
  if (!finding || !untrusted) return result('certificate', 'ok', 'The certificate is trusted.')
  if (isLoopback(new URL(untrusted.origin).hostname)) return fromFinding('certificate', finding, 'warning')
  const remedy =
    'Install a certificate of an authority that browsers trust, with all intermediate certificates.'
  return fromFinding('certificate', { ...finding, remedy })
}

function checkMixedContent({ html, headers }: FetchedPage): DoctorCheck {
  const policy = [headers['content-security-policy'] ?? []].flat().join(',')
  const { blocked, upgraded } = findMixedContent(html, policy)
  if (blocked.length > 0) {
    const sentence = `The page loads ${list(blocked)} over HTTP, which browsers block.`
    return result('mixed-content', 'failure', sentence, 'Load everything over HTTPS.')
  }
  if (upgraded.length > 0) {
    const sentence = `The page loads ${list(upgraded)} over HTTP, for which browsers try HTTPS instead.`
    return result('mixed-content', 'warning', sentence, 'Write https: in these URLs.')
  }
  return result('mixed-content', 'ok', 'The HTML of the page loads nothing over HTTP.')
}

function list(urls: readonly string[]): string {
  const named = urls.slice(0, MAX_NAMED).map((url) => url.slice(0, 200))
  const others = urls.length - named.length
  return others > 0 ? `${named.join(', ')} and ${others} more` : named.join(', ')
}
