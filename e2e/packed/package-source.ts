import { tmpdir } from 'node:os'
import { packPackages } from './pack'

/** Where a fresh project gets our packages from. */
export interface PackageSource {
  /** Returns the folder that projects are created in. */
  folder(): string
  /** Returns what npm is given to install packages, which may be files in a folder. */
  find(outside: string, names: readonly string[]): Promise<readonly string[]>
}

/** The built packages of this repository, packed as they are published. */
export const tarballs: PackageSource = { folder: tmpdir, find: packPackages }

/** The packages that a rehearsal has published, which removes the projects as well. */
export const registry: PackageSource = {
  folder() {
    const folder = process.env['REHEARSAL_FOLDER']
    if (folder) return folder
    throw new Error('REHEARSAL_FOLDER is unset: run these tests with "pnpm release:rehearse".')
  },
  async find(_, names) {
    return names.map((name) => `@deskbridge/${name}`)
  },
}
