import { useTicket } from '@deskbridge/react'
import { useRef } from 'react'
import { CustomerOrders } from './customer-orders'
import type { OrdersClient } from './orders-client'
import { OrdersSection } from './orders-section'

/** Shows the orders of the open ticket's requester. */
export function TicketOrders({ client }: { client: OrdersClient }) {
  const requester = useTicket((ticket) => ticket?.requester)
  if (!requester) return <NobodysOrders>This ticket has no requester, so it has no orders.</NobodysOrders>
  const { email } = requester
  const name = requester.name ?? email ?? 'The requester'
  if (!email)
    return <NobodysOrders>{`${name} has no e-mail address. Add one to see the orders.`}</NobodysOrders>
  // The key keeps customers apart: with another e-mail address nothing of the former one is left.
  return <CustomerOrders key={email} client={client} email={email} name={name} />
}

function NobodysOrders({ children }: { children: string }) {
  const notice = useRef<HTMLParagraphElement>(null)
  return (
    <>
      <p ref={notice} className="notice" role="status" tabIndex={-1}>
        {children}
      </p>
      <OrdersSection lines={[{ title: children }]} target={notice} />
    </>
  )
}
