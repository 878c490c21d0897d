import { deskHosts, hostDeskIds, hostPlacements, type HostDeskId } from '@deskbridge/host/engine'
import { cac, type CAC } from 'cac'
import { version } from '../package.json'
import { DEFAULT_PORT, type AppConfig } from './config'

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
  /** Preferred port of the page; default that of the configuration, or {@link DEFAULT_PORT}. */
  readonly port?: number
  /** Path of the configuration file; default `deskbridge.config.*` in the current folder. */
  readonly config?: string
  /** Whether the page opens in the browser. */
  readonly opensBrowser: boolean
  /** Whether everything is served over HTTPS. */
  readonly isSecure: boolean
  /** Whether the sample apps are opened in any case. */
  readonly hasSamples: boolean
  /** Whether the configured apps are opened, or else the project in the current folder, or else the samples. */
  readonly opensDefault: boolean
  /** The desk to open first. */
  readonly desk?: HostDeskId
  /** Options of every widget. */
  readonly widget: WidgetOptions
}

/** What to check, as the command line says. */
export interface DoctorOptions extends Required<Pick<AppConfig, 'placement' | 'mode'>> {
  readonly kind: 'doctor'
  /** URL of the page to check, as written. */
  readonly target: string
  /** Whether the report is printed as JSON. */
  readonly isJson: boolean
  /** The only desk that the page is for. */
  readonly desk?: HostDeskId
}

/** Result of parsing the command line. */
export type CliOptions =
  | RunOptions
  | DoctorOptions
  | { readonly kind: 'printed' }
  | { readonly kind: 'error'; readonly message: string; readonly exitCode: number }

/** Exit status of the doctor for wrong usage: 1 means that a check failed. */
export const DOCTOR_USAGE_EXIT_CODE = 2

const DOCTOR = 'doctor'

const DOCTOR_DESCRIPTION = 'Checks that a page can be embedded and works as a widget'

const modes = [...new Set(deskHosts.flatMap((desk) => Object.keys(desk.modes ?? {})))]

/** Parses the command line, or prints the help or the version if it asks for that; an invalid one returns an error. */
export function parseCliOptions(args: readonly string[]): CliOptions {
  let result: CliOptions = { kind: 'printed' }
  const cli = cac('workbench')
  addRun(cli, (targets, options) => {
    result = toRunOptions(targets.map(unmark), options)
  })
  addDoctor(cli, (target, options) => {
    result = toDoctorOptions(unmark(target), options)
  })
  cli.help(describeTargets)
  cli.version(version)
  try {
    cli.parse(['', '', ...args.map(markNumber)])
    return result
  } catch (error) {
    const exitCode = cli.matchedCommandName === DOCTOR ? DOCTOR_USAGE_EXIT_CODE : 1
    return { kind: 'error', message: unmark((error as Error).message), exitCode }
  }
}

type GivenOptions = Readonly<Record<string, unknown>>

function addRun(cli: CAC, run: (targets: readonly string[], options: GivenOptions) => void): void {
  cli
    .command('[...urls]', 'Opens pages as widgets in a local helpdesk')
    .option(
      '--port <port>',
      `Port of the page, or the next free one; 0 lets the system choose (default: ${DEFAULT_PORT})`,
    )
    .option(
      '--config <file>',
      'Configuration file (default: deskbridge.config.ts, .js or .json in this folder)',
    )
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
    .option(
      '--no-default',
      'Open only what is named here: no configured app, no project in this folder, no samples',
    )
    .example('  $ workbench http://localhost:5173')
    .example('  $ workbench :3000/widget --placement main-menu')
    .example('  $ workbench ./dist --title Orders')
    .action(run)
}

function addDoctor(cli: CAC, run: (target: string, options: GivenOptions) => void): void {
  cli
    .command(`${DOCTOR} <url>`, DOCTOR_DESCRIPTION)
    .option('--json', 'Print one JSON object instead of text')
    .option('--desk <id>', `The only desk that the page is for: ${hostDeskIds.join(', ')}`)
    .option('--placement <placement>', `Where the widget is shown: ${hostPlacements.join(', ')}`, {
      default: hostPlacements[0],
    })
    .option('--mode <mode>', `How the widget is shown on a desk with modes: ${modes.join(', ')}`, {
      default: modes[0],
    })
    .example('  $ workbench doctor https://widget.example.com')
    .example('  $ workbench doctor :5173 --json')
    .action(run)
}

/** Replaces the list of commands with what can be opened, and the one other command; that one has only options. */
function describeTargets(sections: { title?: string; body: string }[]): { title?: string; body: string }[] {
  const urls = [
    '  A URL, also written localhost:5173, :5173 or 5173/path; a folder with an index.html; or an .html file.',
    '  Without any: the apps of the configuration, the Vite project in this folder, or else the sample apps.',
  ].join('\n')
  const doctor = `  ${DOCTOR} <url>  ${DOCTOR_DESCRIPTION}; ${DOCTOR} --help prints its options`
  return sections.flatMap(({ title = '', body }) => {
    if (title === 'Commands') {
      return [
        { title: 'URLs', body: urls },
        { title, body: doctor },
      ]
    }
    if (title.startsWith('For more info')) return []
    // cac takes what `--no-open` switches off for its default.
    return [{ title, body: body.replace(/ \(default: true\)| +$/gm, '') }]
  })
}

/** Returns the value of an option as it is written; the last one counts where it is given twice. */
function readText(given: GivenOptions, name: string): string | undefined {
  const value: unknown = [given[name]].flat().at(-1)
  return value === undefined ? undefined : unmark(String(value))
}

function readNonEmpty(
  given: GivenOptions,
  name: string,
  spell: (name: string) => string,
): string | undefined {
  const text = readText(given, name)
  if (text?.trim() !== '') return text
  throw new Error(`Invalid ${spell(name)} "${text}": pass a non-empty string.`)
}

function spellOption(name: string): string {
  return `--${name}`
}

/** Returns the options that both commands have. */
function readWidget(given: GivenOptions, spell: (name: string) => string = spellOption) {
  const desk = pick(spell('desk'), readText(given, 'desk'), hostDeskIds)
  const host = deskHosts.find(({ id }) => id === desk)
  const placements = host ? Object.keys(host.placements) : hostPlacements
  return {
    desk,
    placement: pick(spell('placement'), readText(given, 'placement'), placements) as AppConfig['placement'],
    mode: pick(spell('mode'), readText(given, 'mode'), modes) as AppConfig['mode'],
  }
}

function toDoctorOptions(target: string, given: GivenOptions): DoctorOptions {
  const { desk, placement, mode } = readWidget(given)
  return {
    kind: 'doctor',
    target,
    isJson: given['json'] === true,
    ...(desk && { desk }),
    placement,
    mode: mode!,
  }
}

function toRunOptions(targets: readonly string[], given: GivenOptions): RunOptions {
  const config = readNonEmpty(given, 'config', spellOption)
  return {
    kind: 'run',
    targets,
    ...(config && { config }),
    opensBrowser: given['open'] !== false,
    isSecure: given['https'] === true,
    hasSamples: given['samples'] === true,
    opensDefault: given['default'] !== false,
    ...readDeskOptions(given),
  }
}

/**
 * Returns the options of a desk and its widgets.
 *
 * @throws {Error} When one is invalid; the message names it as `spell` does.
 */
export function readDeskOptions(
  given: GivenOptions,
  spell: (name: string) => string = spellOption,
): Pick<RunOptions, 'port' | 'desk' | 'widget'> {
  const port = readText(given, 'port')
  if (port !== undefined && (!/^\d+$/.test(port) || Number(port) > 65_535)) {
    throw new Error(`Invalid ${spell('port')} "${port}": pass an integer from 0 to 65535.`)
  }
  const name = readNonEmpty(given, 'name', spell)
  const title = readNonEmpty(given, 'title', spell)
  const { desk, placement = hostPlacements[0]!, mode } = readWidget(given, spell)
  return {
    ...(port !== undefined && { port: Number(port) }),
    ...(desk && { desk }),
    widget: {
      placement,
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
  throw new Error(`Invalid ${option} "${value}": pass ${allowed.join(' or ')}.`)
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
