import { WidgetError, type Widget } from '@deskbridge/core'
import { checkWidget } from '@deskbridge/core/internal'
import { getContext, onMount, setContext } from 'svelte'

const widgetKey = Symbol('deskbridge.widget')

/**
 * Provides a widget to the present component and those below it, and holds its connection while the component is mounted.
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
 * @throws {WidgetError} NO_WIDGET where none is, and outside of a component's initialization.
 */
export function useWidget(): Widget {
  const widget = findWidget()
  if (widget) return widget
  throw new WidgetError(
    'NO_WIDGET',
    'No widget is provided here. Call setWidget(widget) in the script of this component or of one above it.',
  )
}

function findWidget(): Widget | undefined {
  try {
    return getContext(widgetKey)
  } catch (cause) {
    throw new WidgetError(
      'NO_WIDGET',
      'There is no component here to ask for the widget. Call this at the top level of a component’s script.',
      { cause },
    )
  }
}
