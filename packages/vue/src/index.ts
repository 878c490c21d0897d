// Everything that core exports, so that a widget needs to install only this package.
export * from '@deskbridge/core'

// Providing the widget
export { provideWidget, useWidget, widgetPlugin, type WidgetPluginOptions } from './widget-plugin'

// State
export { useReadable } from './use-readable'
export { useTicket } from './use-ticket'
export { useTicketState } from './use-ticket-state'
export {
  useAppContext,
  useCan,
  useConnectionStatus,
  useTheme,
  useUser,
  useWidgetError,
  useWidgetState,
} from './use-slices'

// Events, and what the desk shows
export { useWidgetEvent } from './use-widget-event'
export { useBadge, useSection } from './use-held'
export { useAutoResize } from './use-auto-resize'
