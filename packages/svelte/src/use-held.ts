import {
  unavailableReason,
  type Capability,
  type Section,
  type Unsubscribe,
  type WidgetError,
} from '@deskbridge/core'
import { toPlain } from '@deskbridge/core/internal'
import { onMount } from 'svelte'
import { toStore } from 'svelte/store'
import { useReadable, type ReadableStore } from './use-readable'
import { useWidget } from './widget-context'

/** A value, or a getter of one that may read runes. */
export type ValueOrGetter<T> = T | (() => T)

/** Returns why a capability is not available; `null` while it is, and while the widget may still connect. */
export function useUnavailableReason(capability: Capability): ReadableStore<WidgetError | null> {
  return useReadable(unavailableReason(useWidget(), capability))
}

/** Starts something with a value while the component is mounted, and restarts it whenever the value changes. */
export function whileMounted<T>(given: ValueOrGetter<T>, start: (value: T) => Unsubscribe | undefined): void {
  onMount(() => {
    let undo: Unsubscribe | undefined
    const values = toStore(() => (typeof given === 'function' ? (given as () => T)() : given))
    const stop = values.subscribe((value) => {
      undo?.()
      undo = start(value)
    })
    return () => {
      stop()
      undo?.()
    }
  })
}

/**
 * Shows a badge while the component is mounted, and then clears it; `null` and 0 show none.
 *
 * Returns why badges are not available, or `null` while they are.
 */
export function useBadge(count: ValueOrGetter<number | null>): ReadableStore<WidgetError | null> {
  const widget = useWidget()
  whileMounted(count, widget.holdBadge)
  return useUnavailableReason('badge')
}

/**
 * Shows a section beside every ticket while the component is mounted; `null` sends none yet. Afterwards, the section stays as it was.
 *
 * A section that is `$state` is tracked deeply. Its title must match the title of the app's opening state in the desk,
 * or the desk shows nothing. Returns why sections are not available, or why the desk rejected this one; otherwise `null`.
 */
export function useSection(section: ValueOrGetter<Section | null>): ReadableStore<WidgetError | null> {
  const widget = useWidget()
  // Copying reads every property, so each of them is tracked.
  const copy = () => toPlain(typeof section === 'function' ? section() : section)
  whileMounted(copy, (value) => (value ? widget.holdSection(value) : undefined))
  return useUnavailableReason('section')
}
