import { qiscusEvents } from '@deskbridge/core/desks/qiscus'
import type { HostUser } from '../../host-user'
import type { TicketStory } from '../../ticket-story'
import { qiscusExampleExtra } from './example-extra'
import { fromTicket, fromUser } from './from-ticket'

/** Returns examples of what the messages of the Qiscus Helpdesk Apps carry, for an example ticket and user. */
export function qiscusExampleMessages(story: TicketStory, user: HostUser): Readonly<Record<string, unknown>> {
  const ticket = fromTicket({ ...story.ticket, extra: { qiscus: qiscusExampleExtra(story) } })
  return {
    [qiscusEvents.resize]: { width: 420, height: '60%' },
    [qiscusEvents.fullscreen]: { fullscreen: true },
    [qiscusEvents.contextUser]: { user: fromUser(user) },
    [qiscusEvents.contextTicket]: { ticket },
    [qiscusEvents.contextApp]: { appId: 'app-1', mode: 'popup' },
    [qiscusEvents.ticketUpdate]: { ticket },
  }
}
