import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { PackageSource } from './package-source'
import { environment, runIn } from './pack'

const CREATE_VITE = 'create-vite@9.3.0'
const SOURCES = join(import.meta.dirname, 'sources')

const { packageManager } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as { packageManager: string }

/** Commands that add packages to a project. */
const installers = {
  npm: ['npm', 'install', '--save-dev', '--no-audit', '--no-fund', '--prefer-offline'],
  pnpm: ['npx', '--yes', packageManager, 'add', '--save-dev'],
} as const

/** Starting point of a fresh project. */
export interface ProjectPlan {
  /** Name for people. */
  readonly name: string
  /** Folders below `packed/sources` whose files are copied over the project, the later ones over the earlier. */
  readonly sources: readonly string[]
  /** Template of `npm create vite`; without one the copied files are the whole project. */
  readonly template?: string
  /** Names of our packages. */
  readonly packages: readonly string[]
  /** Exact versions of other packages to install. */
  readonly tools: readonly string[]
  /** Package manager to install with; default `npm`. */
  readonly manager?: 'npm' | 'pnpm'
}

/** A project outside of the repository, as a developer has just created it. */
export interface FreshProject {
  /** Folder of the project. */
  readonly folder: string
  /** Runs a program of the project and returns its output; rejects with the output when the program fails. */
  run(program: string, ...args: readonly string[]): Promise<string>
  /** Starts a server of the project, a Node script with arguments, on a free port of loopback. */
  serve(toCommand: (port: number) => readonly string[]): Promise<ServedProject>
  /** Removes the project. */
  remove(): Promise<void>
}

/** A server that serves a fresh project. */
interface ServedProject {
  /** URL of the page, on another site than the desk. */
  readonly url: string
  /** Returns the output of the server so far. */
  output(): string
  /** Stops the server. */
  close(): Promise<void>
}

/** Creates a project with our packages from a source; all others come from the registry that npm is configured with. */
export async function makeFreshProject(plan: ProjectPlan, source: PackageSource): Promise<FreshProject> {
  const { sources, template, packages, tools, manager = 'npm' } = plan
  const outside = await mkdtemp(join(source.folder(), 'deskbridge-fresh-'))
  const folder = join(outside, 'app')
  const ours = await source.find(outside, packages)
  if (template) {
    const given = ['app', '--template', template, '--no-interactive']
    await runIn(outside, 'npx', ['--yes', CREATE_VITE, ...given])
  } else await mkdir(folder)
  for (const name of sources) await cp(join(SOURCES, name), folder, { recursive: true })
  const [command, ...given] = installers[manager]
  await runIn(folder, command, [...given, ...ours, ...tools])
  return {
    folder,
    run: (program, ...args) => runIn(folder, 'npx', ['--no-install', program, ...args]),
    serve: async (toCommand) => startServer(folder, toCommand),
    remove: () => rm(outside, { recursive: true, force: true }),
  }
}

async function startServer(
  folder: string,
  toCommand: (port: number) => readonly string[],
): Promise<ServedProject> {
  const port = await findFreePort()
  const env = { ...environment(), HOST: '127.0.0.1', PORT: String(port) }
  const child = spawn(process.execPath, toCommand(port), { cwd: folder, env })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)))
  const url = `http://localhost:${port}/`
  const isUp = () =>
    fetch(url.replace('localhost', '127.0.0.1')).then(
      () => true,
      () => false,
    )
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error(`The server stopped:\n${output}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    url,
    output: () => output,
    async close() {
      child.kill()
      await ended
    },
  }
}

/** Returns a port of loopback that is free now. */
export async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
