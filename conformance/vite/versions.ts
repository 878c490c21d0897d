import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The major versions of Vite that the workbench's plugin supports, each installed in a folder of its own. */
export const versions = [6, 7, 8] as const

/** Loads a version of Vite. */
export function loadVite(version: (typeof versions)[number]): Promise<typeof import('vite')> {
  const module = join(import.meta.dirname, `vite-${version}/node_modules/vite/dist/node/index.js`)
  return import(pathToFileURL(module).href)
}
