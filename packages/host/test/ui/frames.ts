import { afterEach, beforeEach, vi } from 'vitest'

const waiting = new Map<number, () => void>()
let count = 0

/** Lets the tests of the file decide when an animation frame comes. */
export function holdFrames(): void {
  beforeEach(() => {
    waiting.clear()
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
      waiting.set(++count, run)
      return count
    })
    vi.stubGlobal('cancelAnimationFrame', (id: number) => waiting.delete(id))
  })
  afterEach(() => vi.unstubAllGlobals())
}

/** Runs what waits for the next animation frame of the page; frames come only when a test asks for them. */
export function nextFrame(): void {
  const due = [...waiting.values()]
  waiting.clear()
  for (const run of due) run()
}

/** Returns how many callbacks wait for a frame. */
export const countWaiting = (): number => waiting.size
