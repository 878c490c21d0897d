import type { Placement } from '@deskbridge/svelte'

/** Settings that an administrator added to the page's URL. */
export interface PageSettings {
  /** Placement of the page, from `?placement=`, since not every desk sends it. */
  placement: Extract<Placement, 'main-menu' | 'ticket-sidebar'>
  /** URL of the queue on the server from `?queue=`, or on the page's own origin. */
  queueUrl: string
}

/** Parses the settings in the page's URL. */
export function parsePageUrl(href: string): PageSettings {
  const { searchParams, origin } = new URL(href)
  const server = searchParams.get('queue') ?? origin
  return {
    placement: searchParams.get('placement') === 'main-menu' ? 'main-menu' : 'ticket-sidebar',
    queueUrl: `${server.replace(/\/$/, '')}/queue`,
  }
}
