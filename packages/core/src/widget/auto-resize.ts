import { runIsolated } from '../base/emitter'
import type { Unsubscribe } from '../base/readable'
import { measureContent } from './measure-content'
import type { Widget } from './widget'

/** Options of automatic resizing. */
export interface AutoResizeOptions {
  /** The sides to resize; default `'height'`. */
  sides?: 'height' | 'width' | 'both'
  /** The largest change to ignore, in CSS pixels; default 4. */
  hysteresisPx?: number
  /** The number of consecutive changes that may undo each other before resizing stops; default 6. */
  loopLimit?: number
}

/**
 * Resizes the frame so that the page needs no scroll bar, whenever its content changes, until stopped.
 *
 * Pass the element that holds the content where the boxes around it are stretched to the frame, as by `height: 100vh`: they
 * then count with their content. Does nothing where the desk has no resizing, and starts when that appears; does nothing
 * where there is no `ResizeObserver`, as on a server and in jsdom. When the size swings with the frame's, it stops on the
 * larger size.
 */
export function autoResize(widget: Widget, element?: Element, options: AutoResizeOptions = {}): Unsubscribe {
  // Without layout there is nothing to measure.
  if (typeof ResizeObserver === 'undefined') return () => {}
  return follow(widget, element ?? document.documentElement, options)
}

function follow(widget: Widget, element: Element, options: AutoResizeOptions): Unsubscribe {
  const page = element.ownerDocument.documentElement
  const { sides = 'height', hysteresisPx = 4, loopLimit = 6 } = options
  let asked = { width: 0, height: 0 }
  let before = asked
  let swings = 0

  const isNear = (a: typeof asked, b: typeof asked) =>
    (sides === 'width' || Math.abs(a.height - b.height) <= hysteresisPx) &&
    (sides === 'height' || Math.abs(a.width - b.width) <= hysteresisPx)

  const resize = () => {
    // What is not rendered, as in a hidden tab, has no size; in a hidden frame, WebKit lays the page out in no space.
    const isHidden = innerWidth === 0 || element.getClientRects().length === 0
    if (!widget.can('resize') || isHidden) return
    const next = measureContent(element)
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

  const observer = new ResizeObserver(() => runIsolated(resize))
  // Observing again notifies again, after the next layout: also of what changes the page's size but no observed box.
  const observe = () => {
    observer.disconnect()
    for (const box of new Set([element, page, page.querySelector('body')])) if (box) observer.observe(box)
  }
  observe()
  const changes = new MutationObserver(observe)
  changes.observe(page, { subtree: true, childList: true, attributes: true, characterData: true })
  page.addEventListener('load', observe, true)
  const unsubscribe = widget.capabilities.subscribe(resize)
  return () => {
    changes.disconnect()
    page.removeEventListener('load', observe, true)
    observer.disconnect()
    unsubscribe()
  }
}
