/** A way to do something at most once per animation frame. */
export interface FrameGate {
  /** Runs now, or in the next frame when it has run in this one; many requests for that make one run. */
  request(): void
  /** Cancels what is waiting for the next frame. */
  cancel(): void
}

/** The time between two frames where a page has none, as in a test DOM. */
const frameMs = 16

/** Creates a {@link FrameGate} on the frames of a page. */
export function createFrameGate(page: Window | null, run: () => void): FrameGate {
  let cancelFrame: (() => void) | null = null
  let isWanted = false
  const request = () => {
    isWanted = cancelFrame !== null
    if (isWanted) return
    cancelFrame = onNextFrame(page, () => {
      cancelFrame = null
      if (isWanted) request()
    })
    run()
  }
  return {
    request,
    cancel() {
      isWanted = false
      cancelFrame?.()
      cancelFrame = null
    },
  }
}

function onNextFrame(page: Window | null, run: () => void): () => void {
  if (page && 'requestAnimationFrame' in page) {
    const id = page.requestAnimationFrame(run)
    return () => page.cancelAnimationFrame(id)
  }
  const id = setTimeout(run, frameMs)
  return () => clearTimeout(id)
}
