import { useTicket } from '@deskbridge/react'
import { useRef } from 'react'
import { CustomerOrders } from './customer-orders'
import { OrdersSection } from './orders-section'

/** Renders the orders of the open ticket's requester. */
export function TicketOrders() {
  const requester = useTicket((ticket) => ticket?.requester)
  if (!requester) return <NoOrders>This ticket has no requester, so it has no orders.</NoOrders>
  const { email } = requester
  const name = requester.name ?? email ?? 'The requester'
  if (!email) return <NoOrders>{`${name} has no email address. Add one to see the orders.`}</NoOrders>
  // The key closes the forms of the previous customer.
  return <CustomerOrders key={email} customer={{ email, name }} />
}

function NoOrders({ children }: { children: string }) {
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
