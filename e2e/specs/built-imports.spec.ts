import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import ts from 'typescript'
import { embeddedPeers } from '../../conformance/packages/embedded-packages'

const root = join(import.meta.dirname, '../..')

/** Returns the packages that a script or declaration imports or requires. */
function packagesIn(source: string): string[] {
  return (
    ts
      .preProcessFile(source, true, true)
      .importedFiles.map(({ fileName }) => fileName)
      // A `#` begins a name of the package's own (`imports` in its manifest).
      .filter((specifier) => !/^[.#]/.test(specifier))
      .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'))
  )
}

for (const [name, peers] of Object.entries(embeddedPeers)) {
  test(`the built files of ${name} import nothing but core and what the application brings along`, () => {
    const folder = join(root, 'packages', name, 'dist')
    const files = readdirSync(folder).filter((file) => /\.(?:[cm]?js|d\.[cm]?ts)$/.test(file))
    expect(files.filter((file) => /\.(?:js|cjs|d\.ts|d\.cts)$/.test(file)).length).toBeGreaterThanOrEqual(4)
    const imported = files.flatMap((file) => packagesIn(readFileSync(join(folder, file), 'utf8')))
    const expected = [...(name === 'core' ? [] : ['@deskbridge/core']), ...peers]
    expect([...new Set(imported)].sort()).toEqual(expected.sort())
  })
}
