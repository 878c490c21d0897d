import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { qiscusTicketTable } from '@deskbridge/core/desks/qiscus'
import { textTicketTable } from '@deskbridge/core/desks/text'
import { deskHosts, hostPlacements } from '@deskbridge/host/engine'
import { evidenceTable, sampleTable, sizeTable, type Table } from './desk-tables'
import { errorRemedies } from './error-remedies'
import { repositoryFolder } from './root'

/** The tables and lists of the pages by name, each made from the code that it describes. */
const tables: Readonly<Record<string, () => string>> = {
  capabilities: capabilityTable,
  'desk-pages': deskPageList,
  'desk-sizes': () => toTable(sizeTable()),
  'error-codes': errorList,
  evidence: () => toTable(evidenceTable()),
  samples: () => toTable(sampleTable()),
  'ticket-fields': ticketFieldTable,
}

/** Returns a generated table or list. */
export function makeTable(name: string): string {
  const table = tables[name]
  if (!table) throw new Error(`There is no table "${name}": use one of ${Object.keys(tables).join(', ')}.`)
  return table()
}

/** Links to the pages of the desks. */
function deskPageList(): string {
  return deskHosts.map(({ id, name }) => `- [${name}](/desks/${id})`).join('\n')
}

function toTable([head = [], ...rows]: Table): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const asCode = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')

/** What each placement of each desk has, and what each mode adds, as the hosts of the desks declare it. */
function capabilityTable(): string {
  const parts = deskHosts.map(({ name, placements, modes }) => {
    const rows = hostPlacements.flatMap((placement) => {
      const always = placements[placement]
      if (!always) return []
      const place = `\`${placement}\``
      if (!modes) return [[place, asCode(always)]]
      return Object.entries(modes).map(([mode, more = []]) => [
        place,
        `\`${mode}\``,
        asCode([...always, ...more]),
      ])
    })
    const head = modes ? ['placement', 'mode', 'capabilities'] : ['placement', 'capabilities']
    return `### ${name}\n\n${toTable([head, ...rows])}`
  })
  return parts.join('\n\n')
}

/** The codes of errors with their documentation comments in the source. */
function errorList(): string {
  const source = readSource('packages/core/src/base/errors.ts')
  const found = [...source.matchAll(/\/\*\* (.+?) \*\/\s*\| '(\w+)'/g)]
  const codes = found.map(([, , code = '']) => code)
  if (codes.join() !== Object.keys(errorRemedies).join())
    throw new Error(`error-remedies.ts lists other codes than errors.ts: ${codes.join(', ')}.`)
  const entries = found.map(([, meaning = '', code = '']) => {
    const remedy = errorRemedies[code as keyof typeof errorRemedies]
    return `### \`${code}\`\n\n${meaning}\n\n${remedy}`
  })
  return entries.join('\n\n')
}

/** The fields of a ticket, with the desks' own fields that they are read from. */
function ticketFieldTable(): string {
  const source = readSource('packages/core/src/model/ticket.ts')
  const body = /export interface TicketData \{\n(.*?)^\}/ms.exec(source)?.[1] ?? ''
  const found = [...body.matchAll(/\/\*\* (.+?) \*\/\s*(\w+): .+$/gm)]
  if (found.length !== Object.keys(textTicketTable).length)
    throw new Error('The fields in ticket.ts are not those that the desks read.')
  const rows = found.map(([, meaning = '', field = '']) => [
    `\`${field}\``,
    meaning,
    `\`${textTicketTable[field as keyof typeof textTicketTable][0]}\``,
    `\`${qiscusTicketTable[field as keyof typeof qiscusTicketTable][0]}\``,
  ])
  return toTable([['field', 'what it is', 'Text sends', 'Qiscus sends'], ...rows])
}

function readSource(file: string): string {
  return readFileSync(join(repositoryFolder, file), 'utf8')
}
