import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Root folder of the repository. */
export const root = join(import.meta.dirname, '../..')

/** Members of a manifest that the checks of this folder read. */
export interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly version?: string
  readonly license?: string
  readonly repository?: { readonly type: string; readonly url: string; readonly directory?: string }
  readonly homepage?: string
  readonly bugs?: string
  readonly keywords?: readonly string[]
  readonly files?: readonly string[]
  readonly exports?: Readonly<Record<string, unknown>>
  readonly engines?: Readonly<Record<string, string>>
  readonly publishConfig?: Readonly<Record<string, unknown>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly scripts?: Readonly<Record<string, string>>
}

/** A package that is published. */
export interface PublishedPackage {
  /** Path of its folder, from the root. */
  readonly folder: string
  readonly manifest: Manifest
  /** Text of its README. */
  readonly readme: string
}

/** Returns the manifest of a folder below the root. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest
}

/** The packages that are published. */
export const publishedPackages: readonly PublishedPackage[] = readdirSync(join(root, 'packages'))
  .map((name) => `packages/${name}`)
  .filter((folder) => existsSync(join(root, folder, 'package.json')))
  .map((folder) => ({ folder, manifest: readManifest(folder) }))
  .filter(({ manifest }) => !manifest.private)
  .map((found) => ({ ...found, readme: readFileSync(join(root, found.folder, 'README.md'), 'utf8') }))
