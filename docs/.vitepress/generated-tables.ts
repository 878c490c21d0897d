import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { qiscusTicketTable } from '@deskbridge/core/desks/qiscus'
import { textTicketTable } from '@deskbridge/core/desks/text'
import { deskHosts, hostPlacements } from '@deskbridge/host/engine'
import { errorRemedies } from './error-remedies'
import { repositoryFolder } from './root'

/** The tables of the pages by name, each made from the code that it describes. */
const tables: Readonly<Record<string, () => string>> = {
  capabilities: capabilityTable,
  'error-codes': errorTable,
  'ticket-fields': ticketFieldTable,
}

/** Returns a generated table. */
export function makeTable(name: string): string {
  const table = tables[name]
  if (!table) throw new Error(`There is no table "${name}": use one of ${Object.keys(tables).join(', ')}.`)
  return table()
}

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const asCode = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')

/** What each placement of each desk has, and what each mode adds, as the hosts of the desks declare it. */
function capabilityTable(): string {
  const rows = deskHosts.flatMap(({ name, placements, modes }) =>
    hostPlacements.flatMap((placement) => {
      const always = placements[placement]
      if (!always) return []
      const added = modes ? Object.entries(modes) : [['–', []] as const]
      return added.map(([mode, more]) => [
        name,
        `\`${placement}\``,
        modes ? `\`${mode}\`` : mode,
        asCode([...always, ...(more ?? [])]),
      ])
    }),
  )
  return toTable(['desk', 'placement', 'mode', 'capabilities'], rows)
}

/** The codes of errors with their documentation comments in the source. */
function errorTable(): string {
  const source = readSource('packages/core/src/base/errors.ts')
  const found = [...source.matchAll(/\/\*\* (.+?) \*\/\s*\| '(\w+)'/g)]
  const codes = found.map(([, , code = '']) => code)
  if (codes.join() !== Object.keys(errorRemedies).join())
    throw new Error(`error-remedies.ts lists other codes than errors.ts: ${codes.join(', ')}.`)
  const rows = found.map(([, meaning = '', code = '']) => [
    `\`${code}\``,
    meaning,
    errorRemedies[code as keyof typeof errorRemedies],
  ])
  return toTable(['code', 'what happened', 'what to do'], rows)
}

/** The fields of a ticket, with the desks' own fields that they are read from. */
function ticketFieldTable(): string {
  const source = readSource('packages/core/src/model/ticket.ts')
  const body = /export interface TicketData \{\n(.*?)^\}/ms.exec(source)?.[1] ?? ''
  const found = [...body.matchAll(/\/\*\* (.+?) \*\/\s*(\w+): (.+)$/gm)]
  if (found.length !== Object.keys(textTicketTable).length)
    throw new Error('The fields in ticket.ts are not those that the desks read.')
  const rows = found.map(([, meaning = '', field = '', type = '']) => [
    `\`${field}\``,
    `\`${type.replaceAll('|', '\\|')}\``,
    meaning,
    `\`${textTicketTable[field as keyof typeof textTicketTable][0]}\``,
    `\`${qiscusTicketTable[field as keyof typeof qiscusTicketTable][0]}\``,
  ])
  return toTable(['field', 'type', 'what it is', 'Text sends', 'Qiscus sends'], rows)
}

function readSource(file: string): string {
  return readFileSync(join(repositoryFolder, file), 'utf8')
}
