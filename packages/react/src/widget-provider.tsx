import { WidgetError, type Widget } from '@deskbridge/core'
import { checkWidget } from '@deskbridge/core/internal'
import { createContext, useContext, useEffect, type ReactNode } from 'react'

const WidgetContext = createContext<Widget | null>(null)

/** Props of {@link WidgetProvider}. */
export interface WidgetProviderProps {
  /** The widget, created once outside of the component tree. */
  widget: Widget
  /** The components that use the widget. */
  children?: ReactNode
}

/**
 * Provides a widget to its children, and keeps it connected while mounted.
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
 * Returns the widget of the nearest {@link WidgetProvider}.
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
