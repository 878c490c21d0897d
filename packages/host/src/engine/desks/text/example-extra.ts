import type { TextTicket } from '@deskbridge/core/desks/text'
import type { StoryTicketLink, TicketStory } from '../../ticket-story'

/** Returns the fields that only tickets of the Text HelpDesk have, for an example ticket. */
export function textExampleExtra(story: TicketStory): Partial<TextTicket> {
  const { ticket, conversation, copies, rating, mergedInto, draft } = story
  const latest = conversation.at(-1)
  return {
    createdBy: ticket.requester?.id ?? 'visitor',
    updatedBy: latest?.authorId ?? 'visitor',
    ...(latest && { lastMessageAt: latest.at }),
    events: conversation.map(({ by, author, authorId, at, text }, index) => ({
      ID: `event-${index + 1}`,
      type: 'message',
      date: at,
      author: { ID: authorId, name: author, type: by === 'agent' ? 'agent' : 'client' },
      message: { text },
    })),
    spam: { isSpam: false },
    source: { type: story.channel },
    teamIds: ticket.division ? [ticket.division.id] : [],
    ratingRequestSent: ticket.status === 'solved',
    rating,
    totalRatings: rating ? 1 : 0,
    ccs: copies.map((email) => ({ email })),
    followers: [...story.followers],
    childTickets: story.mergedTickets.map(toLink),
    parentTicket: mergedInto && toLink(mergedInto),
    draft: draft === null ? null : { text: draft },
    integrations: story.integrations,
  }
}

function toLink({ id, number, subject }: StoryTicketLink): object {
  return { ID: id, shortID: number, subject }
}
