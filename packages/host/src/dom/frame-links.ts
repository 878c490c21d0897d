import type { Envelope, Link } from '@deskbridge/core'
import { createLinkListeners, type LinkListeners } from '@deskbridge/core/internal'

/** Makes the links of one host to its apps' frames. */
export interface FrameLinks {
  /** Creates the link to a frame, whichever window is in it. */
  open(iframe: HTMLIFrameElement): Link
}

/**
 * Creates {@link FrameLinks}.
 *
 * A message belongs to the frame whose window is its source (docs/protocols/qiscus.md, Q20); one that belongs to no frame is a
 * stranger's. What the page posts to itself is its own affair.
 */
export function createFrameLinks(onStranger: (envelope: Envelope) => void): FrameLinks {
  const frames = new Map<HTMLIFrameElement, LinkListeners>()

  const hear = (event: MessageEvent<unknown>) => {
    if (event.source === event.currentTarget) return
    for (const [{ contentWindow }, listeners] of frames) {
      if (contentWindow === null || contentWindow !== event.source) continue
      listeners.tell(event)
      return
    }
    onStranger(event)
  }

  return {
    open(iframe) {
      const page = iframe.ownerDocument.defaultView!
      const listeners = createLinkListeners()
      frames.set(iframe, listeners)
      page.addEventListener('message', hear)
      return {
        post(message, { targetOrigin = '*', transfer } = {}) {
          if (frames.has(iframe)) iframe.contentWindow?.postMessage(message, targetOrigin, transfer)
        },
        listen: listeners.listen,
        close() {
          frames.delete(iframe)
          listeners.clear()
          const isLast = ![...frames.keys()].some(({ ownerDocument }) => ownerDocument.defaultView === page)
          if (isLast) page.removeEventListener('message', hear)
        },
      }
    },
  }
}
