import { button, item, useSection, type ItemData } from '@deskbridge/react'
import type { RefObject } from 'react'
import { Refusal } from './refusal'

/** Shows lines in the ticket's details, with a button that leads to an element of the app. */
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
  return <Refusal summary="No section in the ticket’s details on this desk" reason={reason} />
}
