/** Counts the page's timers from now on; returns how many are waiting. */
export function watchTimers(): () => number {
  const waiting = new Set<unknown>()
  const { setTimeout: start, clearTimeout: stop } = window
  const counted = (run: () => void, delayMs?: number) => {
    const id = start(() => {
      waiting.delete(id)
      run()
    }, delayMs)
    waiting.add(id)
    return id
  }
  const cancelled = (id?: number) => {
    waiting.delete(id)
    stop(id)
  }
  Object.assign(window, { setTimeout: counted, clearTimeout: cancelled })
  return () => waiting.size
}
