import { useSection, useTicket, useWidget } from '@deskbridge/react'

// Copied into a project that `npm create vite` has just created, to be tested there.

const section = {
  title: 'Orders',
  components: [{ type: 'item' as const, data: { title: 'Order 1001', value: 'late' } }],
}

/** Shows who is waiting for an order, with a button to apologize. */
export function LateOrder() {
  const widget = useWidget()
  const name = useTicket((ticket) => ticket?.requester?.name)
  const since = useTicket((ticket) => ticket?.createdAt?.slice(0, 10))
  useSection(section)
  if (!name) return <p>No ticket is open.</p>
  return (
    <p>
      {name} has been waiting since {since}.
      <button onClick={() => void widget.trackEvent('said sorry', { name })}>Say sorry</button>
    </p>
  )
}
