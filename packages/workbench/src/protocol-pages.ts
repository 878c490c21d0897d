import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Marked } from 'marked'
import type { Plugin } from 'vite'

const folder = join(import.meta.dirname, '../../../docs/protocols')

/** Adds the pages of docs/protocols to the built page as HTML, in which each rule is an anchor. */
export function protocolPages(): Plugin {
  return {
    name: 'protocol-pages',
    apply: 'build',
    async generateBundle() {
      for (const file of await readdir(folder)) {
        const source = toHtml(await readFile(join(folder, file), 'utf8'))
        this.emitFile({ type: 'asset', fileName: `protocols/${file.replace('.md', '.html')}`, source })
      }
    },
  }
}

const style = `body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 system-ui, sans-serif; color-scheme: light dark }
code { font-size: 0.875em } pre { overflow-x: auto } table { border-collapse: collapse } td, th { padding: 0.25rem 0.75rem; border: 1px solid gray; vertical-align: top }
:is(li, tr):has(:target) { outline: 2px solid; outline-offset: 4px } :target { scroll-margin: 30vh }`

const marked = new Marked({
  renderer: {
    strong({ text, tokens }) {
      const id = /^[A-Z]\d+$/.test(text) ? ` id="${text}"` : ''
      return `<strong${id}>${this.parser.parseInline(tokens)}</strong>`
    },
    html: ({ text }) => escape(text),
  },
  walkTokens(token) {
    if (token.type === 'link') token.href = token.href.replace(/^([\w-]+)\.md(?=#|$)/, '$1.html')
  },
})

/** Writes a page of rules as HTML, in which each rule is an anchor. */
export function toHtml(markdown: string): string {
  const title = /^# (.+)/m.exec(markdown)?.[1] ?? ''
  const body = marked.parse(markdown, { async: false })
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${escape(title)}</title>\n<style>${style}</style>\n${body}</html>\n`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
