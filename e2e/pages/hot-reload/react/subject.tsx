import { useTicket } from '@deskbridge/react'
import { useState } from 'react'

export function Subject() {
  const subject = useTicket((ticket) => ticket?.subject)
  const [clicks, setClicks] = useState(0)
  return (
    <button onClick={() => setClicks(clicks + 1)}>
      Before: {subject}, clicked {clicks}
    </button>
  )
}
