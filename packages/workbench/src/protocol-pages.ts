import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
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
code { font-size: 0.875em } table { border-collapse: collapse } td { padding: 0.25rem 0.75rem; border: 1px solid gray; vertical-align: top }
:is(li, tr):has(:target) { outline: 2px solid; outline-offset: 4px } :target { scroll-margin: 30vh }`

/** Writes a page of rules as HTML; it knows what these pages use of Markdown, and leaves everything else as it is. */
export function toHtml(markdown: string): string {
  const title = /^# (.+)/m.exec(markdown)?.[1] ?? ''
  const body = markdown.split('\n').map(toElement).join('\n').replaceAll('</table>\n<table>', '\n')
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${escape(title)}</title>\n<style>${style}</style>\n${body}\n</html>\n`
}

function toElement(line: string): string {
  const heading = /^(#+) (.+)/.exec(line)
  if (heading) return `<h${heading[1]!.length}>${inline(heading[2]!)}</h${heading[1]!.length}>`
  if (/^\|[-| :]+\|$/.test(line)) return '<table></table>'
  if (line.startsWith('|')) {
    const cells = line.split(/(?<!\\)\|/).slice(1, -1)
    return `<table><tr>${cells.map((cell) => `<td>${inline(cell.trim().replaceAll('\\|', '|'))}</td>`).join('')}</tr></table>`
  }
  if (line.startsWith('- ')) return `<li>${inline(line.slice(2))}</li>`
  return line.trim() === '' ? '' : `<p>${inline(line)}</p>`
}

function inline(text: string): string {
  return escape(text)
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll(/\*\*([A-Z]\d+)\*\*/g, '<strong id="$1">$1</strong>')
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/\*([^*]+)\*/g, '<em>$1</em>')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
