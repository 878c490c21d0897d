import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkCoverage } from './check-coverage'

const root = new URL('../../', import.meta.url)

/** Reads a file of the repository, or of what a test gives in its place. */
function readFrom(files: Record<string, string>) {
  return (path: string) => files[path] ?? null
}

function readRepository(path: string): string | null {
  try {
    return readFileSync(new URL(path, root), 'utf8')
  } catch {
    return null
  }
}

const files = {
  'src/widget.ts': 'export interface Widget { setBadge(count: number): void }',
  'test/badge.test.ts': `
    describe('a badge', () => {
      it("can't be negative", () => {})
      it.each([[1], [2]])('of %i is shown', () => {})
      it.skip('blinks', () => {})
    })
    export const rule = { rule: \`of \${kind}\`, observe() {} }
    show('is no title', badge)`,
}
const definitions = '[widget]: ../src/widget.ts\n[badge]: ../test/badge.test.ts\n'
const pageOf = (...rows: string[]) =>
  `| # | the page says | Deskbridge | shown by |\n|---|---|---|---|\n${rows.join('\n')}\n\n${definitions}`
const good = "| 1 | Shows a badge. | [`setBadge(count)`][widget] | [a badge › can't be negative][badge] |"
const problemsOf = (...rows: string[]) => checkCoverage(pageOf(...rows), readFrom(files))

it.each(['docs/coverage.md', 'docs/security.md'])(
  '%s links files that exist and tests that have the names it gives',
  (file) => {
    expect(checkCoverage(readRepository(file)!, readRepository)).toEqual([])
  },
)

describe('the check of docs/coverage.md', () => {
  it('accepts rows with a test, in whatever form its title is written, or with the reason for none', () => {
    const others = [
      '[of %i is shown][badge]',
      '[of ${kind}][badge]',
      'outside: account',
      'not covered: no example',
    ]
    const rows = others.map((shown, index) => `| ${index + 2} | A statement. | – | ${shown} |`)
    expect(problemsOf(good, ...rows)).toEqual([])
  })

  it('finds a test that was renamed, and text that is no title', () => {
    const renamed = good.replace("can't", 'cannot').replace('[a badge', '[is no title')
    expect(problemsOf(renamed)).toEqual([
      'Row 1: "badge" has no test "is no title".',
      'Row 1: "badge" has no test "cannot be negative".',
    ])
  })

  it('finds a test that never runs', () => {
    expect(problemsOf(good.replace("can't be negative", 'blinks'))).toEqual([
      'Row 1: "badge" has no test "blinks".',
    ])
  })

  it('finds a name in code that its file does not have', () => {
    expect(problemsOf(good.replace('setBadge', 'showBadge'))).toEqual([
      'Row 1: "widget" does not contain showBadge.',
    ])
  })

  it('finds a file that does not exist, and links that are not defined or not used', () => {
    const moved = checkCoverage(pageOf(good), readFrom({ 'src/widget.ts': files['src/widget.ts'] }))
    expect(moved).toContain('The link "badge" leads to ../test/badge.test.ts, which does not exist.')
    expect(problemsOf(good.replace('[badge] |', '[other] |'))).toEqual(
      expect.arrayContaining(['The link "other" is not defined.', 'The link "badge" is not used.']),
    )
  })

  it('finds a file that does not exist behind a link with its path, whatever its anchor', () => {
    const linked = (path: string) => checkCoverage(`[Widgets](${path})\n${pageOf(good)}`, readFrom(files))
    expect(linked('../src/widget.ts#top')).toEqual([])
    expect(linked('widgets.md')).toEqual(['The link "widgets.md" leads to widgets.md, which does not exist.'])
  })

  it('finds numbers that repeat or leave one out, rows without a test, and a page without rows', () => {
    expect(problemsOf(good, good.replace('| 1', '| 3'))).toEqual(['Row 3 must have the number 2.'])
    expect(problemsOf(good, '| 2 | A statement. | – | – |')).toEqual([
      'Row 2 must link a test, or say why there is none.',
    ])
    expect(problemsOf(good, '| 2 | A statement. | – |')).toEqual(['Row 2 must have 4 cells.'])
    expect(problemsOf()).toContain('There is no row.')
  })
})
