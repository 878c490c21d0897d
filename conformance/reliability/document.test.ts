import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { titlesIn } from '../docs/check-coverage'
import { writeReliability } from './document'
import { clockRows, type ReliabilityRow } from './reliability'

it('docs/reliability.md is what the tables of the tests give; `pnpm docs:reliability` writes it', async () => {
  await expect(writeReliability()).toMatchFileSnapshot('../../docs/reliability.md')
})

const evidence = Object.values<ReliabilityRow>(clockRows).flatMap(({ shownBy = [] }) => shownBy)

it.each(evidence)('docs/reliability.md names a test that $file has: $title', ({ file, title }) => {
  const titles = titlesIn(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
  expect([...titles]).toEqual(expect.arrayContaining([...title]))
})
