import { select, type Readable } from '@deskbridge/core'
import { identity } from '@deskbridge/core/internal'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'

/**
 * Returns the value of a readable, or what a selector returns for it, and re-renders when that changes.
 *
 * The selector may be written inline. The returned value keeps its reference while `isEqual` (by default `Object.is`)
 * considers it equal to the previous one.
 */
export function useReadable<T, U = T>(
  readable: Readable<T>,
  selector: (value: T) => U = identity<T, U>,
  isEqual: (previous: U, next: U) => boolean = Object.is,
): U {
  const rendered = useRef<{ value: U } | null>(null)
  const selected = useMemo(() => {
    const keep = (value: T): U => {
      const next = selector(value)
      const last = rendered.current
      return last && isEqual(last.value, next) ? last.value : next
    }
    return select(readable, keep, isEqual)
  }, [readable, selector, isEqual])
  const value = useSyncExternalStore(readable.subscribe, selected.get, selected.getInitial)
  useEffect(() => {
    rendered.current = { value }
  }, [value])
  return value
}
