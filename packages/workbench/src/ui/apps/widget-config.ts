import type { Placement } from '@deskbridge/core'
import { deskHosts } from '@deskbridge/host/engine'
import * as v from 'valibot'
import type { AppConfig } from '../../config'
import { isLoopback } from '../../server/loopback-host'

/** A widget that the user has opened in the page, beside the apps of the server. */
export type WidgetConfig = Omit<AppConfig, 'openingState'> & {
  /** Title of the widget's section in the ticket details; without one it has no section. */
  readonly sectionTitle?: string
}

/** How many widgets can be open at once, as each loads a page. */
export const maxWidgets = 20

/** What the id of every widget starts with; no view of the page and no member of an object is called so. */
export const widgetIdPrefix = 'widget-'

/** Returns why a page cannot be opened as a widget, with the remedy; `null` when it can. */
export function findUrlProblem({ protocol, origin, hostname, port }: URL, ownOrigin: string): string | null {
  if (!/^https?:$/.test(protocol))
    return `A page at ${protocol} cannot be opened in a frame: serve it over http or https.`
  const own = new URL(ownOrigin)
  // Every name of this machine leads to the same server.
  const isOwnServer = port === own.port && isLoopback(hostname) && isLoopback(own.hostname)
  return origin === ownOrigin || isOwnServer
    ? `${origin} is the workbench itself: enter the URL of your widget.`
    : null
}

const placements = [...new Set(deskHosts.flatMap((desk) => Object.keys(desk.placements) as Placement[]))]

const words = v.pipe(v.string(), v.trim(), v.nonEmpty())

function createSchema(ownOrigin: string): v.GenericSchema<unknown, WidgetConfig> {
  return v.object({
    id: v.pipe(v.string(), v.startsWith(widgetIdPrefix), v.regex(/^[a-z0-9-]+$/), v.maxLength(1000)),
    name: words,
    url: v.pipe(
      v.string(),
      v.check((url) => URL.canParse(url) && findUrlProblem(new URL(url), ownOrigin) === null),
      v.transform((url) => new URL(url).href),
    ),
    placement: v.picklist(placements),
    sectionTitle: v.exactOptional(words),
  })
}

/** Parses widgets from outside, as from the page's URL, into fresh objects; those that cannot be opened are left out. */
export function parseWidgets(value: unknown, ownOrigin: string): readonly WidgetConfig[] {
  if (!Array.isArray(value)) return []
  const schema = createSchema(ownOrigin)
  return value.slice(0, maxWidgets).flatMap((entry: unknown) => {
    const { success, output } = v.safeParse(schema, entry)
    return success ? [output] : []
  })
}

/**
 * Returns the widgets that can be told apart from the apps of the server and from each other: one whose id is taken is left out,
 * one whose name is taken gets its host as well. Returns the same list when there is nothing to change.
 */
export function toDistinctWidgets(
  widgets: readonly WidgetConfig[],
  served: readonly Pick<AppConfig, 'id' | 'name'>[],
): readonly WidgetConfig[] {
  const ids = new Set(served.map(({ id }) => id))
  const names = new Set(served.map(({ name }) => fold(name)))
  const distinct = widgets.flatMap((widget) => {
    if (ids.has(widget.id)) return []
    ids.add(widget.id)
    const name = findFreeName(widget, names)
    names.add(fold(name))
    return [name === widget.name ? widget : { ...widget, name }]
  })
  const isSame =
    distinct.length === widgets.length && distinct.every((widget, index) => widget === widgets[index])
  return isSame ? widgets : distinct
}

function findFreeName({ name, url }: WidgetConfig, taken: ReadonlySet<string>): string {
  const { host } = new URL(url)
  const candidates = [name, `${name} (${host})`]
  for (let number = 2; ; number++) {
    const free = candidates.find((candidate) => !taken.has(fold(candidate)))
    if (free !== undefined) return free
    candidates.push(`${name} (${host}, ${number})`)
  }
}

/** Makes names equal that look the same. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{C}]+/gu, '')
}
