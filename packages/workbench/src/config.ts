import type { AppDefinition } from '@deskbridge/host'
import type { HostDeskId } from '@deskbridge/host/engine'

/** Path at which the server serves the {@link WorkbenchConfig}. */
export const CONFIG_PATH = '/config.json'

/** Port of the page unless the command line names another. */
export const DEFAULT_PORT = 4747

/** An app as the server knows it; what it leaves out, the user chooses in the page. */
export type AppConfig = Pick<AppDefinition, 'id' | 'name' | 'url' | 'placement'> & Partial<AppDefinition>

/** What only the server knows: which apps to open, and where they are served. */
export interface WorkbenchConfig {
  /** Apps to open, in display order. */
  apps: readonly AppConfig[]
  /** The desk to open them in, where the command line names one. */
  desk?: HostDeskId
}
