import { element } from './element'
import type { ExampleTicket } from './fixtures'
import { follow } from './follow'
import type { Tickets } from './tickets'
import { formatTime } from './time'

/** Is the panel and the place in it for the app's section. */
export interface DetailsPanel {
  /** Is the element to place in the page. */
  readonly root: HTMLElement
  /** Is the element that the section is drawn in. */
  readonly sectionSlot: HTMLElement
}

/** Draws the open ticket's details. */
export function createDetailsPanel(tickets: Tickets): DetailsPanel {
  const facts = element('dl', { class: 'facts' })
  const sectionSlot = element('div')
  follow(tickets.open, ({ ticket }) => facts.replaceChildren(...factsOf(ticket).flatMap(drawFact)))
  const root = element(
    'aside',
    { class: 'details', 'aria-labelledby': 'details-heading' },
    element('h2', { id: 'details-heading' }, 'Ticket details'),
    facts,
    sectionSlot,
  )
  return { root, sectionSlot }
}

function drawFact([name, value]: readonly [name: string, value: string]): HTMLElement[] {
  return [element('dt', {}, name), element('dd', {}, element('bdi', {}, value))]
}

function factsOf({ requester, assignee, priority, division, createdAt, tags }: ExampleTicket['ticket']) {
  return [
    ['Requester', requester?.name ?? 'Unknown'],
    ['E-mail', requester?.email ?? 'Not given'],
    ['Phone', requester?.phone ?? 'Not given'],
    ['Priority', priority ? capitalize(priority) : 'None'],
    ['Division', division?.name ?? 'None'],
    ['Assignee', assignee?.name ?? 'Nobody'],
    ['Created', createdAt ? formatTime(createdAt) : 'Unknown'],
    ['Tags', tags.join(', ') || 'None'],
  ] as const
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
