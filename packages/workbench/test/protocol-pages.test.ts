import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toHtml } from '../src/protocol-pages'
import { parseRules } from '../src/ui/traffic/deciding-rule'

const folder = join(import.meta.dirname, '../../../docs/protocols')

test.each(readdirSync(folder))('Every rule of %s is an anchor of its page', (file) => {
  const page = readFileSync(join(folder, file), 'utf8')
  const html = toHtml(page)
  const missing = parseRules(page).filter(([id]) => html.split(`id="${id}"`).length !== 2)
  expect(missing).toEqual([])
})

test('What a page contains is written as text', () => {
  expect(toHtml('# A <b>\n\n- **T1** `a < b` & **c**\n')).toContain(
    '<li><strong id="T1">T1</strong> <code>a &lt; b</code> &amp; <strong>c</strong></li>',
  )
})

test('Code blocks, tables and links to the other pages are elements of their own', () => {
  const html = toHtml(
    '```\n layers\n```\n\n| rule | name |\n|---|---|\n| **T2** | `a \\| b` |\n\n[Text](text.md)\n',
  )
  expect(html).toContain('<pre><code> layers\n</code></pre>')
  expect(html).toMatch(
    /<th>rule<\/th>[^]*<td><strong id="T2">T2<\/strong><\/td>\s*<td><code>a \| b<\/code><\/td>/,
  )
  expect(html).toContain('<a href="text.html">Text</a>')
})

test('Rules are read from lists and from tables, with the section that they stand in', () => {
  const page = '## 1. Messages\n\n- **T1** A `name`.\n\n| rule | event |\n|---|---|\n| **Q1** | `a \\| b` |\n'
  expect(parseRules(page)).toEqual([
    ['T1', '1. Messages', 'A name.'],
    ['Q1', '1. Messages', 'event: a | b'],
  ])
})
