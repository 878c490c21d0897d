// Everything that core exports, so that a widget needs to install only this package.
export * from '@deskbridge/core'

// Providing the widget
export { setWidget, useWidget } from './widget-context'

// State
export { useReadable, type ReadableStore } from './use-readable'
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
export { useAutoResize, useAutoResizer } from './use-auto-resize'
