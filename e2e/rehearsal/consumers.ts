import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { JSONReport } from '@playwright/test/reporter'
import type { Command, Commands } from './commands'
import type { Options } from './options'
import type { Registry } from './registry'

const E2E = join(import.meta.dirname, '..')
const PLAYWRIGHT = createRequire(import.meta.url).resolve('@playwright/test/cli')

/** The tests that use the packages of one release; `upgrade` needs a second one. */
export type Suite = 'projects' | 'upgrade'

/** Runs the tests that use the published packages, in projects below a folder. */
export class Consumers {
  readonly #commands: Commands
  readonly #folder: string
  readonly #filter: readonly string[]

  constructor(commands: Commands, folder: string, { only, isFast }: Options) {
    this.#commands = commands
    this.#folder = folder
    this.#filter = [
      ...(only === undefined ? [] : ['--grep', only]),
      ...(isFast ? ['--grep-invert', '@slow'] : []),
    ]
  }

  /** Returns whether a suite has tests that were asked for. */
  async has(suite: Suite): Promise<boolean> {
    const listed = await this.#commands.expect(this.#command(suite, ['--list', '--pass-with-no-tests']))
    return !listed.includes('Total: 0 tests')
  }

  /** Runs the tests of a suite, prints each, and returns how many passed and failed. */
  async test(suite: Suite, { npmrc }: Registry): Promise<{ passed: number; failed: number }> {
    const report = join(this.#folder, `${suite}.json`)
    const { exitCode } = await this.#commands.run({
      ...this.#command(suite, ['--reporter=list,json']),
      variables: {
        NPM_CONFIG_USERCONFIG: npmrc,
        REHEARSAL_FOLDER: this.#folder,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
      isShown: true,
    })
    const { stats } = JSON.parse(await readFile(report, 'utf8')) as JSONReport
    const failed = stats.unexpected + stats.flaky
    // A test that an earlier failure prevented, or an error outside of a test, is in none of the counts.
    return { passed: stats.expected, failed: failed || exitCode === 0 ? failed : 1 }
  }

  #command(suite: Suite, options: readonly string[]): Command {
    const args = [PLAYWRIGHT, 'test', `--project=${suite}`, ...this.#filter, ...options]
    return { folder: E2E, program: process.execPath, args }
  }
}
