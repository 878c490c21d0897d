import { autoResize, type WidgetError } from '@deskbridge/core'
import { toValue, watchEffect, type MaybeRefOrGetter, type ShallowRef } from 'vue'
import { useUnavailableReason } from './use-held'
import { useWidget, whileAlive } from './widget-plugin'

/**
 * Keeps the frame as large as an element, or as the page when no element is passed, until the scope is disposed.
 *
 * Returns why resizing is not available, or `null` while it is.
 */
export function useAutoResize(
  element?: MaybeRefOrGetter<Element | null | undefined>,
): Readonly<ShallowRef<WidgetError | null>> {
  const widget = useWidget()
  const follow = (onCleanup: (undo: () => void) => void) => {
    const target = toValue(element)
    if (target || !element) onCleanup(autoResize(widget, target ?? undefined))
  }
  // A template ref has its element only after the component has been rendered.
  whileAlive(() => watchEffect(follow, { flush: 'post' }))
  return useUnavailableReason('resize')
}
