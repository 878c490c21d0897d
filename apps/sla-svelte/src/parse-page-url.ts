import type { Placement } from '@deskbridge/svelte'

/** Is what the desk's administrator wrote into the page's address. */
export interface AppAddress {
  /** Is the place that this page is opened in, as `?placement=` says; not every desk tells it. */
  placement: Extract<Placement, 'main-menu' | 'ticket-sidebar'>
  /** Is the address of the queue; `?queue=` names the server that has it, which else is the page's own. */
  queueUrl: string
}

/** Reads the page's own address. */
export function readAddress(href: string): AppAddress {
  const { searchParams, origin } = new URL(href)
  const server = searchParams.get('queue') ?? origin
  return {
    placement: searchParams.get('placement') === 'main-menu' ? 'main-menu' : 'ticket-sidebar',
    queueUrl: `${server.replace(/\/$/, '')}/queue`,
  }
}
