import type { Placement } from '@deskbridge/core'
import type { HostTicket } from '@deskbridge/host'
import type { DeskHost } from '@deskbridge/host/engine'
import { isAboveReply, isBesideTicket } from '../../packages/workbench/src/placements'

/** A sample app, and what the shared specification expects of it. */
export interface Sample {
  /** Folder of the app. */
  readonly folder: string
  /** Title of its section. */
  readonly title: string
  /** Returns whether it is made for a placement. */
  isFor(placement: Placement): boolean
  /** Query parameter of its URL that holds the URL of its endpoint. */
  readonly endpoint?: { readonly parameter: string; readonly answer: unknown }
  /** Heading that it shows on a page without tickets, if it is made for one. */
  readonly pageHeading?: string
  /** Returns what the app shows of a ticket, with what the desk sends of it. */
  shows(ticket: HostTicket): string | RegExp
  /** Text that it shows when no ticket is open. */
  readonly withoutTicket: string
  /** Text that it shows where the desk does not support sections. */
  readonly withoutSection: string
}

const besideTicket = (placement: Placement) => isBesideTicket({ placement })

/** The number, or the id where the desk sends no number. */
const numberOf = ({ number, id }: HostTicket) => new RegExp(`#(${number}|${id})(?!\\d)`)

/** The sample apps; the specification runs for each of them, on each desk. */
export const samples = {
  'orders-react': {
    folder: 'orders-react',
    title: 'Orders',
    isFor: besideTicket,
    endpoint: { parameter: 'orders', answer: { orders: [] } },
    shows: ({ requester }) => requester?.email ?? '',
    withoutTicket: 'No ticket is open yet',
    withoutSection: 'This desk does not support sections',
  },
  'macros-vue': {
    folder: 'macros-vue',
    title: 'Macros',
    isFor: (placement) => besideTicket(placement) || isAboveReply({ placement }) || placement === 'main-menu',
    pageHeading: 'Macros',
    endpoint: { parameter: 'macros', answer: { macros: [] } },
    shows: ({ requester }) => requester?.name ?? '',
    withoutTicket: 'No ticket is open yet',
    withoutSection: 'This desk cannot show macros in the ticket details',
  },
  'sla-svelte': {
    folder: 'sla-svelte',
    title: 'SLA',
    isFor: (placement) => besideTicket(placement) || placement === 'main-menu',
    endpoint: { parameter: 'queue', answer: { tickets: [] } },
    pageHeading: 'Waiting for a reply',
    shows: numberOf,
    withoutTicket: 'No ticket is open yet',
    withoutSection: 'This desk does not support sections',
  },
  'notes-vanilla': {
    folder: 'notes-vanilla',
    title: 'Notes',
    isFor: besideTicket,
    shows: numberOf,
    withoutTicket: 'No ticket is open yet',
    withoutSection: 'This desk cannot show notes in the ticket details',
  },
} as const satisfies Record<string, Sample>

/** Name of a sample app. */
export type SampleName = keyof typeof samples

/** Returns the placements of a desk that a sample is made for, in the desk's order. */
export function placesOf(
  { isFor }: Sample,
  { placements }: Pick<DeskHost, 'placements'>,
): readonly Placement[] {
  return (Object.keys(placements) as Placement[]).filter(isFor)
}

/** Returns the file name of the picture of a sample on a desk, in the images of the documentation. */
export function samplePicture(name: string, desk: string): string {
  return `sample-${name}-${desk}.png`
}
