import { isLoopback } from '../server/loopback-host'

/** What a page on HTTPS loads over HTTP. */
export interface MixedContent {
  /** URLs that browsers block. */
  readonly blocked: readonly string[]
  /** URLs of images, audio and video, which browsers load over HTTPS instead. */
  readonly upgraded: readonly string[]
}

/** The attributes with which elements load something. */
const loading: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  link: ['href'],
  iframe: ['src'],
  frame: ['src'],
  object: ['data'],
  embed: ['src'],
  track: ['src'],
  img: ['src'],
  input: ['src'],
  audio: ['src'],
  video: ['src', 'poster'],
  source: ['src'],
}

const upgradedElements = new Set(['img', 'audio', 'video', 'source'])

const loadingRelations = /(?:^|\s)(?:stylesheet|icon|manifest|preload|modulepreload|prefetch)(?:\s|$)/i

/** Elements whose content is no HTML. */
const rawElements = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noscript', 'template'])

/**
 * Finds what the HTML of a page loads over HTTP, in the attributes of its elements; not what its scripts and style sheets
 * load. A page with `upgrade-insecure-requests` loads nothing over HTTP.
 */
export function findMixedContent(html: string, policy = ''): MixedContent {
  const blocked = new Set<string>()
  const upgraded = new Set<string>()
  for (const { name, attributes } of readTags(html)) {
    const isPolicy = /^content-security-policy$/i.test(attributes.get('http-equiv') ?? '')
    if (name === 'meta' && isPolicy) policy += `;${attributes.get('content')}`
    if (name === 'link' && !loadingRelations.test(attributes.get('rel') ?? '')) continue
    for (const attribute of loading[name] ?? []) {
      const url = attributes.get(attribute)?.trim() ?? ''
      if (isInsecure(url)) (upgradedElements.has(name) ? upgraded : blocked).add(url)
    }
  }
  if (/(?:^|[;,])\s*upgrade-insecure-requests\s*(?:$|[;,])/i.test(policy))
    return { blocked: [], upgraded: [] }
  return { blocked: [...blocked], upgraded: [...upgraded] }
}

/** Returns whether a URL is on HTTP and on another machine: browsers take this one for safe. */
function isInsecure(url: string): boolean {
  return /^http:/i.test(url) && URL.canParse(url) && !isLoopback(new URL(url).hostname)
}

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/**
 * Reads a page in one pass, without its comments and the content of its scripts.
 *
 * @yields Each start tag.
 */
function* readTags(html: string): Generator<Tag> {
  const lower = html.toLowerCase()
  const opening = /<(?:(!--)|([a-z][a-z\d-]*))/g
  for (let found = opening.exec(lower); found; found = opening.exec(lower)) {
    const [, comment, name = ''] = found
    if (comment) {
      opening.lastIndex = endOf(lower, '-->', opening.lastIndex)
      continue
    }
    const { attributes, end } = readAttributes(html, opening.lastIndex)
    yield { name, attributes }
    opening.lastIndex = rawElements.has(name) ? endOf(lower, `</${name}`, end) : end
  }
}

/** Returns where a text starts, or the end of the page. */
function endOf(html: string, text: string, from: number): number {
  const index = html.indexOf(text, from)
  return index === -1 ? html.length : index
}

function readAttributes(html: string, start: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>()
  const attribute = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y
  attribute.lastIndex = start
  let end = start
  for (let found = attribute.exec(html); found; found = attribute.exec(html)) {
    const [, name = '', double, single, bare] = found
    const key = name.toLowerCase()
    // The first one counts.
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '')
    end = attribute.lastIndex
  }
  return { attributes, end }
}
