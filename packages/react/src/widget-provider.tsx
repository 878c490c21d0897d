import { WidgetError, type Widget } from '@deskbridge/core'
import { checkWidget } from '@deskbridge/core/internal'
import { createContext, useContext, useEffect, type ReactNode } from 'react'

const WidgetContext = createContext<Widget | null>(null)

/** Is what a {@link WidgetProvider} takes. */
export interface WidgetProviderProps {
  /** Is the widget, made once outside of the tree. */
  widget: Widget
  /** Are the components that use it. */
  children?: ReactNode
}

/**
 * Provides a widget to the components below, and holds its connection while mounted.
 *
 * @example
 * const widget = createWidget()
 * createRoot(element).render(<WidgetProvider widget={widget}><App /></WidgetProvider>)
 *
 * @throws {WidgetError} INVALID_ARGUMENT without a widget.
 */
export function WidgetProvider({ widget, children }: WidgetProviderProps): ReactNode {
  checkWidget(widget)
  useEffect(() => widget.retain(), [widget])
  return <WidgetContext.Provider value={widget}>{children}</WidgetContext.Provider>
}

/**
 * Returns the widget that the nearest {@link WidgetProvider} holds.
 *
 * @throws {WidgetError} NO_WIDGET outside of a provider.
 */
export function useWidget(): Widget {
  const widget = useContext(WidgetContext)
  if (widget) return widget
  throw new WidgetError(
    'NO_WIDGET',
    'No widget is provided here. Render this component inside <WidgetProvider widget={widget}>.',
  )
}
