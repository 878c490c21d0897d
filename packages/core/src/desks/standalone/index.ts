import type { Theme } from '../../model/app-context'
import type { Capability } from '../../model/capability'
import type { TicketData } from '../../model/ticket'
import type { UserData } from '../../model/user'
import type { Desk, SessionEvent } from '../desk'

/** A ticket as it was given to the standalone desk. */
export type StandaloneTicket = Partial<TicketData>

/** A user as it was given to the standalone desk. */
export type StandaloneUser = Partial<UserData>

/** What a page sees when it is opened by itself. */
export interface StandaloneDeskOptions {
  /** The ticket to show; without one the page is told that this place has no ticket. */
  ticket?: StandaloneTicket
  /** The user to show; without one the page is told that this place has no user. */
  user?: StandaloneUser
  /** The color theme. */
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
    parse: () => null,
    toTicket: (raw) => ({ ...noTicket, ...raw }),
    toUser: (raw) => ({ ...noUser, ...raw }),
    open: () => ({
      start() {
        const capabilities: Capability[] = []
        const events: SessionEvent[] = []
        if (ticket) capabilities.push('ticket')
        if (user) capabilities.push('user')
        if (theme) events.push({ type: 'theme', theme })
        if (user) events.push({ type: 'user', raw: user })
        if (ticket) events.push({ type: 'ticket', raw: ticket })
        const context = { appId: null, placement: null, mode: null }
        return { events: [...events, { type: 'connected', context, capabilities }] }
      },
      receive: () => ({ verdict: 'ignored:unknown' }),
      request: (_action, id) => ({ events: [{ type: 'settled', id }] }),
      cancel() {},
      mustStay: () => true,
    }),
  }
}
