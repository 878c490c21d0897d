/** Removes a registration; calling it again does nothing. */
export type Unsubscribe = () => void

/**
 * A value that changes over time, with listeners.
 *
 * Every method is a closure and works detached from its object.
 */
export interface Readable<T> {
  /** Returns the current value: the same reference until the next change. */
  get(): T
  /** Returns the value to render on a server; it never changes. */
  getInitial(): T
  /** Calls the listener after each change, never while subscribing. */
  subscribe(listener: (value: T) => void): Unsubscribe
}

/** A {@link Readable} that can be set. */
export interface Writable<T> extends Readable<T> {
  /** Replaces the value and notifies, unless the new value is `Object.is`-equal to the old one. */
  set(value: T): void
}

/** Calls every function even when some throw, then rethrows the first error. */
export function runAll(functions: Iterable<() => void>): void {
  const errors: unknown[] = []
  for (const run of functions) {
    try {
      run()
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
}

/** Creates a {@link Writable} that holds the given value. */
export function createWritable<T>(initial: T): Writable<T> {
  const listeners = new Set<{ call: (value: T) => void }>()
  let value = initial
  return {
    get: () => value,
    getInitial: () => initial,
    subscribe(listener) {
      const entry = { call: listener }
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
    set(next) {
      if (Object.is(value, next)) return
      value = next
      // A listener that sets a newer value has already notified all the others of it.
      runAll(
        [...listeners].map((entry) => () => {
          if (Object.is(value, next) && listeners.has(entry)) entry.call(next)
        }),
      )
    },
  }
}
