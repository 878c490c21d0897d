import type { HostTicket } from '@deskbridge/host'

/** Says which parts of the shared specification apply to a sample app, and what it then shows. */
export interface Sample {
  /** Is the folder of the app. */
  readonly folder: string
  /** Is the title of its section. */
  readonly title: string
  /** Is the member of its address that tells where its own endpoint is. */
  readonly endpoint?: { readonly parameter: string; readonly answer: unknown }
  /** Returns what it shows of a ticket. */
  shows(ticket: HostTicket): string
  /** Is what it says where no ticket is open. */
  readonly withoutTicket: string
  /** Is what it says where the desk draws no sections. */
  readonly withoutSection: string
}

const subjectOf = ({ subject }: HostTicket) => subject ?? ''

/** Lists the sample apps: the specification runs over each of them, on each desk. */
export const samples = {
  'orders-react': {
    folder: 'orders-react',
    title: 'Orders',
    endpoint: { parameter: 'orders', answer: { orders: [] } },
    shows: ({ requester }) => requester?.email ?? '',
    withoutTicket: 'No ticket is open yet',
    withoutSection: 'No section in the ticket’s details on this desk',
  },
  'macros-vue': {
    folder: 'macros-vue',
    title: 'Macros',
    shows: subjectOf,
    withoutTicket: 'No ticket is open yet',
    withoutSection: 'This desk shows no macros beside the ticket',
  },
  'sla-svelte': {
    folder: 'sla-svelte',
    title: 'SLA',
    shows: subjectOf,
    withoutTicket: 'No ticket is open yet',
    withoutSection: 'This desk draws no apps in the ticket’s details',
  },
  'notes-vanilla': {
    folder: 'notes-vanilla',
    title: 'Notes',
    shows: subjectOf,
    withoutTicket: 'No ticket is open yet',
    withoutSection: 'This desk shows no notes in the ticket’s details',
  },
} as const satisfies Record<string, Sample>

/** Names a sample app. */
export type SampleName = keyof typeof samples
