import type { Mode, Theme, UserData } from '@deskbridge/core'
import type { AppDefinition } from '@deskbridge/host'
import type { HostDeskId } from '@deskbridge/host/engine'
import type { GivenTicket } from '@deskbridge/host-emulator/examples'
import type { Fault } from '@deskbridge/host-emulator/faults'

/** Path at which the server serves the {@link WorkbenchConfig}. */
export const CONFIG_PATH = '/config.json'

/** Port of the page unless the command line names another. */
export const DEFAULT_PORT = 4747
/** Path at which the server sends an event each time that the {@link WorkbenchConfig} has changed. */
export const EVENTS_PATH = '/events'

/** Value of a scenario's `view` that shows the tickets; no app has it as its id. */
export const ticketsView = 'tickets'

/** Value of a scenario's `ticket` when none is open; no ticket has it as its number. */
export const noTicket = 'none'

/** An app as the server knows it; what it leaves out, the user chooses in the page. */
export type AppConfig = Pick<AppDefinition, 'id' | 'name' | 'url' | 'placement'> & Partial<AppDefinition>

/** A user of the desk. */
export type DeskUser = UserData & { name: string }

/** A fault that is on, in plain JSON. */
export interface DeskFault {
  /** Id of the app whose messages meet the fault; `null` for those of every app. */
  readonly app: string | null
  /** The fault. */
  readonly fault: Fault
}

/** A scenario to choose in the page; what it leaves out stays as it is, but for the view, the ticket and the faults. */
export interface ScenarioConfig {
  /** Display name. */
  readonly name: string
  /** What the situation is, in one sentence. */
  readonly description?: string
  /** Desk to open. */
  readonly desk?: HostDeskId
  /** Number of the ticket to open, or `null` for none; default the first one. */
  readonly ticket?: string | null
  /** Id of the user to sign in. */
  readonly user?: string
  /** Color theme. */
  readonly theme?: Theme
  /** Mode of the apps. */
  readonly mode?: Mode
  /** Id of the app whose page is shown; default the tickets. */
  readonly view?: string
  /** Faults that are on; default none. */
  readonly faults?: readonly DeskFault[]
}

/** A mistake in a configuration file, or in a file that it names. */
export interface ConfigMistake {
  /** Path of the file, relative to the folder of the configuration where it is in there. */
  readonly file: string
  /** Line of the mistake, from 1. */
  readonly line: number
  /** Column of the mistake, from 1. */
  readonly column: number
  /** What is wrong, and the remedy. */
  readonly message: string
}

/** What only the server knows: which apps to open, where they are served, and what the configuration file says. */
export interface WorkbenchConfig {
  /** Apps to open, in display order. */
  apps: readonly AppConfig[]
  /** The desk to open them in, where the command line or the configuration names one. */
  desk?: HostDeskId
  /** Users of the desk, the one first who is signed in at the start; default the examples. */
  users?: readonly DeskUser[]
  /** Tickets of the desk, in display order; default the examples. */
  tickets?: readonly GivenTicket[]
  /** Scenarios to choose, before those of the workbench. */
  scenarios?: readonly ScenarioConfig[]
  /** The mistake because of which the last configuration without one stays in use. */
  mistake?: ConfigMistake
}
