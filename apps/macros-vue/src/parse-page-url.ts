import type { Placement } from '@deskbridge/vue'

/** Settings that an administrator added to the page's URL. */
export interface PageSettings {
  /** Placement of the page, from `?placement=`, since not every desk sends it. */
  placement: Extract<Placement, 'main-menu' | 'ticket-sidebar'>
  /** URL of the macros on the server from `?macros=`, or on the page's own origin. */
  macrosUrl: string
}

/** Parses the settings in the page's URL. */
export function parsePageUrl(href: string): PageSettings {
  const { searchParams, origin } = new URL(href)
  const server = searchParams.get('macros') ?? origin
  return {
    placement: searchParams.get('placement') === 'main-menu' ? 'main-menu' : 'ticket-sidebar',
    macrosUrl: `${server.replace(/\/$/, '')}/macros`,
  }
}
