import { useCan, useConnectionStatus, useTicket, useWidget, useWidgetError } from '@deskbridge/react'
import type { ReactNode } from 'react'
import { explain } from './explain'
import { Notice } from './notice'

/** Shows its children while a ticket is open, and else says in a sentence why there is none. */
export function Standing({ children }: { children: ReactNode }) {
  const widget = useWidget()
  const status = useConnectionStatus()
  const error = useWidgetError()
  const hasTickets = useCan('ticket')
  const isOpen = useTicket((ticket) => ticket !== null)

  const explanation = explain({ status, error, hasTickets, isOpen })
  if (!explanation) return children
  // The error of a connection that fails again is drawn from the widget's state.
  const retry = () => void widget.connect().catch(() => {})
  const canRetry = status === 'failed' && error?.code !== 'NOT_EMBEDDED'
  return <Notice {...(canRetry && { onRetry: retry })}>{explanation}</Notice>
}
