import type { Readable } from './readable'

/** Is the selector of whoever wants the value itself, whose type is then the same. */
export function itself<T, U>(value: T): U {
  return value as unknown as U
}

/** Wraps a selector: what it returns keeps its reference while `isEqual` finds it equal to what was returned before. */
export function keepEqual<T, U>(
  selector: (value: T) => U = itself,
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
 * The result keeps its reference, and its listeners hear nothing, while `isEqual` finds the selected values equal.
 */
export function select<T, U>(
  source: Readable<T>,
  selector: (value: T) => U,
  isEqual?: (previous: U, next: U) => boolean,
): Readable<U> {
  const keep = keepEqual(selector, isEqual)
  let memo: { source: T; selected: U } | undefined
  let initial: { selected: U } | undefined

  const get = (): U => {
    const value = source.get()
    if (memo && Object.is(memo.source, value)) return memo.selected
    memo = { source: value, selected: keep(value) }
    return memo.selected
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
