import { isRecord, ownMember } from '../../base/structure'
import { readableEntries, readString } from '../../model/read'
import type { TicketData } from '../../model/ticket'

/** A chat with its customer in the form that the LiveChat Agent App sends (docs/protocols/agent-app.md, "The conversation"). */
export interface AgentAppProfile {
  /** The id of the customer. */
  id: string
  /** The display name. */
  name: string
  /** The email, where the customer has given one. */
  email?: string
  /** Where the customer is, as far as the connection tells. */
  geolocation: {
    longitude?: string
    latitude?: string
    country: string
    country_code: string
    region: string
    city: string
    timezone: string
  }
  /** The chat that is open. */
  chat: {
    /** The id of the chat; none in the list of customers. */
    id?: string
    /** The id of the group that has the chat. */
    groupID: string
    /** The answers that the customer gave before the chat. */
    preChatSurvey?: { question: string; answer: string }[]
  }
  /** The list in which the agent has opened the customer. */
  source: 'chats' | 'archives' | 'customers'
}

/** Reads an own member of what may be an object. */
function memberOf(holder: unknown, key: PropertyKey): unknown {
  return isRecord(holder) || Array.isArray(holder) ? ownMember(holder, key) : undefined
}

/** Reads a string of which the wire has an empty one where there is none. */
function readText(holder: unknown, key: PropertyKey): string | null {
  return readString(memberOf(holder, key)) || null
}

/** Reads the answers that a customer gave before the chat, by their questions. */
function readSurvey(survey: unknown): Record<string, unknown> {
  const length = Array.isArray(survey) ? Math.min(survey.length, readableEntries) : 0
  const entries = Array.from({ length }, (_, index) => memberOf(survey, index))
  const answers = entries.map((entry) => [readString(memberOf(entry, 'question')), memberOf(entry, 'answer')])
  return Object.fromEntries(answers.filter(([question]) => question !== null)) as Record<string, unknown>
}

/** Reads a chat of the LiveChat Agent App as the conversation that the agent works on (docs/protocols/agent-app.md, A60 to A66). */
export function toTicket(raw: object): TicketData {
  const chat = memberOf(raw, 'chat')
  const id = readString(memberOf(raw, 'id'))
  const group = readText(chat, 'groupID')
  return {
    id: readText(chat, 'id') ?? id ?? '',
    number: null,
    subject: null,
    status: null,
    priority: null,
    createdAt: null,
    updatedAt: null,
    requester: {
      id,
      name: readText(raw, 'name'),
      email: readText(raw, 'email'),
      phone: null,
    },
    assignee: null,
    division: group === null ? null : { id: group, name: null },
    tags: [],
    customFields: readSurvey(memberOf(chat, 'preChatSurvey')),
  }
}
