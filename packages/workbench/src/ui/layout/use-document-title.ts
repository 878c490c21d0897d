import { useReadable } from '@deskbridge/react'
import { useEffect } from 'react'
import type { Desk } from '../desk/desk'
import { settingsView, ticketsView } from '../desk/scenario'

/** Names what is open in the title of the document. */
export function useDocumentTitle({ scenario, tickets, apps }: Desk): void {
  const view = useReadable(scenario, (now) => now.view)
  const ticket = useReadable(tickets.open, (example) => example?.ticket)
  const page = useReadable(apps.all, (all) => all.find(({ config }) => config.id === view)?.config.name)
  const subject = ticket ? `#${ticket.number} ${ticket.subject}` : 'No ticket'
  const names = new Map([
    [ticketsView as string, subject],
    [settingsView, 'Settings'],
  ])
  const title = `${names.get(view) ?? page} · Deskbridge`
  useEffect(() => {
    document.title = title
  }, [title])
}
