import type { Placement } from '@deskbridge/react'

const placements: readonly string[] = ['ticket-sidebar', 'main-menu', 'settings'] satisfies Placement[]
const isPlacement = (value: string | null): value is Placement => value !== null && placements.includes(value)

/**
 * Parses the settings that an administrator added to the page's URL: `?orders=` is the URL of the orders, `?placement=`
 * the placement in the desk, which not every desk sends.
 */
export function parsePageUrl(href: string): { ordersUrl: string; placement: Placement } {
  const { searchParams } = new URL(href)
  const orders = searchParams.get('orders') ?? '/'
  const placement = searchParams.get('placement')
  return {
    ordersUrl: URL.canParse(orders, href) ? new URL(orders, href).href : orders,
    placement: isPlacement(placement) ? placement : 'ticket-sidebar',
  }
}
