import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Row } from './message'

/** Height of a row, in CSS pixels; the style sheet has the same. */
export const rowHeight = 24

/** Keeps the end in view while it is in view, and otherwise the same rows while older ones are dropped. */
export function useFollow(scroller: { readonly current: HTMLDivElement | null }, rows: readonly Row[]): void {
  const isAtEnd = useRef(true)
  const topSeq = useRef<number | undefined>(undefined)
  const known = useRef(rows)
  useEffect(() => {
    const element = scroller.current!
    const note = () => {
      const { scrollTop, scrollHeight, clientHeight } = element
      isAtEnd.current = scrollHeight - scrollTop - clientHeight < rowHeight
      topSeq.current = known.current[Math.floor(scrollTop / rowHeight)]?.seq
    }
    element.addEventListener('scroll', note, { passive: true })
    return () => element.removeEventListener('scroll', note)
  }, [scroller])
  useLayoutEffect(() => {
    const element = scroller.current!
    const before = known.current
    known.current = rows
    if (isAtEnd.current) {
      element.scrollTop = element.scrollHeight
      return
    }
    const dropped = rows[0] && before[0] ? rows[0].seq - before[0].seq : 0
    if (dropped <= 0 || topSeq.current === undefined) return
    const index = rows.findIndex(({ seq }) => seq >= topSeq.current!)
    if (index >= 0) element.scrollTop = index * rowHeight + (element.scrollTop % rowHeight)
  }, [scroller, rows])
}

/** Moves the focus to the row that the keyboard has reached, once it is in the page. */
export function useFocus(
  scroller: { readonly current: HTMLDivElement | null },
  seq: number | null,
  index: number,
  scrollToIndex: (index: number) => void,
): void {
  useEffect(() => {
    if (seq === null) return
    const button = scroller.current?.querySelector<HTMLElement>(`[data-seq="${seq}"]`)
    if (!button || button === document.activeElement) return
    if (index >= 0) scrollToIndex(index)
    button.focus({ preventScroll: true })
  })
}

/** Returns the position of the row that an element belongs to as its button, or `null`. */
export function seqOf(target: EventTarget | null): number | null {
  const seq = target instanceof HTMLElement ? target.dataset['seq'] : undefined
  return seq === undefined ? null : Number(seq)
}
