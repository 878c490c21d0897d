import type { Division, Requester, UserData } from '@deskbridge/core/internal'

/** A user of the desk. */
export type ExampleUser = UserData & { name: string; email: string; role: string }

/** Divisions of the desk. */
export const divisions = {
  shipping: { id: 'division-2', name: 'Shipping' },
  billing: { id: 'division-3', name: 'Billing' },
  accounts: { id: 'division-4', name: 'Accounts' },
} as const satisfies Record<string, Division>

/** Users of the desk, one of each role; the first one is signed in at the start. */
export const exampleUsers: readonly [ExampleUser, ExampleUser, ExampleUser, ExampleUser] = [
  user('agent-7', 'Sam Rivera', 'agent', divisions.shipping.id),
  user('agent-9', 'Ines Moreau', 'supervisor', divisions.billing.id),
  user('agent-2', 'Kofi Mensah', 'admin', null),
  user('agent-1', 'Nora Lindqvist', 'owner', divisions.accounts.id),
]

/** People who have written to the desk. */
export const requesters = {
  maya: requester('requester-7', 'Maya Chen', 'maya.chen@example.com', '+44 20 7946 0018'),
  jonas: requester('requester-12', 'Jonas Weber', 'jonas.weber@example.com', '+49 30 901820'),
  layla: requester('requester-15', 'ليلى حداد', 'layla.haddad@example.com', null),
  priya: requester('requester-18', 'Priya Nair', 'priya.nair@example.com', '+44 161 496 0712'),
  tom: requester('requester-21', 'Tom Okafor', 'tom.okafor@example.com', null),
  sofia: requester('requester-22', 'Sofia Rossi', 'sofia.rossi@example.com', '+39 06 4996 0021'),
  ben: requester('requester-26', 'Ben Adeyemi', 'ben.adeyemi@example.com', null),
  caller: requester('requester-30', 'Caller +44 161 496 0188', null, '+44 161 496 0188'),
} as const

function user(id: string, name: string, role: string, divisionId: string | null): ExampleUser {
  return { id, name, email: `${name.toLowerCase().replace(' ', '.')}@example.com`, role, divisionId }
}

function requester(id: string, name: string, email: string | null, phone: string | null): Requester {
  return { id, name, email, phone }
}
