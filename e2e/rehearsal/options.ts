import { parseArgs } from 'node:util'

/** What the command line asks for. */
export interface Options {
  /** Text in the titles of the tests to run; without one, all run. */
  readonly only: string | undefined
  /** Whether the two slowest consumers are left out. */
  readonly isFast: boolean
}

export const HELP = `Publishes the packages to a registry on this machine, and uses them from there.

  pnpm release:rehearse                every consumer, and the upgrade to a second version
  pnpm release:rehearse --fast         without the two slowest consumers
  pnpm release:rehearse --only Nuxt    the tests with this text in their title
`

/**
 * Parses the command line; `null` if it asks for help.
 *
 * @throws {TypeError} For an option that does not exist, or lacks its value.
 */
export function parseOptions(args: readonly string[]): Options | null {
  const options = { only: { type: 'string' }, fast: { type: 'boolean' }, help: { type: 'boolean' } } as const
  const { only, fast = false, help = false } = parseArgs({ args: [...args], options }).values
  return help ? null : { only, isFast: fast }
}
