import type { Unsubscribe } from '@deskbridge/core'
import { sectionCss } from './section-css'

const holds = new WeakMap<Document | ShadowRoot, { sheet: CSSStyleSheet; count: number }>()

/**
 * Gives the style of sections, once, to the document or shadow root that an element is in, until the last hold is released.
 *
 * A constructed sheet is not what a Content Security Policy calls an inline style.
 */
export function holdSectionStyle(element: Element): Unsubscribe {
  const root = findRoot(element)
  const hold = holds.get(root) ?? { sheet: createSheet(element.ownerDocument), count: 0 }
  holds.set(root, hold)
  if (hold.count++ === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, hold.sheet]
  let isHeld = true
  return () => {
    if (!isHeld) return
    isHeld = false
    if (--hold.count > 0) return
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== hold.sheet)
  }
}

function findRoot(element: Element): Document | ShadowRoot {
  const root = element.getRootNode()
  return 'adoptedStyleSheets' in root ? (root as Document | ShadowRoot) : element.ownerDocument
}

/** Creates the sheet with the document's own constructor: a document refuses a sheet of another one's. */
function createSheet({ defaultView }: Document): CSSStyleSheet {
  const { CSSStyleSheet: Constructor } = (defaultView ?? globalThis) as typeof globalThis
  const sheet = new Constructor()
  sheet.replaceSync(sectionCss)
  return sheet
}
