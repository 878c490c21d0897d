import type { Reason } from '@deskbridge/core'
import { deskHosts, type DeskHost } from '@deskbridge/host/engine'
import type { Message } from './message'

/** A rule of docs/protocols as it is written there. */
export interface RuleText {
  /** Name of the file in docs/protocols. */
  readonly file: string
  /** Heading of the section that the rule stands in. */
  readonly section: string
  /** What the rule says. */
  readonly text: string
}

const files = import.meta.glob<string>('../../../../../docs/protocols/*.md', {
  query: '?raw',
  import: 'default',
})

/** Returns the ids of the rules that decided on a message, the one that names the verdict first. */
export function decidingRules({ desk: id, name, verdict, fault }: Message): readonly string[] {
  if (fault) return []
  const desk = deskHosts.find((known) => known.id === id)
  const own = desk && Object.hasOwn(desk.messages, name) ? [desk.messages[name]!.rules] : []
  const [kind, detail = ''] = verdict.split(':')
  if (kind === 'ignored') return [reasonRule(detail as Reason, desk) ?? own].flat()
  if (kind === 'invalid') return [...(desk ? [ruleId(desk.rules.invalid)] : []), ...own]
  return own.length > 0 ? own : desk ? [ruleId(desk.rules.unhandled)] : []
}

/** Returns the rule by which a message is ignored: its own desk's, or that of a desk which has one. */
function reasonRule(reason: Reason, own: DeskHost | undefined): string | undefined {
  const desks = own ? [own, ...deskHosts] : deskHosts
  return desks.map(({ reasonRules }) => reasonRules?.[reason]).find((rule) => rule !== undefined)
}

function ruleId(cited: string): string {
  return cited.split(':', 1)[0]!
}

let rules: Promise<ReadonlyMap<string, RuleText>> | undefined

/** Returns the text of a rule, or `null` for one that is not written down. */
export async function readRule(id: string): Promise<RuleText | null> {
  rules ??= readRules()
  return (await rules).get(id) ?? null
}

async function readRules(): Promise<ReadonlyMap<string, RuleText>> {
  const found = new Map<string, RuleText>()
  for (const [path, read] of Object.entries(files)) {
    const file = path.split('/').at(-1)!
    for (const [id, section, text] of parseRules(await read())) found.set(id, { file, section, text })
  }
  return found
}

/** Finds the rules of a page, whether they are items of a list or rows of a table. */
export function parseRules(page: string): readonly (readonly [id: string, section: string, text: string])[] {
  let section = ''
  let columns: readonly string[] = []
  // An item may go on in indented lines.
  const lines = page.replaceAll(/\n {2,}(?![-*|])/g, ' ').split('\n')
  return lines.flatMap((line) => {
    const heading = /^#+ (.+)/.exec(line)
    if (heading) section = heading[1]!
    const cells = cellsOf(line)
    if (cells[0] === 'rule') columns = cells
    const item = /^- \*\*([A-Z]\d+)\*\* (.+)/.exec(line)
    if (item) return [[item[1]!, section, toPlain(item[2]!)] as const]
    const row = /^\*\*([A-Z]\d+)\*\*$/.exec(cells[0] ?? '')
    if (!row) return []
    const facts = cells.slice(1).map((cell, index) => `${columns[index + 1] ?? ''}: ${toPlain(cell)}`)
    return [[row[1]!, section, facts.join(' · ')] as const]
  })
}

function cellsOf(line: string): readonly string[] {
  if (!line.startsWith('|')) return []
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())
}

function toPlain(markdown: string): string {
  return markdown.replaceAll('\\|', '|').replaceAll(/[`*]/g, '')
}
