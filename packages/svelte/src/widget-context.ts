import { WidgetError, type Widget } from '@deskbridge/core'
import { checkWidget } from '@deskbridge/core/internal'
import { getContext, onMount, setContext } from 'svelte'

const widgetKey = Symbol('deskbridge.widget')

/**
 * Provides a widget to the current component and its descendants, and keeps it connected while the component is mounted.
 *
 * @example
 * <script>
 *   setWidget(createWidget())
 * </script>
 */
export function setWidget(widget: Widget): void {
  checkWidget(widget)
  setContext(widgetKey, widget)
  onMount(widget.retain)
}

/**
 * Returns the widget that is provided here.
 *
 * @throws {WidgetError} NO_WIDGET where none is provided, and outside of a component's initialization.
 */
export function useWidget(): Widget {
  const widget = findWidget()
  if (widget) return widget
  throw new WidgetError(
    'NO_WIDGET',
    'No widget is provided here. Call setWidget(widget) in the script of this component or of a parent component.',
  )
}

function findWidget(): Widget | undefined {
  try {
    return getContext(widgetKey)
  } catch (cause) {
    throw new WidgetError(
      'NO_WIDGET',
      'The widget was requested outside of a component. Call this at the top level of a component’s script.',
      { cause },
    )
  }
}
