import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { Message, Row } from './message'
import { columns, DividerRow, MessageRow } from './message-row'
import { nextIndex, reachableIndex, tiesOf } from './row-navigation'
import { rowHeight, seqOf, useFocus, useFollow } from './use-scroll'

/** Props of {@link MessageTable}. */
export interface MessageTableProps {
  rows: readonly Row[]
  opened: Message | null
  /** Called with the message to open, or to close when it is open. */
  onOpen: (message: Message) => void
}

const figures = new Set<string>(['No.', 'Time', 'Size'])

/** Renders messages as a table of virtual rows with one tab stop; the arrow keys move between rows. */
export function MessageTable({ rows, opened, onOpen }: MessageTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [focusedSeq, setFocusedSeq] = useState<number | null>(null)
  const [pointed, setPointed] = useState<Message | null>(null)
  const reachable = reachableIndex(rows, focusedSeq ?? opened?.seq)
  const virtualizer = useVirtualRows(scroller, rows, reachable)
  useFollow(scroller, rows)
  useFocus(scroller, focusedSeq, reachable, virtualizer.scrollToIndex)
  const tied = tiesOf(pointed ?? opened)
  const marksOf = ({ seq }: Message) => ({
    isOpened: seq === opened?.seq,
    isTied: tied.has(seq),
    onOpen,
    onPoint: setPointed,
  })

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 2)
    const next = nextIndex(rows, reachable, event.key, page)
    if (next === null) return
    event.preventDefault()
    setFocusedSeq(rows[next]?.seq ?? null)
  }
  return (
    <div
      ref={scroller}
      className="traffic-scroller"
      role="table"
      aria-label="Traffic"
      aria-rowcount={rows.length + 1}
      onKeyDown={move}
      onFocus={({ target }) => setFocusedSeq(seqOf(target))}
      onBlur={({ relatedTarget }) => seqOf(relatedTarget) === null && setFocusedSeq(null)}
    >
      <TableHead />
      <div role="rowgroup" className="traffic-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          const place = { position: index + 2, top: start }
          if (row?.kind === 'divider') return <DividerRow key={row.seq} divider={row} {...place} />
          const isReachable = index === reachable
          return (
            row && (
              <MessageRow
                key={row.seq}
                message={row}
                {...place}
                {...marksOf(row)}
                isReachable={isReachable}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

/** Renders the rows in view and some around them, and always the one that the Tab key reaches. */
function useVirtualRows(
  scroller: { readonly current: HTMLDivElement | null },
  rows: readonly Row[],
  reachable: number,
) {
  return useVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    overscan: 6,
    useFlushSync: false,
    // The row that has the focus stays in the page, or scrolling would lose it.
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range)
      if (reachable < 0 || shown.includes(reachable)) return shown
      return [...shown, reachable].sort((left, right) => left - right)
    },
  })
}

function TableHead() {
  return (
    <div role="rowgroup" className="traffic-columns">
      <div role="row" aria-rowindex={1} className="traffic-heads">
        {columns.map((name) => (
          <span key={name} role="columnheader" className={figures.has(name) ? 'figure' : undefined}>
            {name}
          </span>
        ))}
      </div>
    </div>
  )
}
