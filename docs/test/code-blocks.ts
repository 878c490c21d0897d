import { readFile } from 'node:fs/promises'

/** A block of code on a Markdown page, as a file that a compiler can read. */
export interface CodeBlock {
  /** Name of the file, unique on its page. */
  readonly file: string
  /** Text of the file: the page with every line blank that is not part of the block, so that line numbers are the page's. */
  readonly text: string
}

const languages = ['ts', 'tsx', 'js', 'jsx', 'vue', 'svelte']

/**
 * Reads the code blocks of a page that a compiler checks. Comments before a block, which no reader of the page sees, complete it:
 *
 * - `<!-- given: … -->` has code that the block needs, such as declarations of what the reader has.
 * - `<!-- continues -->` puts all blocks of the page since the last complete one before it.
 * - `<!-- file: orders.vue -->` names its file, for other blocks of the page to import.
 *
 * A block under `From [file](…):` is a quotation, which `testing-guide.test.ts` compares with the file.
 */
export async function readCodeBlocks(page: string): Promise<readonly CodeBlock[]> {
  const lines = (await readFile(page, 'utf8')).split('\n')
  const blocks: CodeBlock[] = []
  let kept = new Set<number>()
  let name: string | undefined
  let isContinuation = false
  let given: number[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    name = /^<!-- file: (\S+) -->$/.exec(line)?.[1] ?? name
    isContinuation ||= line === '<!-- continues -->'
    if (line.startsWith('<!-- given:')) {
      const end = lines.indexOf('-->', at)
      given = range(at + 1, end)
      at = end
    }
    const language = /^```(\w+)/.exec(line)?.[1]
    if (language === undefined) continue
    const end = lines.indexOf('```', at)
    const isQuotation = lines.slice(Math.max(0, at - 2), at).some((before) => before.startsWith('From ['))
    if (languages.includes(language) && !isQuotation) {
      kept = new Set([...(isContinuation ? kept : []), ...given, ...range(at + 1, end)])
      const text = lines.map((each, index) => (kept.has(index) ? each : '')).join('\n')
      const isModule = /vue|svelte/.test(language) || /^(import|export) /m.test(text)
      blocks.push({
        file: name ?? `line-${at + 1}.${language}`,
        text: isModule ? text : `${text}\nexport {}\n`,
      })
    }
    ;[at, name, isContinuation, given] = [end, undefined, false, []]
  }
  return blocks
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
}
