import { cac } from 'cac'
import { desks, frameworks, testKinds, type Framework, type Project, type TestKind } from './project'

/** What the command line says; what is left out is asked, or takes its default. */
export interface MakeOptions extends Partial<Project> {
  readonly kind: 'make'
  /** Whether nothing is asked. */
  readonly isQuiet: boolean
}

/** Result of parsing the command line. */
export type CliOptions =
  MakeOptions | { readonly kind: 'printed' } | { readonly kind: 'error'; readonly message: string }

/** Follows an argument that cac would turn into a number, and `007` into 7. */
const MARK = '\u{0}'

/** The word for every desk, or for no tests. */
const ANY = 'any'
const NONE = 'none'

/** Parses the command line, or prints the help or the version if it asks for that; an invalid one returns an error. */
export function parseCliOptions(args: readonly string[], version: string): CliOptions {
  let result: CliOptions = { kind: 'printed' }
  const cli = cac('create-deskbridge')
  cli
    .command('[folder]', 'Creates a helpdesk widget in a new folder')
    .option('--name <name>', 'Name of the widget (default: from the folder)')
    .option('--framework <framework>', `Framework: ${Object.keys(frameworks).join(', ')}`)
    .option('--desk <id>', `Desk to open first: ${[...Object.keys(desks), ANY].join(', ')}`)
    .option(
      '--tests <kinds>',
      `Tests: ${[...Object.keys(testKinds), NONE].join(', ')}, or several with commas`,
    )
    .option('--yes', 'Take the default for everything that is left out, and ask nothing')
    .example('  $ npm create deskbridge')
    .example('  $ npm create deskbridge late-orders -- --framework vue --tests unit,browser')
    .action((folder: string | undefined, given: Readonly<Record<string, unknown>>) => {
      result = toMakeOptions(folder, given)
    })
  cli.help()
  cli.version(version)
  try {
    cli.parse(['', '', ...args.map(mark)])
    return result
  } catch (error) {
    return { kind: 'error', message: unmark((error as Error).message) }
  }
}

function toMakeOptions(folder: string | undefined, given: Readonly<Record<string, unknown>>): MakeOptions {
  // The last one counts where an option is given twice.
  const text = (name: string) => {
    const value: unknown = [given[name]].flat().at(-1)
    return value === undefined ? undefined : unmark(String(value))
  }
  const [name, framework, desk, tests] = ['name', 'framework', 'desk', 'tests'].map(text)
  if (name?.trim() === '') throw new Error(`Invalid --name "${name}": pass a non-empty string.`)
  return {
    kind: 'make',
    isQuiet: given['yes'] === true,
    ...(folder !== undefined && { folder: unmark(folder) }),
    ...(name !== undefined && { name }),
    ...(framework !== undefined && {
      framework: pick('framework', framework, Object.keys(frameworks)) as Framework,
    }),
    ...(desk !== undefined && { desk: pickDesk(desk) }),
    ...(tests !== undefined && { tests: pickTests(tests) }),
  }
}

function pickDesk(desk: string): string | null {
  return pick('desk', desk, [...Object.keys(desks), ANY]) === ANY ? null : desk
}

function pickTests(tests: string): TestKind[] {
  if (tests === NONE) return []
  const kinds = tests.split(',').map((kind) => pick('tests', kind.trim(), Object.keys(testKinds)))
  return [...new Set(kinds)] as TestKind[]
}

function pick(option: string, value: string, values: readonly string[]): string {
  if (values.includes(value)) return value
  throw new Error(`Invalid --${option} "${value}": pass one of ${values.join(', ')}.`)
}

function mark(argument: string): string {
  const value = argument.startsWith('-') ? /=(.*)$/s.exec(argument)?.[1] : argument
  return value !== undefined && Number.isFinite(Number(value)) ? argument + MARK : argument
}

function unmark(text: string): string {
  return text.replaceAll(MARK, '')
}
