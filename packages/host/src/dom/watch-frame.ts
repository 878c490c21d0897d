/** The handlers of what happens to a frame. */
export interface FrameListener {
  /** Called when the frame has another window, because it was taken out of the page and put in again. */
  onMoved(): void
  /** Called when the frame is no longer in the page. */
  onRemoved(): void
}

/** Watches over a frame's place in the page. */
export interface FrameWatch {
  /** Looks at once, instead of at the end of the task. */
  check(): void
  /** Stops watching. */
  stop(): void
}

/**
 * Watches over a frame that may be moved or removed by anybody, with any of the elements around it.
 *
 * A frame that leaves the page and comes back within one task has been moved. It is watched from the first check at which it is in the page.
 */
export function watchFrame(iframe: HTMLIFrameElement, listener: FrameListener): FrameWatch {
  let knownRoot: Node | null = null
  let knownWindow: Window | null = null

  const check = () => {
    if (!iframe.isConnected || !iframe.ownerDocument.defaultView) {
      if (knownRoot) listener.onRemoved()
      return
    }
    const root = iframe.getRootNode()
    const isMoved = knownRoot !== null && iframe.contentWindow !== knownWindow
    if (isMoved || root !== knownRoot) observe(root)
    knownRoot = root
    knownWindow = iframe.contentWindow
    if (isMoved) listener.onMoved()
  }

  const observer = new MutationObserver(check)

  /** Observes the frame's tree and the trees around it, up to the document of the script's own window. */
  const observe = (root: Node) => {
    observer.disconnect()
    for (let tree: Node | null = root; tree; tree = findTreeAround(tree)) {
      observer.observe(tree, { childList: true, subtree: true })
    }
  }

  return { check, stop: () => observer.disconnect() }
}

/** Finds the tree that a shadow's host, or the frame that shows a document, is in. */
function findTreeAround(tree: Node): Node | null {
  if ('host' in tree) return (tree as ShadowRoot).host.getRootNode()
  const { defaultView } = tree as Document
  return defaultView && defaultView !== window ? (defaultView.frameElement?.getRootNode() ?? null) : null
}
