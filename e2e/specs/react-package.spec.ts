import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/test'

const DIST = join(import.meta.dirname, '../../packages/react/dist')

for (const file of ['index.js', 'index.cjs']) {
  test(`${file} of the React package is a client boundary of React Server Components`, async () => {
    const code = await readFile(join(DIST, file), 'utf8')
    expect(code).toMatch(/^(?:"use strict";\s*)?"use client";/)
    // Next.js rejects this in a client boundary.
    expect(code).not.toMatch(/export \* from|__reExport/)
  })
}
