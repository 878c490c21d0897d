import type { TicketData } from '@deskbridge/core/internal'
import {
  deskHosts,
  type HostTicket,
  type StoryMessage,
  type StoryTicketLink,
  type TicketStory,
} from '@deskbridge/host/engine'
import { exampleUsers } from './people'
import { stories, type Story } from './stories'

/** A ticket whose fields for people all have a value. */
type NamedTicket = TicketData & { number: string; subject: string; createdAt: string; updatedAt: string }

/** A ticket with everything else that a desk shows of it. */
export interface ExampleTicket {
  /** The ticket that the desk sends to its apps, with the fields of every desk. */
  readonly ticket: NamedTicket & Pick<HostTicket, 'extra'>
  /** Language of the subject and the conversation. */
  readonly language: string
  /** Conversation, oldest message first. */
  readonly conversation: readonly StoryMessage[]
  /** Everything that is known about the ticket, from which each desk takes what its tickets have. */
  readonly story: TicketStory & { readonly ticket: NamedTicket }
  /** Fields of desks that replace those that follow from the story. */
  readonly own?: HostTicket['extra']
}

/** A ticket with its conversation, whose fields of every desk are still to be added. */
export type GivenTicket = Pick<ExampleTicket, 'ticket' | 'language' | 'conversation'>

const MINUTE_MS = 60_000

/** Creates the tickets of a small shop's desk, latest first; their times are relative to `now`. */
export function createExampleTickets(now: Date): readonly [ExampleTicket, ...ExampleTicket[]] {
  const [first, ...others] = stories
  return [createExampleTicket(first, now), ...others.map((story) => createExampleTicket(story, now))]
}

/** Creates the ticket that is open at the start; its times are relative to `now`. */
export function createFirstTicket(now: Date): ExampleTicket {
  return createExampleTicket(stories[0], now)
}

function createExampleTicket(story: Story, now: Date): ExampleTicket {
  const {
    number,
    subject,
    status,
    priority,
    requester,
    assignee = null,
    division,
    tags,
    language = 'en',
  } = story
  const createdMs = now.getTime() - story.minutesAgo * MINUTE_MS
  const at = (minutes: number) => new Date(createdMs + minutes * MINUTE_MS).toISOString()
  const agent = assignee ?? exampleUsers[0]
  const conversation = story.lines.map(([by, minutes, text]): StoryMessage => ({
    by,
    author: by === 'agent' ? agent.name : (requester?.name ?? 'Website visitor'),
    authorId: by === 'agent' ? agent.id : (requester?.id ?? null),
    at: at(minutes),
    text,
  }))
  const ticket = {
    id: toId(number),
    number,
    subject,
    status,
    priority,
    createdAt: at(0),
    updatedAt: conversation.at(-1)?.at ?? at(0),
    requester: requester && { ...requester },
    assignee: assignee && { id: assignee.id, name: assignee.name, email: assignee.email },
    division: { ...division },
    tags: [...tags],
    customFields: { ...story.customFields },
  }
  return tellStory(toTicketStory(story, ticket, conversation), language)
}

/** Creates an example of a given ticket; the fields of every desk follow from it, but for those that it has. */
export function toExampleTicket({ ticket, language, conversation }: GivenTicket): ExampleTicket {
  const { extra: own, ...neutral } = ticket
  return tellStory(toTicketStory(plainStory, neutral, conversation), language, own)
}

/** Returns an example ticket with a changed story; the fields of every desk follow from it. */
export function changeStory(
  { story, language, own }: ExampleTicket,
  change: Partial<ExampleTicket['story']>,
): ExampleTicket {
  return tellStory({ ...story, ...change }, language, own)
}

function tellStory(
  story: ExampleTicket['story'],
  language: string,
  own?: HostTicket['extra'],
): ExampleTicket {
  const extra = Object.fromEntries(
    deskHosts.map(({ id, exampleExtra }) => [id, { ...exampleExtra(story), ...own?.[id] }]),
  )
  const ticket = { ...story.ticket, extra }
  return { ticket, language, conversation: story.conversation, story, ...(own && { own }) }
}

/** What the story of a ticket adds to it. */
type Background = Pick<
  Story,
  | 'channel'
  | 'copies'
  | 'draft'
  | 'fieldLabels'
  | 'followers'
  | 'formId'
  | 'integrations'
  | 'mergedInto'
  | 'rating'
> & { readonly number: string | null }

/** The story of a ticket that nothing more is known about. */
const plainStory: Background = { number: null }

/** Adds everything that desks may send besides the neutral ticket. */
function toTicketStory(
  story: Background,
  ticket: NamedTicket,
  conversation: readonly StoryMessage[],
): ExampleTicket['story'] {
  const {
    channel = 'email',
    formId = null,
    fieldLabels = {},
    copies = [],
    rating = null,
    draft = null,
  } = story
  return {
    ticket,
    conversation,
    channel,
    formId,
    fieldLabels,
    copies,
    rating,
    draft,
    followers: (story.followers ?? []).map(({ id }) => id),
    mergedTickets: stories.filter(({ mergedInto }) => mergedInto === story.number).map(toLink),
    mergedInto: stories.filter(({ number }) => number === story.mergedInto).map(toLink)[0] ?? null,
    integrations: story.integrations ?? {},
  }
}

function toLink({ number, subject }: Story): StoryTicketLink {
  return { id: toId(number), number, subject }
}

function toId(number: string): string {
  return `ticket-${number}`
}
