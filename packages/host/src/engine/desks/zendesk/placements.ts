import type { ZendeskPlacement } from '@deskbridge/core/desks/zendesk'
import type { OwnPlacement } from '../desk-host'

/** How a helpdesk shows the placements that only Zendesk has. */
export const zendeskPlacements: Readonly<Record<ZendeskPlacement, OwnPlacement>> = {
  'new-ticket-sidebar': {
    name: 'Beside a new ticket',
    area: 'ticket',
    note: 'In Zendesk, this app is beside a ticket that has not been saved yet. Here it gets the open ticket.',
  },
  'ticket-editor': { name: 'Reply editor', area: 'reply' },
  'top-bar': {
    name: 'Top bar',
    area: 'page',
    note: 'In Zendesk, this app opens below its icon in the top bar.',
  },
  'user-sidebar': {
    name: 'Beside a user',
    area: 'page',
    note: 'In Zendesk, this app is beside the profile of a user.',
  },
  'organization-sidebar': {
    name: 'Beside an organization',
    area: 'page',
    note: 'In Zendesk, this app is beside the profile of an organization.',
  },
  modal: { name: 'Modal', area: 'page', note: 'In Zendesk, this app is a dialog over the page.' },
  background: {
    name: 'Background',
    area: 'page',
    note: 'In Zendesk, this app runs in the background, and agents do not see it.',
  },
}
