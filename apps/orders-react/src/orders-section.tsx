import { button, item, useSection, type ItemData } from '@deskbridge/react'
import type { RefObject } from 'react'
import { Unavailable } from './unavailable'

/** Shows lines in the ticket details, with a button that focuses an element of the app. */
export function OrdersSection({
  lines,
  target,
}: {
  lines: ItemData[]
  target: RefObject<HTMLElement | null>
}) {
  const reason = useSection({
    title: 'Orders',
    components: [
      ...lines.map(item),
      button('Open orders', { openApp: true, onClick: () => target.current?.focus() }),
    ],
  })
  return <Unavailable summary="This desk does not support sections" reason={reason} />
}
