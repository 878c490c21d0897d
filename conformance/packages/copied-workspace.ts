import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readManifest, root } from './published-packages'

const CHANGESET = join(root, 'node_modules/@changesets/cli/bin.js')

/** Result of a program that has ended. */
interface Ended {
  readonly exitCode: number | null
  readonly output: string
}

/** The manifests and changesets of the workspace, in a repository of their own whose branch starts at `origin/main`. */
export class CopiedWorkspace {
  /** Path of the copy. */
  readonly folder = mkdtempSync(join(tmpdir(), 'deskbridge-workspace-'))

  constructor() {
    for (const path of ['package.json', 'pnpm-workspace.yaml', '.changeset', ...listManifests()]) {
      cpSync(join(root, path), join(this.folder, path), { recursive: true })
    }
    this.#git('init', '--quiet', '--initial-branch=main')
    this.commit()
    this.#git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  }

  /** Commits a line more of a file. */
  append(path: string, line: string): void {
    cpSync(join(root, path), join(this.folder, path))
    appendFileSync(join(this.folder, path), `${line}\n`)
    this.commit()
  }

  /** Commits everything. */
  commit(): void {
    this.#git('add', '--all')
    this.#git(
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.com',
      'commit',
      '--quiet',
      '--message=A change',
    )
  }

  /** Runs the changesets command with arguments. */
  changeset(...given: readonly string[]): Ended {
    const options = {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, CI: 'true', NO_COLOR: '1' },
    } as const
    const { status, stdout, stderr } = spawnSync(process.execPath, [CHANGESET, ...given], options)
    return { exitCode: status, output: stdout + stderr }
  }

  /** Removes the copy. */
  remove(): void {
    rmSync(this.folder, { recursive: true })
  }

  #git(...given: readonly string[]): void {
    execFileSync('git', given, { cwd: this.folder })
  }
}

function listManifests(): string[] {
  const inside = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  )
  const folders = [...inside, 'conformance', 'e2e', 'fixtures'].filter((folder) =>
    existsSync(join(root, folder, 'package.json')),
  )
  return folders.map((folder) => `${folder}/package.json`)
}

/** Returns the arguments that a script of the root passes to changesets. */
export function readChangesetScript(name: string): string[] {
  const [program, ...given] = (readManifest('.').scripts?.[name] ?? '').split(' ')
  if (program !== 'changeset') throw new Error(`The script "${name}" does not run changesets.`)
  return given
}
