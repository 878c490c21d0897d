import { useAutoResize, useTheme } from '@deskbridge/react'
import { useLayoutEffect, useRef } from 'react'
import { FullscreenButton } from './fullscreen-button'
import type { OrdersClient } from './orders-client'
import { Unavailable } from './unavailable'
import { TicketGate } from './ticket-gate'
import { TicketOrders } from './ticket-orders'

/** Renders the orders of the open ticket's requester, in the desk's color theme and at the size of the content. */
export function App({ client }: { client: OrdersClient }) {
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
        <FullscreenButton />
      </header>
      <TicketGate>
        <TicketOrders client={client} />
        <Unavailable summary="The desk sets the size of this frame" reason={sizeReason} />
      </TicketGate>
    </main>
  )
}
