import { createWidget } from '@deskbridge/core'
import { describe, expect, it } from 'vitest'
import { changeStory, createExampleTickets, exampleUsers, toExampleTicket } from '../../src/examples'
import { createEmulator } from '../../src/pure'
import { documentedFields, documentedParts } from '../fixtures/documented-fields'

const now = new Date('2026-03-02T12:24:00.000Z')
const examples = createExampleTickets(now)
const tickets = examples.map(({ ticket }) => ticket)
const numbersWhere = (isMet: (ticket: (typeof tickets)[number]) => boolean) =>
  tickets.filter(isMet).map(({ number }) => number)

/** Returns every example ticket as a widget on a desk receives it. */
async function receiveAll(desk: 'text' | 'qiscus'): Promise<object[]> {
  using emulator = createEmulator({ desk })
  const widget = createWidget({ link: emulator.link })
  const received: object[] = []
  await widget.connect()
  for (const ticket of tickets) {
    emulator.ticket.open(ticket)
    await expect.poll(() => widget.ticket.get()?.id).toBe(ticket.id)
    received.push(widget.ticket.get()!.raw)
  }
  widget.close()
  return received
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce((part, name) => (part as Record<string, unknown> | null)?.[name], value)
}

/** Returns whether a value says something: not null, not empty, and no default such as 0 or false. */
function isTelling(value: unknown): boolean {
  if (value instanceof Date) return true
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value)
}

describe.each(['text', 'qiscus'] as const)('among the example tickets on the desk %s', (desk) => {
  it('every documented field has a value at least once', async () => {
    const received = await receiveAll(desk)
    const paths = [...documentedFields[desk], ...documentedParts[desk]]
    const silent = paths.filter((path) => !received.some((raw) => isTelling(valueAt(raw, path))))
    expect(silent).toEqual([])
  })
})

describe('the example tickets', () => {
  it('are latest first, and their times are relative to now', () => {
    const times = tickets.map(({ createdAt }) => createdAt)
    expect(times).toEqual([...times].sort().reverse())
    expect(tickets.map(({ number }) => number)).toEqual(
      Array.from({ length: 10 }, (_, index) => String(1042 - index)),
    )
    const [later] = createExampleTickets(new Date(now.getTime() + 60_000))
    expect(Date.parse(later.ticket.createdAt) - Date.parse(times[0]!)).toBe(60_000)
  })

  it('end with their conversation, before now', () => {
    for (const { ticket, conversation } of examples) {
      const times = conversation.map(({ at }) => at)
      expect(times).toEqual([...times].sort())
      expect([times[0], times.at(-1)]).toEqual([ticket.createdAt, ticket.updatedAt])
      expect(Date.parse(ticket.updatedAt)).toBeLessThan(now.getTime())
    }
  })

  it('have every status and every priority', () => {
    const every = (member: 'status' | 'priority') => new Set(tickets.map((ticket) => ticket[member]))
    expect(every('status')).toEqual(new Set(['open', 'pending', 'onhold', 'solved', 'closed']))
    expect(every('priority')).toEqual(new Set(['low', 'medium', 'high', 'urgent', null]))
  })

  it('include what a real desk has: gaps, a long subject, right-to-left text, merged tickets, a rating', () => {
    expect(numbersWhere(({ requester }) => requester === null)).toEqual(['1037'])
    expect(numbersWhere(({ requester }) => requester?.email === null)).toEqual(['1034'])
    expect(numbersWhere(({ assignee }) => assignee === null)).toEqual(['1038', '1037', '1034'])
    expect(numbersWhere(({ subject }) => subject.length > 200)).toEqual(['1034'])
    expect(numbersWhere(({ subject }) => /^\p{Script=Arabic}/u.test(subject))).toEqual(['1040'])
    expect(examples.filter(({ language }) => language === 'ar')).toHaveLength(1)
    const wireOf = (number: string) =>
      JSON.stringify(tickets.find((ticket) => ticket.number === number)?.extra)
    expect(wireOf('1033')).toContain('"ticket-1042"')
    expect(wireOf('1042')).toContain('"ticket-1033"')
    expect(wireOf('1035')).toContain('Quick and friendly.')
  })

  it('come with a user of every role that the access of an app can name', () => {
    expect(exampleUsers.map(({ role }) => role)).toEqual(['agent', 'supervisor', 'admin', 'owner'])
  })

  it('name only users and divisions of the desk, and only addresses at example.com', () => {
    const agents = exampleUsers.map(({ id, name, email }) => ({ id, name, email }))
    const assignees = tickets.flatMap(({ assignee }) => assignee ?? [])
    expect(agents).toEqual(expect.arrayContaining(assignees))
    const addresses = JSON.stringify([examples, exampleUsers]).match(/[\w.]+@[\w.]+\w/g)
    expect(addresses?.filter((address) => !address.endsWith('@example.com'))).toEqual([])
    const requesters = tickets.map(({ requester }) => requester?.name)
    expect(agents.filter(({ name }) => requesters.includes(name))).toEqual([])
  })

  it('are fresh each time, so that a change stays with its desk', () => {
    const [first] = createExampleTickets(now)
    first.ticket.tags.push('changed')
    expect(createExampleTickets(now)[0].ticket.tags).not.toContain('changed')
  })

  it('pass a new message on to the fields of every desk', () => {
    const [first] = examples
    const at = now.toISOString()
    const message = {
      by: 'agent',
      author: 'Sam Rivera',
      authorId: 'agent-7',
      at,
      text: 'It is found.',
    } as const
    const conversation = [...first.conversation, message]
    const changed = changeStory(first, { conversation, ticket: { ...first.story.ticket, updatedAt: at } })
    expect(changed.conversation).toEqual(conversation)
    expect(changed.ticket.updatedAt).toBe(at)
    expect(changed.ticket.extra?.text).toMatchObject({ lastMessageAt: at, updatedBy: 'agent-7' })
    expect(changed.ticket.extra?.text?.events).toHaveLength(conversation.length)
    expect(first.ticket.extra?.text?.events).toHaveLength(first.conversation.length)
  })
})

it('adds the fields of every desk to a given ticket but for those that it has, also when its story changes', () => {
  const [{ ticket, conversation, language }] = createExampleTickets(new Date())
  const given = { ticket: { ...ticket, extra: { text: { lastMessageAt: 'given' } } }, conversation, language }
  const example = toExampleTicket(given)
  expect(example.ticket).toMatchObject({ id: ticket.id, number: ticket.number, subject: ticket.subject })
  expect(example.conversation).toBe(conversation)
  expect(Object.keys(example.ticket.extra!)).toEqual(Object.keys(ticket.extra!))
  const { events, lastMessageAt } = example.ticket.extra!.text!
  expect(events).toHaveLength(conversation.length)
  expect(lastMessageAt).toBe('given')
  const changed = changeStory(example, { conversation: [] })
  expect(changed.ticket.extra?.text).toMatchObject({ events: [], lastMessageAt: 'given' })
})
