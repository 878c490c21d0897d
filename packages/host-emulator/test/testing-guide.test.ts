import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultVerdicts } from '../src/pure'

const path = join(import.meta.dirname, '../../../docs/testing.md')
const guide = await readFile(path, 'utf8')
const quotes = [...guide.matchAll(/^From \[[^\]]+\]\(([^)]+)\):\n\n```tsx?\n(.*?)^```$/gms)]

const withoutIndent = (text: string) => text.replaceAll(/^ +/gm, '').trim()

describe('the guide to testing', () => {
  it('shows tests as they stand in the sample apps', async () => {
    expect(quotes.length).toBeGreaterThanOrEqual(6)
    for (const [, file = '', text = ''] of quotes) {
      const source = await readFile(join(dirname(path), file), 'utf8')
      expect(withoutIndent(source)).toContain(withoutIndent(text))
    }
  })

  it('lists every fault', () => {
    const [section = ''] = /^## Faults$.*?(?=^## )/ms.exec(guide) ?? []
    const listed = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, kind]) => kind)
    expect(listed).toEqual(Object.keys(faultVerdicts))
  })
})
