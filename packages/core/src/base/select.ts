import type { Readable } from './readable'

/** Returns the value as it is: the default selector. */
export function identity<T, U>(value: T): U {
  return value as unknown as U
}

/** Wraps a selector so that its result keeps its reference while `isEqual` returns true for the previous and the next one. */
export function keepEqual<T, U>(
  selector: (value: T) => U = identity,
  isEqual: (previous: U, next: U) => boolean = Object.is,
): (value: T) => U {
  let last: { value: U } | undefined
  return (value) => {
    const next = selector(value)
    if (!last || !isEqual(last.value, next)) last = { value: next }
    return last.value
  }
}

/**
 * Derives a {@link Readable} from another one.
 *
 * The value keeps its reference, and listeners are not notified, while `isEqual` returns true for the previous and the next one.
 */
export function select<T, U>(
  source: Readable<T>,
  selector: (value: T) => U,
  isEqual: (previous: U, next: U) => boolean = Object.is,
): Readable<U> {
  let memo: { source: T; selected: U } | undefined
  let initial: { selected: U } | undefined

  const get = (): U => {
    const value = source.get()
    if (memo && Object.is(memo.source, value)) return memo.selected
    const next = selector(value)
    const selected = memo && isEqual(memo.selected, next) ? memo.selected : next
    memo = { source: value, selected }
    return selected
  }

  return {
    get,
    getInitial: () => (initial ??= { selected: selector(source.getInitial()) }).selected,
    subscribe(listener) {
      let last = get()
      return source.subscribe(() => {
        const next = get()
        if (Object.is(last, next)) return
        last = next
        listener(next)
      })
    },
  }
}
