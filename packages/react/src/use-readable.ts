import { select, type Readable } from '@deskbridge/core'
import { itself } from '@deskbridge/core/internal'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'

/**
 * Returns what a readable holds, or what a selector makes of it, and renders again when that changes.
 *
 * The selector may be written inline. What it returns keeps its reference while `isEqual`, by default `Object.is`,
 * finds it equal to what was returned before.
 */
export function useReadable<T, U = T>(
  readable: Readable<T>,
  selector: (value: T) => U = itself<T, U>,
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
