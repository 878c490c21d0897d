import type { Readable } from './readable'

/**
 * Derives a {@link Readable} from another one.
 *
 * The result keeps its reference, and its listeners hear nothing, while `isEqual` finds the selected values equal.
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
    const selected = selector(value)
    memo = { source: value, selected: memo && isEqual(memo.selected, selected) ? memo.selected : selected }
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
