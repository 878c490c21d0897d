import { deskHosts, hostDeskIds, hostPlacements, type HostDeskId } from '@deskbridge/host/engine'
import { cac, type CAC } from 'cac'
import { version } from '../package.json'
import type { AppConfig } from './config'

/** What the command line says of the widgets that it opens. */
export type WidgetOptions = Pick<AppConfig, 'placement' | 'mode'> & {
  /** Name of the widgets; default the title of each one's page. */
  readonly name?: string
  /** Title of the section that the desk is configured with; without one it has no section. */
  readonly title?: string
}

/** What to run, as the command line says. */
export interface RunOptions {
  readonly kind: 'run'
  /** Widgets to open: URLs, folders and files, as written. */
  readonly targets: readonly string[]
  /** Preferred port of the page. */
  readonly port: number
  /** Whether the page opens in the browser. */
  readonly opensBrowser: boolean
  /** Whether everything is served over HTTPS. */
  readonly isSecure: boolean
  /** Whether the sample apps are opened in any case. */
  readonly hasSamples: boolean
  /** The desk to open first. */
  readonly desk?: HostDeskId
  /** Options of every widget. */
  readonly widget: WidgetOptions
}

/** Result of parsing the command line. */
export type CliOptions =
  RunOptions | { readonly kind: 'printed' } | { readonly kind: 'error'; readonly message: string }

const DEFAULT_PORT = 4747

const modes = [...new Set(deskHosts.flatMap((desk) => Object.keys(desk.modes ?? {})))]

/** Parses the command line, or prints the help or the version if it asks for that; an invalid one returns an error. */
export function parseCliOptions(args: readonly string[]): CliOptions {
  let result: CliOptions = { kind: 'printed' }
  const cli = createCli((targets, options) => {
    result = toRunOptions(targets.map(unmark), options)
  })
  try {
    cli.parse(['', '', ...args.map(markNumber)])
    return result
  } catch (error) {
    return { kind: 'error', message: unmark((error as Error).message) }
  }
}

function createCli(run: (targets: readonly string[], options: Record<string, unknown>) => void): CAC {
  const cli = cac('workbench')
  cli
    .command('[...urls]', 'Opens pages as widgets in a local helpdesk')
    .option('--port <port>', `Port of the page, or the next free one; 0 lets the system choose`, {
      default: DEFAULT_PORT,
    })
    .option('--no-open', 'Do not open the browser')
    .option('--https', 'Serve everything over HTTPS, with a self-signed certificate')
    .option('--desk <id>', `Desk to open: ${hostDeskIds.join(', ')}`)
    .option('--placement <placement>', `Where the widgets are shown: ${hostPlacements.join(', ')}`, {
      default: hostPlacements[0],
    })
    .option('--mode <mode>', `How the widgets are shown on a desk with modes: ${modes.join(', ')}`)
    .option('--name <name>', 'Name of the widgets (default: the title of the page)')
    .option('--title <title>', "Title of the widgets' section in the ticket details")
    .option('--samples', 'Open the sample apps as well')
    .example('  $ workbench http://localhost:5173')
    .example('  $ workbench :3000/widget --placement main-menu')
    .example('  $ workbench ./dist --title Orders')
    .action(run)
  cli.help(describeTargets)
  cli.version(version)
  return cli
}

/** Replaces the list of commands, of which there is only one, with what can be opened. */
function describeTargets(sections: { title?: string; body: string }[]): { title?: string; body: string }[] {
  const body = [
    '  A URL, also written localhost:5173, :5173 or 5173/path; a folder with an index.html; or an .html file.',
    '  Without any: the Vite project in this folder, or else the sample apps.',
  ].join('\n')
  const kept = sections
    .filter(({ title = '' }) => !/^(?:Commands|For more info)/.test(title))
    // cac takes what `--no-open` switches off for its default.
    .map((section) => ({ ...section, body: section.body.replace(/ \(default: true\)| +$/gm, '') }))
  return [...kept.slice(0, 2), { title: 'URLs', body }, ...kept.slice(2)]
}

function toRunOptions(targets: readonly string[], given: Record<string, unknown>): RunOptions {
  const text = (name: string): string | undefined => {
    // The last one counts where an option is given twice.
    const value: unknown = [given[name]].flat().at(-1)
    return value === undefined ? undefined : unmark(String(value))
  }
  const port = text('port')!
  if (!/^\d+$/.test(port) || Number(port) > 65_535) {
    throw new Error(`Invalid --port "${port}": pass an integer from 0 to 65535.`)
  }
  for (const name of ['name', 'title']) {
    if (text(name)?.trim() === '')
      throw new Error(`Invalid --${name} "${text(name)}": pass a non-empty string.`)
  }
  const desk = pick('desk', text('desk'), hostDeskIds)
  const host = deskHosts.find(({ id }) => id === desk)
  const placements = host ? Object.keys(host.placements) : hostPlacements
  const name = text('name')
  const title = text('title')
  const mode = pick('mode', text('mode'), modes) as AppConfig['mode']
  return {
    kind: 'run',
    targets,
    port: Number(port),
    opensBrowser: given['open'] !== false,
    isSecure: given['https'] === true,
    hasSamples: given['samples'] === true,
    ...(desk && { desk }),
    widget: {
      placement: pick('placement', text('placement'), placements) as AppConfig['placement'],
      ...(mode && { mode }),
      ...(name && { name }),
      ...(title && { title }),
    },
  }
}

/** Returns the value of an option with a fixed set of values. */
function pick<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  const found = allowed.find((known) => known === value)
  if (value === undefined || found) return found
  throw new Error(`Invalid --${option} "${value}": pass ${allowed.join(' or ')}.`)
}

/** A character that no argument can contain. */
const MARK = '\0'

/** Keeps cac from changing an argument that reads as a number: `2024.10` would become 2024.1. */
function markNumber(argument: string): string {
  const value = argument.startsWith('-') ? /=(.*)$/s.exec(argument)?.[1] : argument
  return value !== undefined && Number.isFinite(Number(value)) ? argument + MARK : argument
}

function unmark(text: string): string {
  return text.replaceAll(MARK, '')
}
