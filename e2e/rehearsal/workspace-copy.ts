import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Commands } from './commands'
import type { Registry } from './registry'

const ROOT = join(import.meta.dirname, '../..')

/** The files of the working tree in a repository of their own, in which releases are made. */
export class WorkspaceCopy {
  readonly #commands: Commands
  readonly #folder: string

  constructor(commands: Commands, folder: string) {
    this.#commands = commands
    this.#folder = folder
  }

  /** Copies what is in the working tree, apart from ignored files. */
  async create(): Promise<void> {
    const given = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
    const listed = await this.#commands.expect({ folder: ROOT, program: 'git', args: given })
    for (const path of new Set(listed.split('\0'))) {
      // A deleted file is listed until its deletion is committed.
      if (!path || !existsSync(join(ROOT, path))) continue
      const target = join(this.#folder, path)
      await mkdir(dirname(target), { recursive: true })
      await cp(join(ROOT, path), target)
    }
    await this.#git('init', '--quiet', '--initial-branch=main')
    await this.#git('config', 'user.name', 'Rehearsal')
    await this.#git('config', 'user.email', 'rehearsal@example.com')
    await this.#commit('A release')
  }

  /** Adds a changeset that releases a minor version of every package. */
  async addMinorChange(): Promise<void> {
    const text = `---\n'@deskbridge/core': minor\n---\n\nA second release.\n`
    await writeFile(join(this.#folder, '.changeset/second-release.md'), text)
  }

  /** Does what the release pull request does, and returns the version that it releases. */
  async version(): Promise<string> {
    await this.#runScript('release:version')
    await this.#commit('packages: release')
    return (await this.packages())[0]!.version
  }

  /** Does what the workflow does once that pull request is merged, with another registry. */
  async publish({ url, npmrc }: Registry): Promise<void> {
    // pnpm passes its settings on in lower case, and changesets reads no other; without one it would take the public registry.
    await this.#runScript('release:publish', {
      npm_config_registry: url,
      npm_config_userconfig: npmrc,
      NPM_CONFIG_USERCONFIG: npmrc,
    })
  }

  /** Returns the names and versions of the packages that are published. */
  async packages(): Promise<{ name: string; version: string }[]> {
    const folder = join(this.#folder, 'packages')
    const manifests = (await readdir(folder)).map(
      async (name) =>
        JSON.parse(await readFile(join(folder, name, 'package.json'), 'utf8')) as {
          name: string
          version: string
        },
    )
    return Promise.all(manifests)
  }

  async #runScript(name: string, variables: Readonly<Record<string, string>> = {}): Promise<void> {
    const args = [join(this.#folder, 'scripts/run.mjs'), name]
    await this.#commands.expect({
      folder: this.#folder,
      program: process.execPath,
      args,
      variables: { CI: 'true', ...variables },
    })
  }

  async #commit(message: string): Promise<void> {
    await this.#git('add', '--all')
    await this.#git('commit', '--quiet', '--allow-empty', `--message=${message}`)
  }

  async #git(...args: readonly string[]): Promise<void> {
    await this.#commands.expect({ folder: this.#folder, program: 'git', args })
  }
}
