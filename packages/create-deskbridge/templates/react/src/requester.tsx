import { button, item, useSection, useTicketState, type Ticket } from '@deskbridge/react'
import { useState } from 'react'

/** Shows who asked, or why there is no ticket. */
export function Requester() {
  const { status, ticket, error } = useTicketState()
  if (status === 'ready') return <Question key={ticket.id} ticket={ticket} />
  return <p>{error?.message ?? (status === 'closed' ? 'Closed.' : 'Waiting for the desk …')}</p>
}

function Question({ ticket }: { ticket: Ticket }) {
  const [isGreeted, setIsGreeted] = useState(false)
  const name = ticket.requester?.name ?? 'Someone'
  const greet = () => setIsGreeted(true)
  // Where the desk has sections, the same button is beside the ticket.
  useSection({ title: 'Requester', components: [item({ title: name }), button('Greet', { onClick: greet })] })
  return (
    <>
      <p>{isGreeted ? `Hello, ${name}` : `${name} asked: ${ticket.subject}`}</p>
      <button onClick={greet}>Greet</button>
    </>
  )
}
