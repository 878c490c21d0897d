import { Badge, NavLink, Text } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { useEffect, useRef } from 'react'
import { requesterName, statusName } from './ticket-words'
import { useDesk } from '../desk/use-desk'

/** Renders the list of tickets, and highlights the open one. */
export function TicketList() {
  const { tickets } = useDesk()
  const all = useReadable(tickets.all)
  const open = useReadable(tickets.open, (example) => example?.ticket.number)
  const list = useRef<HTMLElement>(null)
  useEffect(() => reveal(list.current!), [open])
  return (
    <section ref={list} className="ticket-list" aria-label="Tickets">
      <header className="panel-head">
        <Text component="h2" className="panel-title">
          Tickets <Badge variant="default">{all.length}</Badge>
        </Text>
      </header>
      {all.map(({ ticket, language }) => (
        <NavLink
          key={ticket.number}
          component="button"
          type="button"
          active={ticket.number === open}
          aria-current={ticket.number === open}
          label={
            <span className="ellipsis" lang={language} dir="auto">
              {ticket.subject || 'No subject'}
            </span>
          }
          description={
            <span className="ellipsis">
              #{ticket.number} · <bdi>{requesterName(ticket.requester)}</bdi> · {statusName(ticket.status)}
            </span>
          }
          onClick={() => tickets.show(ticket.number)}
        />
      ))}
    </section>
  )
}

/** Scrolls the list to its open ticket, without moving where the Tab key starts as `scrollIntoView` does. */
function reveal(list: HTMLElement): void {
  const ticket = list.querySelector('[aria-current=true]')?.getBoundingClientRect()
  if (!ticket) return
  const top = list.querySelector('header')!.getBoundingClientRect().bottom
  const { bottom } = list.getBoundingClientRect()
  if (ticket.top < top) list.scrollTop -= top - ticket.top
  else if (ticket.bottom > bottom) list.scrollTop += ticket.bottom - bottom
}
