import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environment, packPackages, runIn } from './pack'

const CREATE_VITE = 'create-vite@9.3.0'
const SOURCES = join(import.meta.dirname, 'sources')

/** Starting point of a fresh project. */
export interface ProjectPlan {
  /** Name for people. */
  readonly name: string
  /** Folders below `packed/sources` whose files are copied over the project, the later ones over the earlier. */
  readonly sources: readonly string[]
  /** Template of `npm create vite`; without one the copied files are the whole project. */
  readonly template?: string
  /** Names of our packages, which are installed as tarballs. */
  readonly packages: readonly string[]
  /** Exact versions of other packages to install. */
  readonly tools: readonly string[]
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

/** Creates a project with the packed packages; all others come from the same registry as this repository's. */
export async function makeFreshProject(plan: ProjectPlan): Promise<FreshProject> {
  const { sources, template, packages, tools } = plan
  const outside = await mkdtemp(join(tmpdir(), 'deskbridge-fresh-'))
  const folder = join(outside, 'app')
  const tarballs = await packPackages(outside, packages)
  if (template) {
    const given = ['app', '--template', template, '--no-interactive']
    await runIn(outside, 'npx', ['--yes', CREATE_VITE, ...given])
  } else await mkdir(folder)
  for (const source of sources) await cp(join(SOURCES, source), folder, { recursive: true })
  const quietly = ['--no-audit', '--no-fund', '--prefer-offline']
  await runIn(folder, 'npm', ['install', '--save-dev', ...quietly, ...tarballs, ...tools])
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
