import type { Mode, Theme } from '@deskbridge/core'
import type { AppDefinition, HostId, HostTicket, HostUser } from '@deskbridge/host'
import type { HostDeskId } from '@deskbridge/host/engine'
import type { Fault } from '@deskbridge/host-emulator/faults'

/** An app to open. */
export interface DeskbridgeApp extends Partial<Omit<AppDefinition, 'name' | 'url'>> {
  /** Display name. */
  name: string
  /** URL of the app's page, or the path of a folder, an .html file or a Vite project, which the workbench then serves. */
  url: string
  /** Title of the opening state, in place of `openingState`; only a section with this title replaces it. */
  title?: string
}

/** A user of the desk; what is left out is not known. A number as an id becomes a string. */
export type DeskbridgeUser = Pick<HostUser, 'id'> & Partial<HostUser>

/** A message of a ticket's conversation. */
export interface DeskbridgeMessage {
  /** Who wrote the message. */
  by: 'requester' | 'agent'
  /** Content of the message. */
  text: string
  /** Name of the author; default that of the requester or the assignee. */
  author?: string
  /** Id of the author; default that of the requester or the assignee. */
  authorId?: string | null
  /** Time of the message, in ISO 8601 format; default that of the message before, or the ticket's creation. */
  at?: string
}

/** A ticket of the desk; what is left out is not known. A number as an id becomes a string. */
export interface DeskbridgeTicket extends Pick<HostTicket, 'id'>, Partial<Omit<HostTicket, 'id'>> {
  /** Conversation, oldest message first. */
  conversation?: readonly DeskbridgeMessage[]
  /** Language of the subject and the conversation; default `'en'`. */
  language?: string
}

/** A fault that a scenario switches on. */
export interface DeskbridgeFault {
  /** Id of the app whose messages meet the fault; default every app. */
  app?: string | null
  /** The fault. */
  fault: Fault
}

/** A scenario to choose in the page. */
export interface DeskbridgeScenario {
  /** Display name. */
  name: string
  /** What the situation is, in one sentence. */
  description?: string
  /** Desk to open; default the one that is open. */
  desk?: HostDeskId
  /** Number of the ticket to open, or `null` for none; default the first one. */
  ticket?: HostId | null
  /** Id of the user to sign in; default the one who is signed in. */
  user?: HostId
  /** Color theme; default the current one. */
  theme?: Theme
  /** Mode of the apps on a desk that has modes; default the current one. */
  mode?: Mode
  /** Id of the app whose page is shown, or `'tickets'`; default the tickets. */
  view?: string
  /** Faults that are on; default none. */
  faults?: readonly DeskbridgeFault[]
}

/** What `deskbridge.config.ts` exports. */
export interface DeskbridgeConfig {
  /** Path or URL of the JSON schema, for editors. */
  $schema?: string
  /** Port of the page; `--port` takes precedence. */
  port?: number
  /** Desk to open first; `--desk` takes precedence. */
  desk?: HostDeskId
  /** Apps to open, in display order. */
  apps?: readonly DeskbridgeApp[]
  /** Users of the desk, or JSON files with one or several each; the first one is signed in at the start. Default the examples. */
  users?: string | readonly (string | DeskbridgeUser)[]
  /** Tickets of the desk, or JSON files with one or several each; the first one is open at the start. Default the examples. */
  tickets?: string | readonly (string | DeskbridgeTicket)[]
  /** Scenarios in the menu of the page, before those of the workbench. */
  scenarios?: readonly DeskbridgeScenario[]
}

/**
 * Returns the configuration of the workbench as it is; gives it its type.
 *
 * @example
 * export default defineConfig({ apps: [{ name: 'Orders', url: 'http://localhost:5173' }] })
 */
export function defineConfig(config: DeskbridgeConfig): DeskbridgeConfig {
  return config
}
