import type { DeskPlace } from '../desks/places'
import { places } from './places'
import {
  clockRows,
  ends,
  endsAfter,
  states,
  type ClockFault,
  type Evidence,
  type ReliabilityRow,
} from './reliability'

/** Writes `docs/reliability.md` from the tables that the tests run over. */
export function writeReliability(): string {
  const clock = Object.entries<ReliabilityRow>(clockRows)
  const sections = [
    '# Reliability',
    'A widget runs all day beside customer data. This page lists what may go wrong there and how a widget ends up. Each cell of its tables is a test. `pnpm docs:reliability` writes it from `conformance/reliability/reliability.ts`, which the tests run over.',
    '## What holds after every fault',
    invariants.map((rule) => `- ${rule}`).join('\n'),
    '## States',
    tableOf(['state', ''], Object.entries(states)),
    '## Ends',
    tableOf(['end', ''], Object.entries(ends)),
    '## Faults',
    'Each fault strikes twice: at rest, and while one set of calls is under way, another begins, and the ticket and the theme change. Then two minutes pass; a widget that is not connected is connected with `connect()`. The frame is reloaded only where the table says so. Each desk is tried in as few places as together have all of its capabilities. All of this runs with the real host and the real widget on a manual clock (`conformance/reliability/matrix.test.ts`).',
    ...tablesOfEnds(),
    '### The faults in detail',
    clock.flatMap(([fault, row]) => detailsOf(fault, row)).join('\n'),
  ]
  return `${sections.join('\n\n')}\n`
}

/** Writes how a widget ends up in each place, in one table for all places in which it ends up in the same way. */
function tablesOfEnds(): string[] {
  const tables = new Map<string, string[]>()
  for (const place of places) {
    const table = tableOf(['fault', ...Object.keys(states)], rowsOf(place))
    tables.set(table, [...(tables.get(table) ?? []), place.name])
  }
  return [...tables].flatMap(([table, [name, ...others]]) => [
    `### ${name}`,
    ...(others.length > 0 ? [`The ends are the same in: ${others.join('; ')}.`] : []),
    table,
  ])
}

function rowsOf(place: DeskPlace): string[][] {
  return (Object.keys(clockRows) as ClockFault[]).map((fault) => [
    fault,
    ...Object.values(endsAfter(fault, place)),
  ])
}

function detailsOf(fault: string, { about, costsCalls, shownBy = [] }: ReliabilityRow): string[] {
  const links = shownBy.map(linkOf).join(', ')
  const details = [
    about,
    costsCalls && 'Calls that are under way may reject.',
    links && `Also shown by: ${links}.`,
  ].filter(Boolean)
  return details.length > 0 ? [`- **${fault}.** ${details.join(' ')}`] : []
}

/** Links a test; an ellipsis stands for what differs between the tests of a title. */
function linkOf({ file, title }: Evidence): string {
  return `[${title.join(' › ').replaceAll(/\$\{[^}]*\}|\$\w+/g, '…')}](../${file})`
}

const invariants = [
  'Every promise of the living document and of the host settles; those that reject do so with a `WidgetError`. The calls of a connected widget resolve, except after the faults that are marked below.',
  "The widget's ticket, user, theme, place and capabilities are the desk's, and follow its next changes.",
  'The desk shows the last section, badge, size and fullscreen that the widget set and was not refused, also when it set them during the fault.',
  '`trackEvent()`, `send()`, `showToast()` and `insertText()` arrive in their order, or reject after `requestTimeoutMs`.',
  'No host gets a second announcement of a document, or carries out an action twice. Every change of the ticket and every click is reported once, and no `ticketChange` reports what is known already.',
  'Nothing is thrown, and no rejection is unhandled, but for what a handler itself throws.',
  'Once widget and host have ended, no timer and no listener of the host is left.',
]

/** Formats a table of Markdown. */
function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column]!.length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const rule = widths.map((width) => '-'.repeat(width))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}
