import { useReadable } from '@deskbridge/react'
import { useEffect } from 'react'
import type { Desk } from '../desk/desk'
import { ticketsView } from '../desk/scenario'

/** Names what is open in the title of the document. */
export function useDocumentTitle({ scenario, tickets, apps }: Desk): void {
  const view = useReadable(scenario, (now) => now.view)
  const ticket = useReadable(tickets.open, (example) => example?.ticket)
  const page = useReadable(apps.all, (all) => all.find(({ config }) => config.id === view)?.config.name)
  const subject = ticket ? `#${ticket.number} ${ticket.subject}` : 'No ticket'
  const title = `${view === ticketsView ? subject : page} · Deskbridge`
  useEffect(() => {
    document.title = title
  }, [title])
}
