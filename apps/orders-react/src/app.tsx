import { useAutoResize, useTheme } from '@deskbridge/react'
import { useLayoutEffect, useRef } from 'react'
import { FullscreenButton } from './fullscreen-button'
import type { OrdersClient } from './orders-client'
import { Refusal } from './refusal'
import { Standing } from './standing'
import { TicketOrders } from './ticket-orders'

/** Shows the orders of whoever wrote the ticket that is open, in the desk's colours and at the content's size. */
export function App({ client }: { client: OrdersClient }) {
  const page = useRef<HTMLElement>(null)
  const sizeRefusal = useAutoResize(page)
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
      <Standing>
        <TicketOrders client={client} />
        <Refusal summary="The desk sets the size of this frame" reason={sizeRefusal} />
      </Standing>
    </main>
  )
}
