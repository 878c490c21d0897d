import { unavailableReason, type Capability, type Section, type WidgetError } from '@deskbridge/core'
import { toValue, watchEffect, type MaybeRefOrGetter, type ShallowRef } from 'vue'
import { useReadable } from './use-readable'
import { useWidget, whileAlive } from './widget-plugin'

/** Returns why a capability is not possible; `null` while it is, and while the connection may still bring it. */
export function useObstacle(capability: Capability): Readonly<ShallowRef<WidgetError | null>> {
  return useReadable(unavailableReason(useWidget(), capability))
}

/**
 * Wants a badge until the scope ends, when it goes; `null` and 0 show none.
 *
 * Returns why it is not possible, while it is not.
 */
export function useBadge(count: MaybeRefOrGetter<number | null>): Readonly<ShallowRef<WidgetError | null>> {
  const widget = useWidget()
  whileAlive(() => watchEffect((onCleanup) => onCleanup(widget.holdBadge(toValue(count)))))
  return useObstacle('badge')
}

/**
 * Wants a section beside every ticket until the scope ends; `null` wants none yet. What is shown at the end stays.
 *
 * A reactive section is followed all the way down. Its title must be the one of the app's opening state in the desk:
 * under another title the desk shows nothing. Returns why it is not possible, or why the desk has refused it, while that is so.
 */
export function useSection(
  section: MaybeRefOrGetter<Section | null>,
): Readonly<ShallowRef<WidgetError | null>> {
  const widget = useWidget()
  whileAlive(() =>
    watchEffect((onCleanup) => {
      const value = toValue(section)
      if (value) onCleanup(widget.holdSection(value))
    }),
  )
  return useObstacle('section')
}
