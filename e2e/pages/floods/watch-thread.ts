/** Responsiveness of a page's main thread, in milliseconds since the watch began. */
export interface ThreadFigures {
  /** End of the last pause in which no timer ran for 200 ms. */
  unresponsiveUntilMs: number
  /** Longest time between two timers that were scheduled 10 ms apart. */
  longestPauseMs: number
  /** Longest task that the browser reported. */
  longestTaskMs: number
  /** Sum of the time over 50 ms in each pause. */
  blockedMs: number
  /** Rendered frames per second of the watch. */
  framesPerSecond: number
}

/** A watch of a page's main thread. */
export interface ThreadWatch {
  /** Waits until the thread has been responsive, and the progress value unchanged, for a while. */
  settled(progress: () => number): Promise<ThreadFigures>
}

const TICK_MS = 10
const PAUSE_MS = 200
const BLOCKED_MS = 50
const CALM_MS = 2000

/** Starts watching the page's main thread. */
export function watchThread(): ThreadWatch {
  const startMs = performance.now()
  const figures = { unresponsiveUntilMs: 0, longestPauseMs: 0, longestTaskMs: 0, blockedMs: 0 }
  let lastMs = startMs
  let frames = 0
  let isWatching = true

  const tick = (): void => {
    if (!isWatching) return
    const now = performance.now()
    const pauseMs = now - lastMs
    lastMs = now
    figures.longestPauseMs = Math.max(figures.longestPauseMs, pauseMs)
    figures.blockedMs += Math.max(0, pauseMs - BLOCKED_MS)
    if (pauseMs > PAUSE_MS) figures.unresponsiveUntilMs = now - startMs
    setTimeout(tick, TICK_MS)
  }
  const onFrame = (): void => {
    if (!isWatching) return
    frames += 1
    requestAnimationFrame(onFrame)
  }
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      figures.longestTaskMs = Math.max(figures.longestTaskMs, duration)
  })
  observer.observe({ type: 'longtask' })
  setTimeout(tick, TICK_MS)
  requestAnimationFrame(onFrame)

  return {
    async settled(progress) {
      let last = progress()
      let busyUntilMs = performance.now()
      while (performance.now() - Math.max(busyUntilMs, startMs + figures.unresponsiveUntilMs) < CALM_MS) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
        if (progress() !== last) busyUntilMs = performance.now()
        last = progress()
      }
      isWatching = false
      observer.disconnect()
      return { ...figures, framesPerSecond: (frames / (performance.now() - startMs)) * 1000 }
    },
  }
}
