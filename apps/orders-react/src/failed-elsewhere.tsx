import { useTicket } from '@deskbridge/react'
import { FailedChanges } from './failed-changes'
import { useFailedChanges } from './use-order-change'

/** Renders what failed for other customers after their ticket was left. */
export function FailedElsewhere() {
  const email = useTicket((ticket) => ticket?.requester?.email)
  return <FailedChanges failures={useFailedChanges().filter(({ customer }) => customer.email !== email)} />
}
