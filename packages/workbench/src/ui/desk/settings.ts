import { createWritable, type Mode, type Theme, type Writable } from '@deskbridge/core'
import type { HostDeskId } from '@deskbridge/host/engine'

/** Settings of the page; its URL keeps them across reloads. */
export interface Settings {
  /** Desk that the apps are opened in. */
  desk: HostDeskId
  /** Mode of the apps on a desk that has modes. */
  mode: Mode
  /** Color theme. */
  theme: Theme
  /** Number of the open ticket, or {@link noTicket}. */
  ticket: string
  /** Id of the signed-in user. */
  user: string
  /** Page that the main menu has opened: {@link ticketsView} or the id of an app. */
  view: string
}

/** Value of `ticket` when none is open. */
export const noTicket = 'none'

/** Value of `view` that shows the tickets. */
export const ticketsView = 'tickets'

/** Allowed values of each setting. */
export type SettingValues = { readonly [Name in keyof Settings]: readonly Settings[Name][] }

/** Parses settings from a page's query; those that are missing or not offered are taken from `defaults`. */
export function parseSettings(search: string, offered: SettingValues, defaults: Settings): Settings {
  const query = new URLSearchParams(search)
  const entries = Object.entries(defaults).map(([name, value]) => {
    const values: readonly string[] = offered[name as keyof Settings]
    return [name, values.find((known) => known === query.get(name)) ?? value]
  })
  return Object.fromEntries(entries) as Settings
}

/** Returns a query with the settings that differ from `defaults`; empty when none does. */
export function toSearch(settings: Settings, defaults: Settings): string {
  const changed = Object.entries(settings).filter(
    ([name, value]) => value !== defaults[name as keyof Settings],
  )
  return changed.length === 0 ? '' : `?${new URLSearchParams(changed)}`
}

/** Creates the settings from the page's URL, and keeps the URL in sync with them. */
export function createSettings(offered: SettingValues, defaults: Settings): Writable<Settings> {
  const settings = createWritable(parseSettings(location.search, offered, defaults))
  settings.subscribe((value) => {
    history.replaceState(null, '', `${location.pathname}${toSearch(value, defaults)}`)
  })
  return settings
}
