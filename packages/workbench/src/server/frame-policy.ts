import type { IncomingHttpHeaders } from 'node:http'

/** A header that keeps a page from being framed. */
export interface FrameRefusal {
  /** Which of the two headers decides. */
  readonly kind: 'frame-ancestors' | 'x-frame-options'
  /** The header, with the deciding part of its value. */
  readonly header: string
  /** What the header allows to frame the page. */
  readonly allowed: readonly string[]
  /** The header that would allow the frame. */
  readonly remedy: string
}

/**
 * Returns the header with which a page refuses a frame in a page of another origin, or `null` when it may be framed.
 *
 * Follows CSP Level 3 and the HTML standard: every policy has to allow the frame, and `X-Frame-Options` counts only
 * where no policy has `frame-ancestors`.
 */
export function findFrameRefusal(
  headers: IncomingHttpHeaders,
  url: URL,
  pageOrigin: string,
): FrameRefusal | null {
  const page = new URL(pageOrigin)
  const policies = parseFrameAncestors(headers['content-security-policy'])
  const refusing = policies.find((sources) => !allowsFrame(sources, url, page))
  if (refusing) {
    const allowed = refusing.filter((source) => source.toLowerCase() !== "'none'")
    return {
      kind: 'frame-ancestors',
      header: toFrameAncestors(refusing),
      allowed,
      remedy: toFrameAncestors([...allowed, page.origin]),
    }
  }
  const value = [headers['x-frame-options']].flat().join(', ')
  if (policies.length > 0 || !refusesByOptions(value, url, page)) return null
  const remedy = toFrameAncestors([page.origin])
  return { kind: 'x-frame-options', header: `X-Frame-Options: ${value}`, allowed: [], remedy }
}

/** Returns a copy of the headers of a page that any page may frame; its other policies stay. */
export function allowFraming(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { 'x-frame-options': _options, 'content-security-policy': policies, ...others } = headers
  if (policies === undefined) return others
  const kept = policies.split(',').map((policy) => {
    const directives = policy
      .split(';')
      .filter((directive) => !/^\s*frame-ancestors(?:\s|$)/i.test(directive))
    return directives.join(';')
  })
  return { ...others, 'content-security-policy': kept.join(',') }
}

/** Writes the header with which a page allows sources to frame it. */
export function toFrameAncestors(sources: readonly string[]): string {
  return ['Content-Security-Policy: frame-ancestors', ...sources].join(' ')
}

/** Returns the sources of the first `frame-ancestors` of each policy that has one. */
function parseFrameAncestors(header: string | readonly string[] | undefined): string[][] {
  const policies = [header ?? []].flat().flatMap((value) => value.split(','))
  return policies.flatMap((policy) => {
    const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/))
    const found = directives.find(([name]) => name?.toLowerCase() === 'frame-ancestors')
    return found ? [found.slice(1)] : []
  })
}

/** Returns whether a list of sources allows a frame in the page; one that is empty or `'none'` allows none. */
function allowsFrame(sources: readonly string[], widget: URL, page: URL): boolean {
  return sources.some((source) => {
    const lower = source.toLowerCase()
    if (lower === '*') return true
    if (lower === "'self'") return isSelf(widget, page)
    const scheme = /^([a-z][a-z\d+.-]*):$/.exec(lower)?.[1]
    return scheme === undefined ? isHostMatch(lower, widget, page) : isSchemeMatch(scheme, page)
  })
}

/** Returns whether both have the same origin, or the page has that origin's HTTPS counterpart. */
function isSelf(widget: URL, page: URL): boolean {
  const isUpgrade = widget.protocol === 'http:' && page.protocol === 'https:'
  const hasDefaultPorts = widget.port === '' && page.port === ''
  return widget.origin === page.origin || (isUpgrade && widget.hostname === page.hostname && hasDefaultPorts)
}

/** A source such as `https://*.example.com:8443/`. Bracketed IPv6 addresses are no part of its grammar. */
const hostSource =
  /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*)(?::(\d+|\*))?(\/.*)?$/

function isHostMatch(source: string, widget: URL, page: URL): boolean {
  const [isParsed, scheme = widget.protocol.slice(0, -1), host = '', port, path = '/'] =
    hostSource.exec(source) ?? []
  if (isParsed === undefined || path !== '/') return false
  const isHost = host.startsWith('*') ? page.hostname.endsWith(host.slice(1)) : page.hostname === host
  return isHost && isSchemeMatch(scheme, page) && isPortMatch(port, page)
}

function isSchemeMatch(scheme: string, page: URL): boolean {
  return page.protocol === `${scheme}:` || (scheme === 'http' && page.protocol === 'https:')
}

function isPortMatch(port: string | undefined, page: URL): boolean {
  const isUpgrade = port === '80' && page.protocol === 'https:' && page.port === ''
  const defaultPort = page.protocol === 'https:' ? '443' : '80'
  const actual = page.port || defaultPort
  return port === '*' || isUpgrade || actual === (port ?? defaultPort)
}

/** Returns whether `X-Frame-Options` refuses the frame; browsers ignore values that they do not know. */
function refusesByOptions(header: string, widget: URL, page: URL): boolean {
  const values = new Set(header.split(',').map((value) => value.trim().toLowerCase()))
  if (values.size > 1) return ['deny', 'allowall', 'sameorigin'].some((value) => values.has(value))
  return values.has('deny') || (values.has('sameorigin') && widget.origin !== page.origin)
}
