import { useEffect } from 'react'
import type { Desk } from '../desk/desk'
import { showToast } from '../layout/use-toasts'
import { toRevision } from './ticket-edit'

/** Changes the open ticket as apps ask for it, and shows why where that is not possible. */
export function useTicketUpdates({ onUpdateTicket, tickets, users }: Desk): void {
  useEffect(
    () =>
      onUpdateTicket((changes, app) => {
        try {
          tickets.revise(toRevision(changes, users.get()))
        } catch (error) {
          showToast('error', app, (error as Error).message)
        }
      }),
    [onUpdateTicket, tickets, users],
  )
}
