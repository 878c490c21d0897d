import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CONFIG_PATH, DEFAULT_PORT } from '../config'

/** Options of {@link deskWebServer}. */
export interface DeskWebServerOptions {
  /** Port of the workbench; default 4747. Set `workbenchUrl` to the same port. */
  port?: number
}

/** An entry of `webServer` in the Playwright configuration. */
export interface DeskWebServer {
  /** Command that starts the workbench. */
  command: string
  /** URL that answers once the workbench is ready. */
  url: string
  /** Whether a workbench that runs already is used. */
  reuseExistingServer: boolean
}

/**
 * Returns the entry of `webServer` that starts the installed workbench without any app, as each test opens its own. A workbench that runs
 * already is used, except on a CI server.
 *
 * @example
 * export default defineConfig({ webServer: [{ command: 'npm run dev', url: 'http://localhost:5173' }, deskWebServer()] })
 */
export function deskWebServer({ port = DEFAULT_PORT }: DeskWebServerOptions = {}): DeskWebServer {
  const manifest = createRequire(import.meta.url).resolve('@deskbridge/workbench/package.json')
  const cli = join(dirname(manifest), 'dist/cli.js')
  return {
    command: `"${process.execPath}" "${cli}" --no-open --no-default --port ${port}`,
    url: `http://localhost:${port}${CONFIG_PATH}`,
    reuseExistingServer: !process.env['CI'],
  }
}
