import type { GivenTicket } from '@deskbridge/host-emulator/examples'
import type { DeskUser, WorkbenchConfig } from '../config'
import { numberOf } from './check-references'
import type { LoadedConfiguration } from './load-configuration'
import type { CheckedTicket, CheckedUser } from './schema'

/** Time of a ticket that has none; the same for every load, so that a ticket that did not change stays the same. */
const startedAt = new Date().toISOString()

/** Returns what the page gets of a configuration, but for the apps. */
export function toDeskData({ users, tickets, scenarios }: LoadedConfiguration): Partial<WorkbenchConfig> {
  return {
    ...(users && { users: users.map(({ value }) => toDeskUser(value)) }),
    ...(tickets && { tickets: tickets.map(({ value }) => toGivenTicket(value)) }),
    ...(scenarios.length > 0 && { scenarios: scenarios.map(({ value }) => value) }),
  }
}

function toDeskUser({ name, ...user }: CheckedUser): DeskUser {
  return { ...user, name: name ?? user.email ?? user.id }
}

function toGivenTicket(checked: CheckedTicket): GivenTicket {
  const { conversation: messages, language, extra, ...ticket } = checked
  const { requester, assignee, createdAt } = ticket
  let at = createdAt ?? messages.find((message) => message.at)?.at ?? startedAt
  const firstAt = at
  const conversation = messages.map((message) => {
    at = message.at ?? at
    const person = message.by === 'agent' ? assignee : requester
    return {
      by: message.by,
      author: message.author ?? person?.name ?? (message.by === 'agent' ? 'Agent' : 'Website visitor'),
      authorId: message.authorId === undefined ? (person?.id ?? null) : message.authorId,
      at,
      text: message.text,
    }
  })
  return {
    ticket: {
      ...ticket,
      number: numberOf(checked),
      subject: ticket.subject ?? '',
      createdAt: firstAt,
      updatedAt: ticket.updatedAt ?? at,
      ...(extra && { extra }),
    },
    language,
    conversation,
  }
}
