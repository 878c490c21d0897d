import type { AgentAppProfile } from '@deskbridge/core/desks/agent-app'
import { isRecord } from '@deskbridge/core/internal'
import type { HostTicket } from '../../host-ticket'
import { oncePer } from '../once-per'

/** What the published type always has of a customer's place. */
const nowhere = { country: '', country_code: '', region: '', city: '', timezone: '' }

/**
 * Writes a ticket as the chat that it stands for (docs/protocols/agent-app.md, A66); `null` for one without a requester that has an id.
 *
 * What the neutral ticket lacks comes from `extra`, or is an empty value of the published type.
 */
const writeProfile = oncePer((ticket: HostTicket): { readonly profile: AgentAppProfile | null } => {
  const { requester, division, id, extra } = ticket
  if (!requester || requester.id === null || requester.id === '') return { profile: null }
  const { geolocation, chat, source, ...own } = extra?.['agent-app'] ?? {}
  const profile = {
    ...own,
    id: String(requester.id),
    name: requester.name ?? '',
    ...(requester.email !== null && { email: requester.email }),
    geolocation: { ...nowhere, ...(isRecord(geolocation) && geolocation) },
    chat: {
      ...(isRecord(chat) && chat),
      id: String(id),
      groupID: division ? String(division.id) : '',
    },
    source: source ?? 'chats',
  } as AgentAppProfile
  return { profile }
})

/** Writes a ticket as the LiveChat Agent App sends it; `null` for one that it cannot send. */
export function fromTicket(ticket: HostTicket): AgentAppProfile | null {
  return writeProfile(ticket).profile
}
