import { getWindow } from '../base/environment'
import { createFairShare } from '../base/fair-share'
import { runAll } from '../base/readable'
import type { Link } from './link'

const key = Symbol.for('deskbridge.parentLink.1')

type WindowWithLink = Window & { [key]?: Link }

/**
 * Returns the link from this page to the window that frames it: one per window, also across copies of this package.
 *
 * Delivers only messages whose source is the parent window, in order and within the parent's fair share of the page's time.
 * On a server, and in a page that is not in a frame, it has no peer.
 */
export function parentLink(): Link {
  const page = getWindow() as WindowWithLink | null
  if (!page) return { post() {}, listen: () => () => {}, close() {}, hasPeer: () => false }
  return (page[key] ??= createParentLink(page))
}

function createParentLink(page: Window): Link {
  const undos = new Set<() => void>()
  let isOpen = true
  const hasPeer = () => page.parent !== page

  return {
    hasPeer,
    // Not every browser has it.
    peerOrigin: () => page.location.ancestorOrigins?.[0] ?? null,
    post(message, { targetOrigin = '*', transfer } = {}) {
      if (isOpen && hasPeer()) page.parent.postMessage(message, targetOrigin, transfer)
    },
    listen(listener, onRefused) {
      const share = createFairShare(() => page.document.hidden)
      const onMessage = (event: MessageEvent<unknown>) => {
        const isFromParent = hasPeer() && event.source === page.parent
        if (!isFromParent) return onRefused?.(event, 'other-window')
        share.run(
          () => listener(event),
          () => onRefused?.(event, 'flood'),
        )
      }
      if (isOpen) page.addEventListener('message', onMessage)
      const undo = () => {
        undos.delete(undo)
        share.close()
        page.removeEventListener('message', onMessage)
      }
      undos.add(undo)
      return undo
    },
    close() {
      isOpen = false
      delete (page as WindowWithLink)[key]
      runAll(undos)
    },
  }
}
