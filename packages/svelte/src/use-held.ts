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

/** Is a value, or a getter of one that may read runes. */
export type Given<T> = T | (() => T)

/** Returns why a capability is not possible; `null` while it is, and while the connection may still bring it. */
export function useObstacle(capability: Capability): ReadableStore<WidgetError | null> {
  return useReadable(unavailableReason(useWidget(), capability))
}

/** While the component is mounted, does something with a value, and again with each that takes its place. */
export function whileMounted<T>(given: Given<T>, start: (value: T) => Unsubscribe | undefined): void {
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
 * Wants a badge while the component is mounted, after which it goes; `null` and 0 show none.
 *
 * Returns why it is not possible, while it is not.
 */
export function useBadge(count: Given<number | null>): ReadableStore<WidgetError | null> {
  const widget = useWidget()
  whileMounted(count, widget.holdBadge)
  return useObstacle('badge')
}

/**
 * Wants a section beside every ticket while the component is mounted; `null` wants none yet. What is shown at the end stays.
 *
 * A section that is `$state` is followed all the way down. Its title must be the one of the app's opening state in the desk:
 * under another title the desk shows nothing. Returns why it is not possible, or why the desk has refused it, while that is so.
 */
export function useSection(section: Given<Section | null>): ReadableStore<WidgetError | null> {
  const widget = useWidget()
  // Copying reads every member, so that each of them is tracked.
  const copy = () => toPlain(typeof section === 'function' ? section() : section)
  whileMounted(copy, (value) => (value ? widget.holdSection(value) : undefined))
  return useObstacle('section')
}
