import { autoResize, type WidgetError } from '@deskbridge/core'
import { toValue, watchEffect, type MaybeRefOrGetter, type ShallowRef } from 'vue'
import { useObstacle } from './use-held'
import { useWidget, whileAlive } from './widget-plugin'

/**
 * Asks the desk for a frame as large as an element, or as the page when no element is given, until the scope ends.
 *
 * Returns why it is not possible, while it is not.
 */
export function useAutoResize(
  element?: MaybeRefOrGetter<Element | null | undefined>,
): Readonly<ShallowRef<WidgetError | null>> {
  const widget = useWidget()
  const follow = (onCleanup: (undo: () => void) => void) => {
    const target = toValue(element)
    if (target || !element) onCleanup(autoResize(widget, target ?? undefined))
  }
  // A template ref has its element after the component has been drawn.
  whileAlive(() => watchEffect(follow, { flush: 'post' }))
  return useObstacle('resize')
}
