import type { Clock, Envelope, Link } from '@deskbridge/core'
import {
  createFairShare,
  createLinkListeners,
  type FairShare,
  type LinkListeners,
} from '@deskbridge/core/internal'

/** The link to a frame. */
interface FrameLink extends Link {
  /** Runs the handler of a signal of the frame after those of the messages that came before it. */
  inTurn(run: () => void): void
}

/** The links of one host to its apps' frames. */
export interface FrameLinks {
  /** Creates the link to a frame, whichever window is in it. */
  open(iframe: HTMLIFrameElement): FrameLink
  /** Listens in the windows that the frames are in now, and in no other. */
  follow(): void
}

interface OpenFrame {
  readonly listeners: LinkListeners
  readonly share: FairShare
}

/**
 * Creates {@link FrameLinks}.
 *
 * A message belongs to the frame whose window is its source (docs/protocols/qiscus.md, Q20); one that belongs to no frame is
 * refused. What the page posts to itself is ignored. A frame's messages and signals are handed on in their order, within the
 * frame's fair share of the page's time.
 */
export function createFrameLinks(onUnknown: (envelope: Envelope) => void, clock?: Clock): FrameLinks {
  const frames = new Map<HTMLIFrameElement, OpenFrame>()
  /** The frames that windows were last seen in, so that a message is not looked up in all of them. */
  const lastFrames = new WeakMap<MessageEventSource, HTMLIFrameElement>()
  let pages: ReadonlySet<(Window & typeof globalThis) | null> = new Set()

  const findFrame = (source: MessageEventSource | null): OpenFrame | undefined => {
    if (!source) return undefined
    const last = lastFrames.get(source)
    if (last?.contentWindow === source) return frames.get(last)
    const found = [...frames.keys()].find(({ contentWindow }) => contentWindow === source)
    if (found) lastFrames.set(source, found)
    return found && frames.get(found)
  }

  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source === event.currentTarget) return
    const frame = findFrame(event.source)
    if (!frame) return onUnknown(event)
    // Browsers read a message's data at the first access: one that waits or is dropped costs next to nothing.
    frame.share.run(
      () => frame.listeners.notify(event),
      () => frame.listeners.refuse(event, 'flood'),
    )
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
      const share = createFairShare(() => iframe.ownerDocument.hidden, clock)
      frames.set(iframe, { listeners, share })
      follow()
      return {
        post(message, { targetOrigin = '*', transfer } = {}) {
          if (frames.has(iframe)) iframe.contentWindow?.postMessage(message, targetOrigin, transfer)
        },
        listen: listeners.listen,
        inTurn: share.run,
        close() {
          frames.delete(iframe)
          share.close()
          listeners.clear()
          follow()
        },
      }
    },
    follow,
  }
}
