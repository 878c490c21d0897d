import { createExampleTickets } from '@deskbridge/host-emulator/examples'

export { exampleUsers, type ExampleTicket } from '@deskbridge/host-emulator/examples'

/** Tickets of the desk, starting with the one that is open at the start. */
export const exampleTickets = createExampleTickets(new Date())
