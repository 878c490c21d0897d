/** The names that measuring in one direction needs. */
export const directions = {
  height: {
    size: 'height',
    start: 'top',
    end: 'bottom',
    Size: 'Height',
    Start: 'Top',
    End: 'Bottom',
    Axis: 'Y',
  },
  width: {
    size: 'width',
    start: 'left',
    end: 'right',
    Size: 'Width',
    Start: 'Left',
    End: 'Right',
    Axis: 'X',
  },
} as const

/** The direction in which boxes are measured. */
export type Direction = (typeof directions)[keyof typeof directions]

/** One of the two edges of a box in a direction. */
export type Edge = 'Start' | 'End'

/** The margins of a box in a direction. */
export interface Margins {
  before: number
  after: number
}

/** Returns whether an element has visible boxes; what is in closed details has boxes, but no visible ones. */
export function isRendered(node: Element): boolean {
  const isShown = 'checkVisibility' in node ? node.checkVisibility() : true
  return isShown && node.getClientRects().length > 0
}

/** Returns the rendered children of an element; one that leaves no box (`display: contents`) is its children. */
export function childrenOf(node: Element): Element[] {
  return [...node.children].flatMap((child) => {
    if (getComputedStyle(child).display === 'contents') return childrenOf(child)
    return isRendered(child) ? [child] : []
  })
}

/** Returns whether a box's style makes it as large as the frame. */
export function isStretched({ size, Size }: Direction, node: Element): boolean {
  const frame = node.ownerDocument.documentElement[`client${Size}`]
  const isOfFrame = (length: string) =>
    frame > 0 && (length.endsWith('%') ? parseFloat(length) > 0 : Math.abs(parseFloat(length) - frame) <= 1)
  if (isOfFrame(getComputedStyle(node)[`min${Size}`])) return true
  if (size === 'width') return false
  // A computed style has the size in pixels even where none is set; not every browser can tell which it is.
  const set = node.computedStyleMap?.().get(size)?.toString()
  return isOfFrame(set ?? `${node.getBoundingClientRect()[size]}px`)
}

/** Returns whether a box clips its overflow. */
export function clips({ Axis }: Direction, node: Element): boolean {
  const overflow = getComputedStyle(node)[`overflow${Axis}`]
  return overflow !== '' && overflow !== 'visible'
}

/** Returns what is between a box's content and its margin. */
export function edgeOf(direction: Direction, node: Element, edge: Edge): number {
  const style = getComputedStyle(node)
  const side = direction[edge]
  return lengthOf(style[`padding${side}`]) + lengthOf(style[`border${side}Width`])
}

/** Returns a box's own margins; a negative one counts as none. */
export function marginsOf({ Start, End }: Direction, node: Element): Margins {
  const style = getComputedStyle(node)
  return { before: lengthOf(style[`margin${Start}`]), after: lengthOf(style[`margin${End}`]) }
}

/** Returns whether a box's margin collapses with that of the content at its edge. */
export function joins(direction: Direction, node: Element, edge: Edge): boolean {
  const { display, overflowY, cssFloat } = getComputedStyle(node)
  const { parentElement } = node
  return (
    direction.size === 'height' &&
    display === 'block' &&
    overflowY === 'visible' &&
    cssFloat === 'none' &&
    edgeOf(direction, node, edge) === 0 &&
    parentElement !== null &&
    !/flex|grid/.test(getComputedStyle(parentElement).display)
  )
}

/** Returns a box's margins, collapsed with those of its first and its last child. */
export function joinedMargins(direction: Direction, node: Element): Margins {
  const { before, after } = marginsOf(direction, node)
  const inner = childrenOf(node)
  const [first] = inner
  const last = inner.at(-1)
  return {
    before:
      first && joins(direction, node, 'Start')
        ? Math.max(before, joinedMargins(direction, first).before)
        : before,
    after:
      last && joins(direction, node, 'End') ? Math.max(after, joinedMargins(direction, last).after) : after,
  }
}

function lengthOf(length: string): number {
  return Math.max(0, parseFloat(length) || 0)
}
