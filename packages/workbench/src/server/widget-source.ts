import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { isLoopback } from './loopback-host'
import { isViteProject } from './vite-project'

/** Where a widget comes from: a page that something else serves, files to serve, a project to start, or one that runs. */
export type WidgetSource =
  | { readonly kind: 'page'; readonly url: URL }
  | { readonly kind: 'files'; readonly folder: string; readonly file: string }
  | { readonly kind: 'vite-project'; readonly folder: string }
  | { readonly kind: 'vite-server'; readonly folder: string; readonly page: string; readonly url: URL }

/**
 * Returns where a widget comes from that a person names as a URL, with or without its scheme, a folder or an .html file.
 *
 * @throws {Error} When it is none of these.
 */
export async function findWidgetSource(target: string, workingFolder: string): Promise<WidgetSource> {
  if (/^https?:/i.test(target)) return { kind: 'page', url: parseUrl(target, target) }
  const path = resolve(workingFolder, target)
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return findInFolder(target, path)
  if (found && /\.html?$/i.test(path)) return { kind: 'files', folder: dirname(path), file: basename(path) }
  const isPath = found !== null || /^[./~\\]|\.html?$|^[a-z]:\\/i.test(target)
  if (isPath || /^[a-z][a-z\d+.-]*:\/\//i.test(target)) throw cannotOpen(target)
  return { kind: 'page', url: completeUrl(target) }
}

async function findInFolder(target: string, folder: string): Promise<WidgetSource> {
  if (await isViteProject(folder)) return { kind: 'vite-project', folder }
  const index = await stat(resolve(folder, 'index.html')).catch(() => null)
  if (index?.isFile()) return { kind: 'files', folder, file: '' }
  throw new Error(
    `The folder "${target}" has no index.html: build the widget first, or pass the .html file to open.`,
  )
}

/** Completes `:5173/path`, `5173/path` and `localhost:5173/path`; another machine is asked for HTTPS unless a port is given. */
function completeUrl(target: string): URL {
  const authority = target.replace(/^:?(?=\d{1,5}(?:[/?#]|$))/, 'localhost:')
  const url = parseUrl(`http://${authority}`, target)
  if (isLoopback(url.hostname) || /^[^/?#]*:\d+(?:[/?#]|$)/.test(authority)) return url
  if (!url.hostname.includes('.')) throw cannotOpen(target)
  return parseUrl(`https://${authority}`, target)
}

function parseUrl(text: string, target: string): URL {
  if (!URL.canParse(text)) throw cannotOpen(target)
  return new URL(text)
}

function cannotOpen(target: string): Error {
  return new Error(
    `Cannot open "${target}": pass an http or https URL such as localhost:5173, a folder, or an .html file.`,
  )
}
