import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDeskOptions } from '../cli-options'
import { openConfiguration } from '../configuration/open-configuration'
import { startWorkbench, type RunningWorkbench } from '../server/start-workbench'
import type { DeskbridgeOptions } from './plugin'

/** A project that a server of Vite serves. */
export interface ServedProject {
  /** Root of the project. */
  readonly root: string
  /** URL of the project. */
  readonly url: URL
}

/**
 * Starts a desk with the widget of a project, and what the project's configuration adds.
 *
 * @throws {Error} When an option is invalid, the configuration has a mistake, or no port is free.
 */
export async function startDesk(
  { root, url }: ServedProject,
  { path = '', ...options }: DeskbridgeOptions,
  report: (message: string) => void,
): Promise<RunningWorkbench> {
  if (typeof path !== 'string') throw new Error(`Invalid path ${JSON.stringify(path)}: pass a string.`)
  const page = path.replace(/^\/+/, '')
  const { port, desk, widget } = readDeskOptions({ ...options }, (name) => name)
  return startWorkbench({
    ...(port !== undefined && { port }),
    configuration: await openConfiguration({ root }),
    report,
    folder: fileURLToPath(new URL('.', import.meta.url)),
    widgets: [{ kind: 'vite-server', folder: resolve(root), page, url: new URL(`./${page}`, url) }],
    widget,
    ...(desk && { desk }),
  })
}
