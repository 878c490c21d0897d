import { element } from './element'
import { formatSize, formatSpan } from './measure'
import { deskWords, directionWords, type Message } from './message-list'

const columns = [
  { name: 'No.', isFigure: true },
  { name: 'Time', isFigure: true },
  { name: 'Direction' },
  { name: 'Message' },
  { name: 'Desk' },
  { name: 'Verdict' },
  { name: 'Size', isFigure: true },
]

/** Is a row of the table of messages. */
export interface MessageRow {
  /** Is the row. */
  readonly root: HTMLTableRowElement
  /** Is the button in it that opens the message. */
  readonly button: HTMLButtonElement
}

/** Draws the table that rows of messages are put into. */
export function createMessageTable(body: HTMLTableSectionElement): HTMLTableElement {
  const headings = columns.map(({ name, isFigure = false }) =>
    element('th', { scope: 'col', class: isFigure && 'figure' }, name),
  )
  return element(
    'table',
    { 'aria-labelledby': 'messages-heading' },
    element('thead', {}, element('tr', {}, ...headings)),
    body,
  )
}

/** Draws a message as a row; a click anywhere on it opens the message. */
export function createMessageRow(message: Message, onOpen: () => void): MessageRow {
  const { number, offsetMs, name, words, sizeBytes } = message
  const button = element(
    'button',
    { type: 'button', tabindex: -1, 'aria-expanded': 'false', 'aria-controls': 'message-detail' },
    name || 'without a name',
  )
  const root = element(
    'tr',
    { click: onOpen },
    element('td', { class: 'figure' }, String(number)),
    element('td', { class: 'figure' }, `+${formatSpan(offsetMs)}`),
    element('td', {}, directionWords(message)),
    element('td', {}, button),
    element('td', {}, deskWords(message)),
    element('td', { class: `tone-${words.tone}` }, words.short),
    element('td', { class: 'figure' }, formatSize(sizeBytes)),
  )
  return { root, button }
}

/** Puts the rows into the table in their order; those that are there already stay untouched, and so keep the focus. */
export function placeRows(body: HTMLTableSectionElement, rows: readonly MessageRow[]): void {
  const wanted = new Set<Element>(rows.map(({ root }) => root))
  for (const row of Array.from(body.children)) if (!wanted.has(row)) row.remove()
  let place = body.firstElementChild
  for (const row of wanted) {
    if (row === place) place = place.nextElementSibling
    else body.insertBefore(row, place)
  }
}
