import { unavailableReason, type Capability, type Section, type WidgetError } from '@deskbridge/core'
import { toValue, watchEffect, type MaybeRefOrGetter, type ShallowRef } from 'vue'
import { useReadable } from './use-readable'
import { useWidget, whileAlive } from './widget-plugin'

/** Returns why a capability is not available; `null` while it is, and while the widget may still connect. */
export function useUnavailableReason(capability: Capability): Readonly<ShallowRef<WidgetError | null>> {
  return useReadable(unavailableReason(useWidget(), capability))
}

/**
 * Shows a badge until the scope is disposed, and then clears it; `null` and 0 show none.
 *
 * Returns why badges are not available, or `null` while they are.
 */
export function useBadge(count: MaybeRefOrGetter<number | null>): Readonly<ShallowRef<WidgetError | null>> {
  const widget = useWidget()
  whileAlive(() => watchEffect((onCleanup) => onCleanup(widget.holdBadge(toValue(count)))))
  return useUnavailableReason('badge')
}

/**
 * Shows a section beside every ticket until the scope is disposed; `null` sends none yet. Afterwards, the section stays as it was.
 *
 * A reactive section is tracked deeply. Its title must match the title of the app's opening state in the desk, or the
 * desk shows nothing. Returns why sections are not available, or why the desk rejected this one; otherwise `null`.
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
  return useUnavailableReason('section')
}
