import type { Placement } from '@deskbridge/core'
import type { WidgetConfig } from '../desk/scenario'

/** What the user enters to open a widget. */
export interface WidgetEntry {
  /** URL of the page; `http://` may be left out. */
  address: string
  /** Display name; empty for the host and path of the URL. */
  name: string
  /** Place in the desk. */
  placement: Placement
  /** Title of the widget's section; empty for none. */
  sectionTitle: string
}

/** Returns the widget that an entry describes, or an error that names the remedy. */
export function toWidget(entry: WidgetEntry, ownOrigin: string): WidgetConfig | { error: string } {
  const address = entry.address.trim()
  if (!address) return { error: 'Enter the address of a running page, for example http://localhost:5173.' }
  const text = completeAddress(address)
  if (!URL.canParse(text))
    return { error: `“${address}” is not an address: enter one such as http://localhost:5173.` }
  const url = new URL(text)
  if (!/^https?:$/.test(url.protocol))
    return { error: `A page at ${url.protocol} cannot be opened in a frame: serve it over http or https.` }
  if (url.origin === ownOrigin)
    return { error: `${url.origin} is the workbench itself: enter the address of your widget.` }
  const place = `${url.host}${url.pathname === '/' ? '' : url.pathname}`
  const sectionTitle = entry.sectionTitle.trim()
  return {
    id: `widget-${place.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}-${entry.placement}`,
    name: entry.name.trim() || place,
    url: url.href,
    placement: entry.placement,
    ...(sectionTitle && { sectionTitle }),
  }
}

/** Adds what people leave out: the scheme, and the host when there is just a port. */
function completeAddress(address: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(address)) return address
  if (/^:?\d+(\/|$)/.test(address)) return `http://localhost:${address.replace(/^:/, '')}`
  if (/^(javascript|data|file|blob|about|mailto):/i.test(address)) return address
  return `http://${address}`
}
