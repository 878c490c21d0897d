import { autoResize, type Unsubscribe, type WidgetError } from '@deskbridge/core'
import { useObstacle, whileMounted, type Given } from './use-held'
import type { ReadableStore } from './use-readable'
import { useWidget } from './widget-context'

/**
 * Asks the desk for a frame as large as an element, or as the page when none is given, while the component is mounted.
 *
 * Returns why it is not possible, while it is not.
 */
export function useAutoResize(
  element?: Given<Element | null | undefined>,
): ReadableStore<WidgetError | null> {
  const widget = useWidget()
  whileMounted(element, (target) =>
    target || !element ? autoResize(widget, target ?? undefined) : undefined,
  )
  return useObstacle('resize')
}

/**
 * Returns an attachment, which is an action as well, that asks the desk for a frame as large as the element it stands at.
 *
 * @example
 * const fit = useAutoResizer()
 * <main {@attach fit}> or <main use:fit>
 */
export function useAutoResizer(): (element: Element) => Unsubscribe & { destroy: Unsubscribe } {
  const widget = useWidget()
  return (element) => {
    const undo = autoResize(widget, element)
    return Object.assign(undo, { destroy: undo })
  }
}
