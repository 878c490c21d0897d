import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { publishedPackages, root } from './published-packages'

/** An entry of `.size-limit.mjs`; size-limit measures each. */
interface Budget {
  readonly name: string
  readonly limit: string
}

it('the README has a row for each budget, with its limit', async () => {
  const measured = publishedPackages.filter(({ folder }) => existsSync(join(root, folder, '.size-limit.mjs')))
  const rows = await Promise.all(
    measured.map(async ({ folder, manifest }) => {
      const file = pathToFileURL(join(root, folder, '.size-limit.mjs')).href
      const { default: budgets } = (await import(/* @vite-ignore */ file)) as { default: readonly Budget[] }
      // What stands in parentheses is a note for those who work on the size.
      return budgets.map(
        ({ name, limit }) => `| \`${manifest.name}\` | ${name.replace(/ \(.*\)$/, '')} | ${limit} |`,
      )
    }),
  )
  const [, table = ''] = /^## Sizes$(.*?)^## /ms.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? []
  expect(table.match(/^\| `.*$/gm)?.sort()).toEqual(rows.flat().sort())
})
