import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Name and version of a package, from its package.json. */
export interface InstalledPackage {
  name: string
  version: string
}

/**
 * Finds the package that a file belongs to.
 *
 * @throws {Error} When no parent folder of the file has a package.json with a name and a version.
 */
export function installedPackage(file: string): InstalledPackage {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (!existsSync(manifest)) continue
    const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as Partial<InstalledPackage>
    // A package.json without a version marks a folder inside a package, not a package.
    if (name && version) return { name, version }
  }
  throw new Error(
    `No parent folder of ${file} has a package.json with a name and a version. Is the package installed?`,
  )
}
