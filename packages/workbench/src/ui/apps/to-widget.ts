import type { Placement } from '@deskbridge/core'
import { findUrlProblem, maxWidgets, widgetIdPrefix, type WidgetConfig } from './widget-config'

/** What the user enters to open a widget. */
export interface WidgetEntry {
  /** URL of the page; `http://` may be left out. */
  url: string
  /** Display name; empty for the host and path of the URL. */
  name: string
  /** Place in the desk. */
  placement: Placement
  /** Title of the widget's section; empty for none. */
  sectionTitle: string
}

/** Returns the widget that an entry describes beside those that are open, or an error that names the remedy. */
export function toWidget(
  entry: WidgetEntry,
  ownOrigin: string,
  open: readonly WidgetConfig[],
): WidgetConfig | { error: string } {
  const entered = entry.url.trim()
  if (!entered) return { error: 'Enter the URL of a running page, for example http://localhost:5173.' }
  const text = completeUrl(entered)
  if (!URL.canParse(text))
    return { error: `“${entered}” is not a URL: enter one such as http://localhost:5173.` }
  const url = new URL(text)
  const problem = findUrlProblem(url, ownOrigin)
  if (problem !== null) return { error: problem }
  const place = `${url.host}${url.pathname === '/' ? '' : url.pathname}`
  const sectionTitle = entry.sectionTitle.trim()
  const id = toId(`${place}${url.search}${url.hash}`, entry.placement)
  if (open.length >= maxWidgets && !open.some((widget) => widget.id === id))
    return { error: `${maxWidgets} widgets are open, which is the limit: close one first.` }
  return {
    id,
    name: entry.name.trim() || place,
    url: url.href,
    placement: entry.placement,
    ...(sectionTitle && { sectionTitle }),
  }
}

/** Returns the id of the page at a place, which stays the same when it is opened again. */
function toId(place: string, placement: string): string {
  return `${widgetIdPrefix}${place
    .replace(/[^a-z0-9]+/gi, '-')
    .toLowerCase()
    .slice(0, 500)}-${placement}`
}

/** Adds what people leave out: the scheme, and the host when there is just a port. */
export function completeUrl(entered: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(entered)) return entered
  if (/^:?\d+(\/|$)/.test(entered)) return `http://localhost:${entered.replace(/^:/, '')}`
  if (/^(javascript|data|file|blob|about|mailto):/i.test(entered)) return entered
  return `http://${entered}`
}
