import type { DeskHost, HostUser, MessageFacts, TicketStory } from '@deskbridge/host/engine'

/** A message to compose. */
export interface KnownMessage {
  /** Name of the message. */
  readonly name: string
  /** Who sends such messages. */
  readonly group: string
  /** Rules that define it. */
  readonly rules: string | null
  /** What it carries, as an example. */
  readonly data: unknown
}

const groups = ['From the desk to apps', 'From apps to the desk, the wrong way round', 'Of the connection']

function groupOf({ direction, isTransport }: MessageFacts): string {
  return groups[isTransport ? 2 : direction === 'to-host' ? 1 : 0]!
}

/** Lists the messages that a desk knows, those that it sends itself first; the examples are about a ticket and a user. */
export function listMessages(
  { messages, exampleMessages }: DeskHost,
  story: TicketStory,
  user: HostUser,
): readonly KnownMessage[] {
  const examples = exampleMessages?.(story, user)
  const known = Object.entries(messages).map(([name, facts]) => ({
    name,
    group: groupOf(facts),
    rules: facts.rules,
    data: examples?.[name],
  }))
  return groups.flatMap((group) => known.filter((message) => message.group === group))
}

/** Returns data whose first member, or which itself, has a wrong type. */
export function malform(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { malformed: true }
  const [entry] = Object.entries(data)
  if (!entry) return 'malformed'
  const [key, value] = entry as [string, unknown]
  return { ...data, [key]: typeof value === 'string' ? 42 : 'malformed' }
}
