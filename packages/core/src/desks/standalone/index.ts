import type { Theme } from '../../model/app-context'
import type { Capability } from '../../model/capability'
import type { TicketData } from '../../model/ticket'
import type { UserData } from '../../model/user'
import type { Desk } from '../desk'

/** Is a ticket as it was given to the standalone desk. */
export type StandaloneTicket = Partial<TicketData>

/** Is a user as it was given to the standalone desk. */
export type StandaloneUser = Partial<UserData>

/** Says what a page sees when it is opened by itself. */
export interface StandaloneDeskOptions {
  /** Is the ticket to show; without one the page is told that this place has no ticket. */
  ticket?: StandaloneTicket
  /** Is the user to show; without one the page is told that this place has no user. */
  user?: StandaloneUser
  /** Are the colours to use. */
  theme?: Theme
}

const noTicket: TicketData = {
  id: '',
  number: null,
  subject: null,
  status: null,
  priority: null,
  createdAt: null,
  updatedAt: null,
  requester: null,
  assignee: null,
  division: null,
  tags: [],
  customFields: {},
}

const noUser: UserData = { id: '', name: null, email: null, role: null, divisionId: null }

/** Creates the desk that answers only when the page is in no frame, so that a widget can be opened by itself. */
export function standaloneDesk(options: StandaloneDeskOptions = {}): Desk<'standalone'> {
  const { ticket, user, theme } = options
  return {
    id: 'standalone',
    hostOrigins: [],
    isStandalone: true,
    recognizes: () => false,
    toTicket: (raw) => ({ ...noTicket, ...raw }),
    toUser: (raw) => ({ ...noUser, ...raw }),
    open: ({ emit }) => ({
      start() {
        const capabilities: Capability[] = []
        if (ticket) capabilities.push('ticket')
        if (user) capabilities.push('user')
        if (theme) emit({ type: 'theme', theme })
        if (user) emit({ type: 'user', raw: user })
        if (ticket) emit({ type: 'ticket', raw: ticket })
        emit({ type: 'connected', context: { appId: null, placement: null, mode: null }, capabilities })
      },
      receive: () => 'ignored:unknown',
      perform: async () => {},
      park: () => true,
      close() {},
    }),
  }
}
