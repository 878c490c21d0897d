import { createWritable, type Mode, type Theme, type Writable } from '@deskbridge/core'
import type { HostDeskId } from '@deskbridge/host/engine'

/** Is what a person has chosen on the page; the address keeps it over a reload. */
export interface Settings {
  /** Names the desk that the app is shown in. */
  desk: HostDeskId
  /** Says how a desk with both modes draws the app. */
  mode: Mode
  /** Names the colours. */
  theme: Theme
  /** Is the number of the open ticket, or {@link noTicket}. */
  ticket: string
  /** Identifies the person at the desk. */
  user: string
  /** Is what the main menu leads to: the {@link ticketsView}, or the app of an id. */
  view: string
}

/** Stands for the ticket where none is open. */
export const noTicket = 'none'

/** Stands for the tickets in the main menu. */
export const ticketsView = 'tickets'

/** Lists the values that each setting may have. */
export type SettingValues = { readonly [Name in keyof Settings]: readonly Settings[Name][] }

/** Reads the settings from a page's query; what is missing or not offered is as in `defaults`. */
export function parseSettings(search: string, offered: SettingValues, defaults: Settings): Settings {
  const query = new URLSearchParams(search)
  const entries = Object.entries(defaults).map(([name, value]) => {
    const values: readonly string[] = offered[name as keyof Settings]
    return [name, values.find((known) => known === query.get(name)) ?? value]
  })
  return Object.fromEntries(entries) as Settings
}

/** Writes the settings that differ from `defaults` as a query, empty when none does. */
export function toSearch(settings: Settings, defaults: Settings): string {
  const changed = Object.entries(settings).filter(
    ([name, value]) => value !== defaults[name as keyof Settings],
  )
  return changed.length === 0 ? '' : `?${new URLSearchParams(changed)}`
}

/** Creates the settings from the page's address, and keeps the address in step with them. */
export function createSettings(offered: SettingValues, defaults: Settings): Writable<Settings> {
  const settings = createWritable(parseSettings(location.search, offered, defaults))
  settings.subscribe((value) => {
    history.replaceState(null, '', `${location.pathname}${toSearch(value, defaults)}`)
  })
  return settings
}
