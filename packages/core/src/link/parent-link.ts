import { getWindow } from '../base/environment'
import { runAll } from '../base/readable'
import type { Link } from './link'

const key = Symbol.for('deskbridge.parentLink.1')

type ParentLink = Link & { readonly parent: Window }
type WindowWithLink = Window & { [key]?: ParentLink }

/**
 * Returns the link from this page to the window that frames it: one per window, also across copies of this package.
 *
 * Only messages whose source is the parent window are handed on. On a server, and in a page that is in no frame, it has no other side.
 * Where something else has taken the parent's place, as in a test, the link is another one.
 */
export function parentLink(): Link {
  const page = getWindow() as WindowWithLink | null
  if (!page) return { post() {}, listen: () => () => {}, close() {}, hasPeer: () => false }
  const link = page[key]
  if (link?.parent === page.parent) return link
  link?.close()
  return (page[key] = createParentLink(page))
}

function createParentLink(page: WindowWithLink): ParentLink {
  const { parent } = page
  const undos = new Set<() => void>()
  let isOpen = true
  const hasPeer = () => parent !== page

  const link: ParentLink = {
    parent,
    hasPeer,
    post(message, { targetOrigin = '*', transfer } = {}) {
      if (isOpen && hasPeer()) parent.postMessage(message, targetOrigin, transfer)
    },
    listen(listener, onRefused) {
      const hear = (event: MessageEvent<unknown>) => {
        const isFromParent = hasPeer() && event.source === parent
        if (isFromParent) listener(event)
        else onRefused?.(event, 'other-window')
      }
      if (isOpen) page.addEventListener('message', hear)
      const undo = () => {
        undos.delete(undo)
        page.removeEventListener('message', hear)
      }
      undos.add(undo)
      return undo
    },
    close() {
      isOpen = false
      if (page[key] === link) delete page[key]
      runAll(undos)
    },
  }
  return link
}
