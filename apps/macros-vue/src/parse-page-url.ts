import type { Placement } from '@deskbridge/vue'

/** Settings that an administrator added to the page's URL. */
export interface PageSettings {
  /** Placement of the page, from `?placement=`, since not every desk sends it. */
  placement: Exclude<Placement, 'settings'>
  /** URL of the macros on the server from `?macros=`, or on the page's own origin. */
  macrosUrl: string
}

const placements: readonly string[] = [
  'ticket-sidebar',
  'message-box',
  'main-menu',
] satisfies PageSettings['placement'][]
const isPlacement = (value: string | null): value is PageSettings['placement'] =>
  value !== null && placements.includes(value)

/** Parses the settings in the page's URL. */
export function parsePageUrl(href: string): PageSettings {
  const { searchParams, origin } = new URL(href)
  const placement = searchParams.get('placement')
  const server = searchParams.get('macros') ?? origin
  return {
    placement: isPlacement(placement) ? placement : 'ticket-sidebar',
    macrosUrl: `${server.replace(/\/$/, '')}/macros`,
  }
}
