import { runAll, type Unsubscribe } from './readable'

/** Collects what has to be undone. */
export interface Disposer {
  /** Keeps an undo function, or runs it at once when disposing is already over. */
  add(undo: Unsubscribe): void
  /** Runs what was kept, the newest first; calling it again does nothing. */
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
