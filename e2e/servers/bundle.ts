import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { installedPackage } from './installed-package'
import { pages, type PageName, type PageSource } from './pages'
import { svelteComponents } from './svelte-components'

/** A page's script and the packages in it. */
export interface Bundle {
  script: string
  /** `name@version` of every package with code in the script, sorted. */
  packages: readonly string[]
}

const ROOT = join(import.meta.dirname, '..')
/** Folders of this repository that are not packages. */
const OWN_FOLDERS = ['pages/', 'servers/', '../conformance/', '../docs/recipes/', '../fixtures/']

/** Bundles a page in memory, with the sources of the workspace's packages, or with their builds for production. */
export async function bundle(page: PageName): Promise<Bundle> {
  const { entry, alias = {}, isProduction = false }: PageSource = pages[page]
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [join(ROOT, 'pages', entry)],
    alias,
    plugins: [svelteComponents],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: isProduction,
    conditions: [isProduction ? 'production' : 'deskbridge-source', 'module'],
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  return { script: outputFiles[0]?.text ?? '', packages: packagesOf(Object.keys(metafile.inputs)) }
}

function packagesOf(inputs: readonly string[]): string[] {
  const foreign = inputs.filter((input) => !OWN_FOLDERS.some((folder) => input.startsWith(folder)))
  const found = foreign.map((input) => installedPackage(resolve(ROOT, input)))
  return [...new Set(found.map(({ name, version }) => `${name}@${version}`))].sort()
}
