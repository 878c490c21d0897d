import type { WidgetOptions } from '../cli-options'
import type { WorkbenchConfig } from '../config'
import { ServerDesk } from './server-desk'
import { openedProject, urlOf, type HttpServer, type ServerOptions, type ViteServer } from './vite-server'

/** Options of {@link deskbridge}. */
export interface DeskbridgeOptions extends Partial<WidgetOptions> {
  /** Port of the desk; default 4747, or the next free one. */
  readonly port?: number
  /** The desk to open first. */
  readonly desk?: WorkbenchConfig['desk']
  /** The page of the project that is the widget, relative to Vite's `base`; default its index. */
  readonly path?: string
}

/** A plugin of Vite 6, 7 and 8. */
export interface DeskbridgePlugin {
  readonly name: 'deskbridge'
  readonly apply: 'serve'
  configureServer(server: ViteServer): void
  configurePreviewServer(server: ViteServer): void
}

/**
 * Creates a Vite plugin that opens the project as a widget in a desk, while `vite` or `vite preview` runs.
 *
 * The desk has a URL of its own, which Vite prints below its own. Builds and tests are left alone.
 *
 * @example
 * export default defineConfig({ plugins: [react(), deskbridge()] })
 */
export function deskbridge(options: DeskbridgeOptions = {}): DeskbridgePlugin {
  let isExplained = false
  const attach = (server: ViteServer, kind: 'server' | 'preview') => {
    const { config, httpServer } = server
    const isOpened = config.plugins.some(({ name }) => name === openedProject.name)
    if (process.env['VITEST'] || isOpened) return
    if (httpServer) return addDesk(server, httpServer, config[kind], options)
    if (isExplained) return
    isExplained = true
    config.logger.info(
      'No desk is opened for Vite in middleware mode: run "npx @deskbridge/workbench" with the URL of the page.',
    )
  }
  return {
    name: 'deskbridge',
    apply: 'serve',
    configureServer: (server) => attach(server, 'server'),
    configurePreviewServer: (server) => attach(server, 'preview'),
  }
}

/** Lets a desk run as long as a server does. */
function addDesk(
  server: ViteServer,
  httpServer: HttpServer,
  { host }: ServerOptions,
  options: DeskbridgeOptions,
): void {
  const desk = new ServerDesk(server.config, options)
  httpServer.once('listening', () => void desk.start(urlOf(httpServer, server.config.base, host)))
  httpServer.once('close', () => void desk.stop())
  const { listen, printUrls, close } = server
  if (listen) {
    server.listen = async (...given) => {
      const listening = await listen(...given)
      await desk.whenStarted()
      return listening
    }
  }
  server.printUrls = () => {
    printUrls()
    desk.print()
  }
  server.close = async () => {
    await Promise.all([close(), desk.stop()])
  }
}
