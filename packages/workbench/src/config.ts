import type { AppDefinition } from '@deskbridge/host'

/** Is the path at which the server tells the page its {@link WorkbenchConfig}. */
export const CONFIG_PATH = '/config.json'

/** Tells the page what it cannot know: which app to open, and where that is served. */
export interface WorkbenchConfig {
  /** Is the app to open. */
  app: Pick<AppDefinition, 'id' | 'name' | 'url' | 'openingState'>
}
