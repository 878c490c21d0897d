import { expect, it } from 'vitest'
import { writeReliability } from './document'

it('docs/reliability.md is what the tables of the tests give; `pnpm docs:reliability` writes it', async () => {
  await expect(writeReliability()).toMatchFileSnapshot('../../docs/reliability.md')
})
