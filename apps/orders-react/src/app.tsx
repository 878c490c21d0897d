import { useAutoResize, useTheme } from '@deskbridge/react'
import { useLayoutEffect, useRef } from 'react'
import { FailedElsewhere } from './failed-elsewhere'
import { FullscreenButtons } from './fullscreen-buttons'
import { TicketGate } from './ticket-gate'
import { TicketOrders } from './ticket-orders'
import { Unavailable } from './unavailable'

/** Renders the orders of the open ticket's requester, in the desk's color theme and at the size of the content. */
export function App() {
  const page = useRef<HTMLElement>(null)
  const sizeReason = useAutoResize(page)
  const theme = useTheme()
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme ?? 'system'
  }, [theme])

  return (
    <main ref={page}>
      <header>
        <h1>Orders</h1>
        <FullscreenButtons />
      </header>
      <FailedElsewhere />
      <TicketGate>
        <TicketOrders />
        <Unavailable summary="The desk sets the size of this frame" reason={sizeReason} />
      </TicketGate>
    </main>
  )
}
