import { autoResize, type Unsubscribe, type WidgetError } from '@deskbridge/core'
import { useUnavailableReason, whileMounted, type ValueOrGetter } from './use-held'
import type { ReadableStore } from './use-readable'
import { useWidget } from './widget-context'

/**
 * Keeps the frame as large as an element, or as the page when no element is passed, while the component is mounted.
 *
 * Returns why resizing is not available, or `null` while it is.
 */
export function useAutoResize(
  element?: ValueOrGetter<Element | null | undefined>,
): ReadableStore<WidgetError | null> {
  const widget = useWidget()
  whileMounted(element, (target) =>
    target || !element ? autoResize(widget, target ?? undefined) : undefined,
  )
  return useUnavailableReason('resize')
}

/**
 * Returns an attachment, which also works as an action, that keeps the frame as large as its element.
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
