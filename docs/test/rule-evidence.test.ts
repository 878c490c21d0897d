import { readFile } from 'node:fs/promises'
import { deskHosts } from '@deskbridge/host/engine'
import { describe, expect, it } from 'vitest'
import { countEvidence } from '../.vitepress/rule-evidence'

const none = { code: 0, source: 0, docs: 0, choice: 0, unmarked: 0 }

describe('the evidence of rules', () => {
  it('is counted from the mark of each rule, whose first word counts', () => {
    const page =
      '- **Z1** One. *(code)*\n- **Z2** Two. *(docs; that it\n  is sent is code)*\n- **Z3** Three. *(choice: ours)*'
    expect(countEvidence(page)).toEqual({ ...none, code: 1, docs: 1, choice: 1 })
  })

  it('is the weakest proof of a rule with several marks', () => {
    const page =
      '- **Z1** A *(code)*, B *(docs)*.\n- **Z2** A *(source)*, B *(code)*.\n- **Z3** A *(code)*, B *(choice)*.'
    expect(countEvidence(page)).toEqual({ ...none, docs: 1, source: 1, code: 1 })
  })

  it('is the last column of a table whose head says so', () => {
    const page =
      '| rule | how | evidence |\n|---|---|---|\n| **Z1** | `a \\| b` | docs |\n\n| rule | how |\n|---|---|\n| **Z2** | as it is |'
    expect(countEvidence(page)).toEqual({ ...none, docs: 1, unmarked: 1 })
  })

  it('is what the page says of rules without a mark', () => {
    expect(countEvidence('A rule without a mark is **docs**.\n\n- **Q1** One.')).toEqual({ ...none, docs: 1 })
  })

  it('cannot be a word that means nothing', () => {
    expect(() => countEvidence('- **Z1** One. *(hearsay)*')).toThrow('A rule is marked "hearsay"')
  })

  it.each(deskHosts.map(({ id }) => id))('is found for each rule on the page of the desk %s', async (id) => {
    const page = await readFile(new URL(`../protocols/${id}.md`, import.meta.url), 'utf8')
    const rules = page.match(/^(?:- |\| )\*\*[A-Z]\d+\*\*/gm)!.length
    const counts = countEvidence(page)
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rules)
    expect(counts.unmarked).toBe(0)
    expect(rules).toBeGreaterThan(20)
  })
})
