import type { Theme } from '../../model/app-context'
import type { AnyCapability } from '../../model/capability'
import type { TicketData } from '../../model/ticket'
import type { UserData } from '../../model/user'
import type { Desk, SessionEvent } from '../desk'

/** A ticket of the standalone desk. */
export type StandaloneTicket = Partial<TicketData>

/** A user of the standalone desk. */
export type StandaloneUser = Partial<UserData>

/** Options of the standalone desk. */
export interface StandaloneDeskOptions {
  /** The ticket to show; without one, the desk has no tickets. */
  ticket?: StandaloneTicket
  /** The user to show; without one, the desk has no users. */
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

/** Creates a desk for pages that are not in a frame, so that a widget works outside of any desk. */
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
        const capabilities: AnyCapability[] = []
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
