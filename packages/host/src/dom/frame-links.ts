import type { Envelope, Link, LinkListener } from '@deskbridge/core'

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
  const frames = new Map<HTMLIFrameElement, Set<{ hear: LinkListener }>>()

  const hear = (event: MessageEvent<unknown>) => {
    if (event.source === event.currentTarget) return
    for (const [{ contentWindow }, listeners] of frames) {
      if (contentWindow === null || contentWindow !== event.source) continue
      for (const listener of [...listeners]) if (listeners.has(listener)) listener.hear(event)
      return
    }
    onStranger(event)
  }

  return {
    open(iframe) {
      const page = iframe.ownerDocument.defaultView!
      const listeners = new Set<{ hear: LinkListener }>()
      frames.set(iframe, listeners)
      page.addEventListener('message', hear)
      return {
        post(message, { targetOrigin = '*', transfer } = {}) {
          if (frames.has(iframe)) iframe.contentWindow?.postMessage(message, targetOrigin, transfer)
        },
        listen(listener) {
          const entry = { hear: listener }
          listeners.add(entry)
          return () => void listeners.delete(entry)
        },
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
