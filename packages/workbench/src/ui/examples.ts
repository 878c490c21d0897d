import type { TicketData, UserData } from '@deskbridge/core'
import conversations from './example-conversations.json'

/** Is one message between the requester and an agent. */
interface ConversationMessage {
  /** Is the writer's name. */
  author: string
  /** Is an ISO 8601 time. */
  at: string
  /** Is the text. */
  text: string
}

/** Is a ticket with what its page shows besides. */
export interface ExampleTicket {
  /** Is what the desk tells its apps. */
  ticket: TicketData & { number: string; subject: string; createdAt: string }
  /** Names the language of subject and conversation. */
  language: string
  /** Is the conversation, oldest first. */
  conversation: readonly ConversationMessage[]
}

/** Is a person who works at the desk. */
export type ExampleUser = UserData & { name: string; email: string; role: string }

/** Are the people who may sit at the desk, the first one at the start. */
export const exampleUsers: readonly [ExampleUser, ...ExampleUser[]] = [
  agent('agent-7', 'Sam Rivera', 'agent', 'shipping'),
  agent('agent-9', 'Ines Moreau', 'supervisor', 'billing'),
  agent('agent-2', 'Kofi Mensah', 'admin', null),
]

const divisions = { shipping: 'Shipping', billing: 'Billing', accounts: 'Accounts' }

/** Are the tickets of the desk, the one to open first at the top; their times are counted back from now. */
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
