import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openedProject } from '../vite/vite-server'
import type { Certificate } from './certificate'

/** The part of Vite's own API that starts a project. */
interface Vite {
  createServer(config: object): Promise<{
    listen(): Promise<unknown>
    close(): Promise<void>
    readonly resolvedUrls: { readonly local: readonly string[] } | null
  }>
}

/** The development server of a project. */
export interface StartedProject {
  /** URL of the project's page. */
  readonly url: URL
  /** Stops the server. */
  close(): Promise<void>
}

/** Returns whether a folder has a Vite configuration, or depends on Vite. */
export async function isViteProject(folder: string): Promise<boolean> {
  const files = await readdir(folder).catch((): string[] => [])
  if (files.some((name) => /^vite\.config\.[cm]?[jt]s$/.test(name))) return true
  return files.includes('package.json') && dependsOnVite(join(folder, 'package.json'))
}

async function dependsOnVite(manifest: string): Promise<boolean> {
  try {
    const { dependencies, devDependencies } = JSON.parse(await readFile(manifest, 'utf8')) as {
      dependencies?: object
      devDependencies?: object
    }
    return 'vite' in { ...dependencies, ...devDependencies }
  } catch {
    return false
  }
}

/**
 * Starts the development server of a Vite project, with the project's own Vite and on this machine only.
 *
 * @throws {Error} When Vite is not installed there, or does not start.
 */
export async function startViteProject(folder: string, certificate?: Certificate): Promise<StartedProject> {
  const vite = await loadVite(folder)
  let server: Awaited<ReturnType<Vite['createServer']>> | undefined
  try {
    server = await vite.createServer({
      root: folder,
      plugins: [openedProject],
      clearScreen: false,
      logLevel: 'warn',
      server: {
        host: 'localhost',
        open: false,
        strictPort: false,
        ...(certificate && { https: certificate }),
      },
    })
    await server.listen()
    const started = server
    return { url: new URL(started.resolvedUrls!.local[0]!), close: () => started.close() }
  } catch (error) {
    await server?.close()
    throw new Error(`The Vite project in ${folder} does not start: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

async function loadVite(folder: string): Promise<Vite> {
  let path: string
  try {
    path = createRequire(join(folder, 'package.json')).resolve('vite')
  } catch (error) {
    throw new Error(
      `Vite is not installed in ${folder}: run "npm install" there, or pass the URL of a running page.`,
      { cause: error },
    )
  }
  // Before version 6, what Node resolves is a CommonJS file.
  const loaded = (await import(pathToFileURL(path).href)) as Vite | { default: Vite }
  return 'createServer' in loaded ? loaded : loaded.default
}
