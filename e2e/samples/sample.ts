import type { HostTicket } from '@deskbridge/host'

/** A sample app, and what the shared specification expects of it. */
export interface Sample {
  /** Folder of the app. */
  readonly folder: string
  /** Title of its section. */
  readonly title: string
  /** Query parameter of its URL that holds the URL of its endpoint. */
  readonly endpoint?: { readonly parameter: string; readonly answer: unknown }
  /** Returns what the app shows of a ticket, with what the desk sends of it. */
  shows(ticket: HostTicket): string | RegExp
  /** Text that it shows when no ticket is open. */
  readonly withoutTicket: string
  /** Text that it shows where the desk does not support sections. */
  readonly withoutSection: string
}

/** The number, or the id where the desk sends no number. */
const numberOf = ({ number, id }: HostTicket) => new RegExp(`#(${number}|${id})(?!\\d)`)

/** The sample apps; the specification runs for each of them, on each desk. */
export const samples = {
  'orders-react': {
    folder: 'orders-react',
    title: 'Orders',
    endpoint: { parameter: 'orders', answer: { orders: [] } },
    shows: ({ requester }) => requester?.email ?? '',
    withoutTicket: 'No ticket is open yet',
    withoutSection: 'This desk does not support sections',
  },
  'macros-vue': {
    folder: 'macros-vue',
    title: 'Macros',
    endpoint: { parameter: 'macros', answer: { macros: [] } },
    shows: ({ requester }) => requester?.name ?? '',
    withoutTicket: 'No ticket is open yet',
    withoutSection: 'This desk cannot show macros in the ticket details',
  },
  'sla-svelte': {
    folder: 'sla-svelte',
    title: 'SLA',
    shows: numberOf,
    withoutTicket: 'No ticket is open yet',
    withoutSection: 'This desk does not support sections',
  },
  'notes-vanilla': {
    folder: 'notes-vanilla',
    title: 'Notes',
    shows: numberOf,
    withoutTicket: 'No ticket is open yet',
    withoutSection: 'This desk cannot show notes in the ticket details',
  },
} as const satisfies Record<string, Sample>

/** Name of a sample app. */
export type SampleName = keyof typeof samples
