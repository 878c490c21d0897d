import type { AppDefinition } from '@deskbridge/host'

/** Is the path at which the server tells the page its {@link WorkbenchConfig}. */
export const CONFIG_PATH = '/config.json'

/** Is an app as the server knows it: what the person at the page chooses is left out. */
export type AppConfig = Pick<AppDefinition, 'id' | 'name' | 'url' | 'placement' | 'openingState'>

/** Tells the page what it cannot know: which apps to open, and where they are served. */
export interface WorkbenchConfig {
  /** Are the apps to open, in the order in which they are shown. */
  apps: readonly AppConfig[]
}
