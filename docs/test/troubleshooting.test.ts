import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const REPOSITORY = join(import.meta.dirname, '../..')

const page = await readFile(join(REPOSITORY, 'docs/guide/troubleshooting.md'), 'utf8')

/** The headings that quote an error of Deskbridge, whose code comes first in the text below. */
const quotes = [...page.matchAll(/^### (.+)\n\n`[A-Z_]+`/gm)].map(([, quote = '']) => quote)

async function readSources(): Promise<string> {
  const packages = join(REPOSITORY, 'packages')
  const files = await readdir(packages, { recursive: true })
  const sources = files.filter((file) => /^\w+\/src\/.*\.tsx?$/.test(file))
  const texts = await Promise.all(sources.map((file) => readFile(join(packages, file), 'utf8')))
  return texts.join('\n')
}

it('the troubleshooting page quotes errors as the packages word them', async () => {
  const sources = await readSources()
  expect(quotes.length).toBeGreaterThanOrEqual(6)
  const missing = quotes.filter((quote) => {
    const pattern = quote.replaceAll(/[.()]/g, '\\$&').replaceAll('…', '.+?')
    return !new RegExp(pattern).test(sources)
  })
  expect(missing).toEqual([])
})
