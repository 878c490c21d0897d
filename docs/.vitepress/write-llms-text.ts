import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SiteConfig } from 'vitepress'
import { readPageText } from './page-text'
import { groups } from './pages'

/** Writes every guide as Markdown beside its page, `llms.txt`, which lists them, and `llms-full.txt`, which has them all. */
export function writeLlmsText({ outDir, site }: SiteConfig): void {
  const list: string[] = [`# ${site.title}`, `> ${site.description}`]
  const texts: string[] = []
  for (const { text, items } of groups) {
    list.push(`## ${text}`)
    const lines = items.map((item) => {
      const name = item.link?.endsWith('/') ? `${item.link}index` : item.link
      const markdown = readPageText(`.${name}.md`)
      writeInto(outDir, `.${name}.md`, markdown)
      texts.push(markdown)
      return `- [${item.text}](${name}.md)`
    })
    list.push(lines.join('\n'))
  }
  writeInto(outDir, 'llms.txt', list.join('\n\n'))
  writeInto(outDir, 'llms-full.txt', texts.join('\n\n---\n\n'))
}

function writeInto(folder: string, name: string, text: string): void {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${text}\n`)
}
