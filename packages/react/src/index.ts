'use client'

// Everything that core exports, so that a widget needs to install only this package. Each value is named, since a client
// boundary of React Server Components cannot contain `export *`.
export type * from '@deskbridge/core'
export {
  allDesks,
  autoResize,
  button,
  createLinkPair,
  createWidget,
  createWritable,
  divider,
  isWidgetError,
  item,
  labelValue,
  link,
  unavailableReason,
  parentLink,
  parseSection,
  qiscusDesk,
  sectionDefaults,
  select,
  systemClock,
  tags,
  textDesk,
  WidgetError,
} from '@deskbridge/core'

// Providing the widget
export { useWidget, WidgetProvider, type WidgetProviderProps } from './widget-provider'

// State
export { useReadable } from './use-readable'
export { useTicket } from './use-ticket'
export { useTicketState } from './use-ticket-state'
export { useSuspenseTicket } from './use-suspense-ticket'
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
