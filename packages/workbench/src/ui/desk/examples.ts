import type { TicketData, UserData } from '@deskbridge/core'
import conversations from './example-conversations.json'

/** A message between the requester and an agent. */
interface ConversationMessage {
  /** Name of the author. */
  author: string
  /** Time of the message, in ISO 8601 format. */
  at: string
  /** Content of the message. */
  text: string
}

/** A ticket with everything else that the page shows of it. */
export interface ExampleTicket {
  /** The ticket that the desk sends to its apps. */
  ticket: TicketData & { number: string; subject: string; createdAt: string }
  /** Language of the subject and the conversation. */
  language: string
  /** Conversation, oldest message first. */
  conversation: readonly ConversationMessage[]
}

/** A user of the desk. */
export type ExampleUser = UserData & { name: string; email: string; role: string }

/** Users to choose from; the first one is signed in at the start. */
export const exampleUsers: readonly [ExampleUser, ...ExampleUser[]] = [
  agent('agent-7', 'Sam Rivera', 'agent', 'shipping'),
  agent('agent-9', 'Ines Moreau', 'supervisor', 'billing'),
  agent('agent-2', 'Kofi Mensah', 'admin', null),
]

const divisions = { shipping: 'Shipping', billing: 'Billing', accounts: 'Accounts' }

/** Tickets of the desk, starting with the one that is open at the start; their times are relative to now. */
export const exampleTickets: readonly ExampleTicket[] = conversations.map((example) => {
  const { hoursAgo, number, subject, requester, language = 'en', messages } = example
  const createdAt = Date.now() - hoursAgo * 3_600_000
  const at = (minutes: number) => new Date(createdAt + minutes * 60_000).toISOString()
  const [{ id, name, email }] = exampleUsers
  const division = example.division as keyof typeof divisions
  return {
    ticket: {
      id: `ticket-${number}`,
      number,
      subject,
      status: example.status,
      priority: example.priority as TicketData['priority'],
      createdAt: at(0),
      updatedAt: at(messages.at(-1)?.minutes ?? 0),
      requester: requester && { id: `customer-${number}`, ...requester },
      assignee: example.isAssigned ? { id, name, email } : null,
      division: { id: division, name: divisions[division] },
      tags: example.tags,
      customFields: {},
    },
    language,
    conversation: messages.map(({ by, minutes, text }) => ({
      author: by === 'requester' ? (requester?.name ?? 'Website visitor') : name,
      at: at(minutes),
      text,
    })),
  }
})

function agent(id: string, name: string, role: string, divisionId: string | null): ExampleUser {
  return { id, name, email: `${name.toLowerCase().replace(' ', '.')}@example.com`, role, divisionId }
}
