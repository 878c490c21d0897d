import type { Envelope, Link } from '@deskbridge/core'
import { createLinkListeners, type LinkListeners } from '@deskbridge/core/internal'

/** Creates the links of one host to its apps' frames. */
export interface FrameLinks {
  /** Creates the link to a frame, whichever window is in it. */
  open(iframe: HTMLIFrameElement): Link
  /** Listens in the windows that the frames are in now, and in no other. */
  follow(): void
}

/**
 * Creates {@link FrameLinks}.
 *
 * A message belongs to the frame whose window is its source (docs/protocols/qiscus.md, Q20); one that belongs to no frame is a
 * stranger's. What the page posts to itself is ignored.
 */
export function createFrameLinks(onStranger: (envelope: Envelope) => void): FrameLinks {
  const frames = new Map<HTMLIFrameElement, LinkListeners>()
  let pages: ReadonlySet<(Window & typeof globalThis) | null> = new Set()

  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source === event.currentTarget) return
    for (const [{ contentWindow }, listeners] of frames) {
      if (contentWindow === null || contentWindow !== event.source) continue
      listeners.tell(event)
      return
    }
    onStranger(event)
  }

  const follow = () => {
    const shown = new Set([...frames.keys()].map(({ ownerDocument }) => ownerDocument.defaultView))
    for (const page of pages) if (!shown.has(page)) page?.removeEventListener('message', onMessage)
    for (const page of shown) page?.addEventListener('message', onMessage)
    pages = shown
  }

  return {
    open(iframe) {
      const listeners = createLinkListeners()
      frames.set(iframe, listeners)
      follow()
      return {
        post(message, { targetOrigin = '*', transfer } = {}) {
          if (frames.has(iframe)) iframe.contentWindow?.postMessage(message, targetOrigin, transfer)
        },
        listen: listeners.listen,
        close() {
          frames.delete(iframe)
          listeners.clear()
          follow()
        },
      }
    },
    follow,
  }
}
