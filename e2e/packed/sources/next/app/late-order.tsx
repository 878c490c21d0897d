'use client'

import { useSection, useSuspenseTicket, useWidget } from '@deskbridge/react'

const section = {
  title: 'Orders',
  components: [{ type: 'item' as const, data: { title: 'Order 1001', value: 'late' } }],
}

export function LateOrder() {
  const widget = useWidget()
  const { requester, createdAt } = useSuspenseTicket()
  useSection(section)
  return (
    <p>
      {requester?.name} has been waiting since {createdAt?.slice(0, 10)}.
      <button onClick={() => void widget.trackEvent('said sorry', {})}>Say sorry</button>
    </p>
  )
}
