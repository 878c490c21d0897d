import {
  childrenOf,
  clips,
  directions,
  edgeOf,
  isRendered,
  isStretched,
  joinedMargins,
  joins,
  marginsOf,
  type Direction,
  type Margins,
} from './box-style'

/** The size of a box, and its margins. */
interface Box extends Margins {
  size: number
}

/** A box among others, and where its border begins. */
interface PlacedBox extends Box {
  at: number
}

/**
 * Returns the size of the frame in which a page needs no scroll bar and an element is whole, in whole CSS pixels.
 *
 * The page's own size is what the browser says, unless boxes around the content are stretched to the frame (`min-height:
 * 100vh`): such a box, and every box around the element, then counts with its content, so that the answer is never the
 * frame's own size. The width is followed of an element whose content decides it, as with `width: max-content`.
 */
export function measureContent(element: Element): { width: number; height: number } {
  // Chromium lays out in 64ths of a pixel, and sums of those are not exact.
  const measure = (direction: Direction) => Math.ceil(measureIn(direction, element) - 1 / 64)
  return { width: measure(directions.width), height: measure(directions.height) }
}

function measureIn(direction: Direction, element: Element): number {
  const page = element.ownerDocument.documentElement
  if (!page.contains(element)) return sizeOf(direction, element, element)
  const shell = findShell(direction, element)
  const { before, size, after } = shell.isStretched
    ? measureShell(direction, element, shell.boxes)
    : measurePage(direction, element)
  return before + size + after
}

/** Measures a page of which the browser knows the size. */
function measurePage(direction: Direction, element: Element): Box {
  const page = element.ownerDocument.documentElement
  const margins = marginsOf(direction, page)
  const natural = page.getBoundingClientRect()
  const reached = farthestEnd(direction, page) - natural[direction.start]
  const size = Math.max(natural[direction.size], reached - margins.after)
  return { ...margins, size: size + hiddenIn(direction, element) }
}

/** Measures a page from the inside: the boxes of its shell count with their content alone. */
function measureShell(direction: Direction, element: Element, shell: ReadonlySet<Element>): Box {
  const page = element.ownerDocument.documentElement
  const from = page.getBoundingClientRect()[direction.start]
  let reached = from

  const boxOf = (node: Element): Box => {
    const inner = shell.has(node) ? flowIn(node) : null
    if (!inner) return { ...joinedMargins(direction, node), size: sizeOf(direction, node, element) }
    const first = inner.reduce((a, b) => (b.at < a.at ? b : a))
    const last = inner.reduce((a, b) => (b.at + b.size > a.at + a.size ? b : a))
    const box = { ...marginsOf(direction, node), size: last.at + last.size - first.at }
    if (joins(direction, node, 'Start')) box.before = Math.max(box.before, first.before)
    else box.size += first.before + edgeOf(direction, node, 'Start')
    // The margin below the content stays inside of a box with a minimum of its own.
    if (!isStretched(direction, node) && joins(direction, node, 'End'))
      box.after = Math.max(box.after, last.after)
    else box.size += last.after + edgeOf(direction, node, 'End')
    return box
  }

  /** Returns the boxes that lie in a box one after another, or `null` if it contains text. */
  const flowIn = (node: Element): PlacedBox[] | null => {
    const inner: PlacedBox[] = []
    for (const child of childrenOf(node)) {
      const { position, display } = getComputedStyle(child)
      if (position === 'absolute') reached = Math.max(reached, farthestEnd(direction, child))
      else if (display.startsWith('inline')) return null
      else if (position !== 'fixed')
        inner.push({ ...boxOf(child), at: child.getBoundingClientRect()[direction.start] })
    }
    return inner.length === 0 || hasText(node) ? null : inner
  }

  const box = boxOf(page)
  return { ...box, size: Math.max(box.size, reached - from - box.after) }
}

function hasText(node: Element): boolean {
  return [...node.childNodes].some(
    ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
  )
}

/** Finds the boxes around the content: those around the element, and those that are stretched to the frame. */
function findShell(
  direction: Direction,
  element: Element,
): { boxes: ReadonlySet<Element>; isStretched: boolean } {
  const { body, documentElement: page } = element.ownerDocument
  const boxes = new Set<Element>([page, body])
  for (let box = element.parentElement; box; box = box.parentElement) boxes.add(box)
  if (element !== page) boxes.delete(element)
  // A block is as wide as the frame unless it says otherwise.
  let hasStretched = direction.size === 'width'
  const visit = (node: Element) => {
    hasStretched ||= isStretched(direction, node)
    for (const child of childrenOf(node)) {
      if (child !== element && isStretched(direction, child)) boxes.add(child)
      if (boxes.has(child)) visit(child)
    }
  }
  visit(page)
  return { boxes, isStretched: hasStretched }
}

/** Returns the size of a box with what sticks out of it, and of the element with what is scrolled out of sight in it. */
function sizeOf(direction: Direction, node: Element, element: Element): number {
  const { size, start } = direction
  const natural = node.getBoundingClientRect()
  const whole = Math.max(natural[size], farthestEnd(direction, node) - natural[start])
  return node === element ? Math.max(whole, natural[size] + scrolledIn(direction, node)) : whole
}

/** Returns how much of an element is scrolled out of sight, in it and in the boxes around it up to the body. */
function hiddenIn(direction: Direction, element: Element): number {
  const { body, documentElement: page } = element.ownerDocument
  let hidden = 0
  for (let box: Element | null = element; box && box !== body && box !== page; box = box.parentElement) {
    if (clips(direction, box)) hidden += scrolledIn(direction, box)
  }
  return hidden
}

function scrolledIn({ Size }: Direction, node: Element): number {
  return Math.max(0, node[`scroll${Size}`] - node[`client${Size}`])
}

/** Returns where the farthest box in an element ends, among those that a scroll bar would be for. */
function farthestEnd(direction: Direction, node: Element): number {
  const { end } = direction
  let farthest = node.getBoundingClientRect()[end]
  if (clips(direction, node) && node !== node.ownerDocument.documentElement) return farthest
  // From the last to the first: each new farthest one costs a closer look, and in a flow the later ones are farther.
  for (const inner of [...node.getElementsByTagName('*')].reverse()) {
    const reached = inner.getBoundingClientRect()[end]
    if (reached > farthest && isRendered(inner) && isScrolledTo(direction, inner, node)) farthest = reached
  }
  return farthest
}

/** Returns whether a box is neither fixed to the frame nor clipped by a box around it, up to an outer one. */
function isScrolledTo(direction: Direction, inner: Element, outer: Element): boolean {
  const { body } = inner.ownerDocument
  for (let box: Element | null = inner; box && box !== outer; box = box.parentElement) {
    if (getComputedStyle(box).position === 'fixed') return false
    if (box !== inner && box !== body && clips(direction, box)) return false
  }
  return true
}
