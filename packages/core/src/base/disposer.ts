import { runAll, type Unsubscribe } from './readable'

/** A collection of cleanup functions. */
export interface Disposer {
  /** Adds a cleanup function, or runs it immediately when already disposed. */
  add(undo: Unsubscribe): void
  /** Runs the cleanup functions, the newest first; calling it again does nothing. */
  dispose(): void
}

/** Creates an empty {@link Disposer}. */
export function createDisposer(): Disposer {
  let undos: Unsubscribe[] | null = []
  return {
    add(undo) {
      if (undos) undos.push(undo)
      else undo()
    },
    dispose() {
      const pending = undos ?? []
      undos = null
      runAll(pending.reverse())
    },
  }
}
