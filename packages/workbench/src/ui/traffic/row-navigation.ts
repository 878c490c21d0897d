import type { Message, Row } from './message'

/** Returns the positions of the messages that a message answers or is answered by. */
export function tiesOf(message: Message | null): ReadonlySet<number> {
  if (!message) return new Set()
  const { answers, replies } = message
  return new Set([...(answers ? [answers] : []), ...replies].map(({ seq }) => seq))
}

/** Returns the index of the row that the Tab key reaches: the given one, or the last message. */
export function reachableIndex(rows: readonly Row[], seq: number | undefined): number {
  const given = seq === undefined ? -1 : rows.findIndex((row) => row.seq === seq)
  return given >= 0 ? given : lastMessageIndex(rows)
}

/** Returns the index of the message that a key leads to, or `null` for any other key. */
export function nextIndex(rows: readonly Row[], from: number, key: string, page: number): number | null {
  const steps: Partial<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -Infinity,
    End: Infinity,
  }
  const step = steps[key]
  if (step === undefined || rows.length === 0) return null
  const wanted = Math.max(0, Math.min(rows.length - 1, from + step))
  const isMessage = (index: number) => rows[index]?.kind === 'message'
  // A divider is passed over, in the direction of the step or back from the end.
  const toward = step > 0 ? 1 : -1
  for (let index = wanted; index >= 0 && index < rows.length; index += toward)
    if (isMessage(index)) return index
  for (let index = wanted; index >= 0 && index < rows.length; index -= toward)
    if (isMessage(index)) return index
  return null
}

function lastMessageIndex(rows: readonly Row[]): number {
  let index = rows.length - 1
  while (index >= 0 && rows[index]?.kind !== 'message') index--
  return index
}
