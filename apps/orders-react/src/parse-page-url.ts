import type { Placement } from '@deskbridge/react'

const placements: readonly string[] = ['ticket-sidebar', 'main-menu', 'settings'] satisfies Placement[]
const isPlacement = (value: string | null): value is Placement => value !== null && placements.includes(value)

/**
 * Reads from the page's own address what the desk's administrator wrote into it: `?orders=` is the address of the orders,
 * `?placement=` the place in the desk, which not every desk tells.
 */
export function readAddress(href: string): { ordersUrl: string; placement: Placement } {
  const { searchParams } = new URL(href)
  const orders = searchParams.get('orders') ?? '/'
  const placement = searchParams.get('placement')
  return {
    ordersUrl: URL.canParse(orders, href) ? new URL(orders, href).href : orders,
    placement: isPlacement(placement) ? placement : 'ticket-sidebar',
  }
}
