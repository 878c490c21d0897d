import { parseArgs } from 'node:util'

/** Result of parsing the command line. */
export type CliOptions =
  { kind: 'run'; port: number; opensBrowser: boolean } | { kind: 'help' } | { kind: 'error'; message: string }

const DEFAULT_PORT = 4747

/** Usage that `--help` prints. */
export const usage = `Usage: deskbridge [--port N] [--no-open]

Starts the workbench: a local helpdesk for developing widgets.

  --port N    Serve the page on port N (default ${DEFAULT_PORT}) or the next free one; 0 lets the system choose.
  --no-open   Do not open the browser.
  --help      Print this help.
`

/** Parses the command line; an invalid one returns an error message. */
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
      return { kind: 'error', message: `Invalid --port "${values.port}": pass an integer from 0 to 65535.` }
    }
    return { kind: 'run', port, opensBrowser: !values['no-open'] }
  } catch (error) {
    return { kind: 'error', message: (error as Error).message }
  }
}

function parsePort(text: string): number | null {
  const port = Number(text)
  return /^\d+$/.test(text) && port <= 65_535 ? port : null
}
