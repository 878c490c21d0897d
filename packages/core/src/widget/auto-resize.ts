import { runIsolated } from '../base/emitter'
import type { Unsubscribe } from '../base/readable'
import type { Widget } from './widget'

/** Says how a widget's frame follows its content. */
export interface AutoResizeOptions {
  /** Says which sides follow; default `'height'`. */
  sides?: 'height' | 'width' | 'both'
  /** Is the change in CSS pixels that is still left alone; default 4. */
  hysteresisPx?: number
  /** Is how many changes in a row may undo each other before following stops; default 6. */
  loopLimit?: number
}

/**
 * Asks the desk for a frame as large as an element, again whenever the element changes, until undone.
 *
 * It is silent where the desk has no resizing and starts when that appears. When the element's size swings with the frame's,
 * it stops on the larger size.
 */
export function autoResize(
  widget: Widget,
  element: Element = document.documentElement,
  options: AutoResizeOptions = {},
): Unsubscribe {
  const { sides = 'height', hysteresisPx = 4, loopLimit = 6 } = options
  let asked = { width: 0, height: 0 }
  let before = asked
  let swings = 0

  const isNear = (a: typeof asked, b: typeof asked) =>
    (sides === 'width' || Math.abs(a.height - b.height) <= hysteresisPx) &&
    (sides === 'height' || Math.abs(a.width - b.width) <= hysteresisPx)

  const follow = () => {
    // What is not drawn, as in a tab that is kept but not shown, has no size to ask for.
    if (!widget.can('resize') || element.getClientRects().length === 0) return
    const next = measure(element)
    if (isNear(next, asked)) return
    swings = isNear(next, before) ? swings + 1 : 0
    const isSmaller = next.height <= asked.height && next.width <= asked.width
    if (swings >= loopLimit && isSmaller) return
    before = asked
    asked = next
    const { width, height } = next
    const size = sides === 'both' ? next : sides === 'width' ? { width } : { height }
    widget.resize(size).catch(() => {})
  }

  const observer = new ResizeObserver(() => runIsolated(follow))
  observer.observe(element)
  const unsubscribe = widget.capabilities.subscribe(follow)
  return () => {
    observer.disconnect()
    unsubscribe()
  }
}

/** Measures what an element needs; of the page itself the scrolled height is never less than the frame's, so it does not count. */
function measure(element: Element): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect()
  const isPage = element === element.ownerDocument.documentElement
  return {
    width: Math.ceil(Math.max(width, element.scrollWidth)),
    height: Math.ceil(isPage ? height : Math.max(height, element.scrollHeight)),
  }
}
