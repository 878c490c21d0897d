import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import type { WidgetOptions } from '../cli-options'
import type { AppConfig } from '../config'
import { openingStateOf } from '../opening-state'
import { fetchPage } from './fetch-page'
import type { WidgetSource } from './widget-source'

/** Time that a page has to tell its title, in milliseconds. */
const TITLE_TIMEOUT_MS = 2000

/** Returns what the page needs to know of a widget that is served at a URL. */
export async function toWidgetConfig(
  source: WidgetSource,
  url: URL,
  options: WidgetOptions,
): Promise<AppConfig> {
  const { placement, mode, title } = options
  return {
    id: toId(source),
    name: options.name ?? (await readTitle(url)) ?? nameOf(url),
    url: url.href,
    placement,
    ...(mode && { mode }),
    ...(title && { openingState: openingStateOf(title) }),
  }
}

/** Adds its host and path to the name of each widget that shares it with another app. */
export function toDistinctNames(apps: readonly AppConfig[]): AppConfig[] {
  const names = apps.map(({ name }) => name)
  return apps.map((app) => {
    const isShared = names.filter((name) => name === app.name).length > 1
    return isShared ? { ...app, name: `${app.name} (${nameOf(new URL(app.url))})` } : app
  })
}

/** Returns an id that stays the same from start to start: that of files follows from their place, not from their port. */
export function toId(source: WidgetSource): string {
  const { href } = source.kind === 'page' ? source.url : pathToFileURL(pathOf(source))
  const words = href.replace(/^\w+:\/+/, '').match(/[a-z\d]+/gi) ?? []
  const hash = createHash('sha256').update(href).digest('hex').slice(0, 8)
  return [...words.slice(-4), hash].join('-').toLowerCase()
}

function pathOf(source: Exclude<WidgetSource, { kind: 'page' }>): string {
  switch (source.kind) {
    case 'files':
      return `${source.folder}/${source.file}`
    case 'vite-project':
      return source.folder
    case 'vite-server':
      return source.page ? `${source.folder}/${source.page}` : source.folder
  }
}

async function readTitle(url: URL): Promise<string | null> {
  const fetched = await fetchPage(url, { timeoutMs: TITLE_TIMEOUT_MS })
  return fetched.kind === 'page' && fetched.status < 400 ? fetched.title : null
}

function nameOf({ host, pathname, search }: URL): string {
  return `${host}${pathname === '/' ? '' : pathname}${search}`
}
