import { parseArgs } from 'node:util'

/** Says what the command line asks for. */
export type CliOptions =
  | { kind: 'run'; port: number; isBrowserWanted: boolean }
  | { kind: 'help' }
  | { kind: 'mistake'; message: string }

const DEFAULT_PORT = 4747

/** Is the text that `--help` prints. */
export const usage = `Usage: deskbridge [--port N] [--no-open]

Opens the workbench: a helpdesk on this machine with a widget in it.

  --port N    Serves the page at port N (default ${DEFAULT_PORT}), or the next free one; 0 lets the system choose.
  --no-open   Leaves the browser alone.
  --help      Prints this text.
`

/** Reads the command line, and answers a mistake with a sentence. */
export function parseCliOptions(args: readonly string[]): CliOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { kind: 'help' }
    const port = parsePort(values.port)
    if (port === null) {
      return { kind: 'mistake', message: `--port is "${values.port}": give a whole number from 0 to 65535.` }
    }
    return { kind: 'run', port, isBrowserWanted: !values['no-open'] }
  } catch (error) {
    return { kind: 'mistake', message: (error as Error).message }
  }
}

function parsePort(text: string): number | null {
  const port = Number(text)
  return /^\d+$/.test(text) && port <= 65_535 ? port : null
}
