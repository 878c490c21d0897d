import { cp, mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createServer, defaultClientConditions, type InlineConfig, type PluginOption } from 'vite'
import { editFile } from '../fixtures/edit-file'
import { withOwnNodeEnv } from './own-node-env'

/** A page that a Vite dev server serves from a copy of its files. */
export interface DevelopedPage {
  /** URL of the page, on another site than the desk. */
  readonly url: string
  /** Edits a file of the copy by replacing one string with another. */
  edit(file: string, before: string, after: string): Promise<void>
  /** Stops the server and removes the copy. */
  close(): Promise<void>
}

const ROOT = join(import.meta.dirname, '..')

/** Starts a Vite dev server for a copy of a folder of pages, on loopback only. */
export async function startViteServer(
  folder: string,
  plugins: PluginOption[],
  dependencies: readonly string[],
): Promise<DevelopedPage> {
  // Next to the pages, so that the copy resolves the same packages.
  const root = await mkdtemp(join(ROOT, 'hot-reload-'))
  await cp(join(ROOT, 'pages', folder), root, { recursive: true })
  const config: InlineConfig = {
    root,
    configFile: false,
    cacheDir: join(root, 'node_modules/.vite'),
    logLevel: 'error',
    plugins,
    resolve: { conditions: ['deskbridge-source', ...defaultClientConditions] },
    // A dependency that is discovered late would reload the page.
    optimizeDeps: { include: [...dependencies] },
    server: { host: '127.0.0.1', port: 0, fs: { strict: false } },
  }
  const server = await withOwnNodeEnv(() => createServer(config))
  await server.listen()
  const { port } = server.httpServer!.address() as AddressInfo
  return {
    url: `http://localhost:${port}/`,
    edit: (file, before, after) => editFile(join(root, file), before, after),
    async close() {
      await server.close()
      await rm(root, { recursive: true, force: true })
    },
  }
}
