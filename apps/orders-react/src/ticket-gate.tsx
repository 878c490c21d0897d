import { useConnectionStatus, useTicketState, useWidget } from '@deskbridge/react'
import type { ReactNode } from 'react'
import { explain } from './explain'
import { Notice } from './notice'

/** Renders its children while a ticket is open, and otherwise explains why there is none. */
export function TicketGate({ children }: { children: ReactNode }) {
  const widget = useWidget()
  const isConnected = useConnectionStatus() === 'connected'
  const state = useTicketState()

  const explanation = explain(state, isConnected)
  if (!explanation) return children
  // If connecting fails again, the error is rendered from the widget's state.
  const retry = () => void widget.connect().catch(() => {})
  const hasEnded = state.status === 'failed' || state.status === 'closed'
  const canRetry = hasEnded && state.error?.code !== 'NOT_EMBEDDED'
  return <Notice {...(canRetry && { onRetry: retry })}>{explanation}</Notice>
}
