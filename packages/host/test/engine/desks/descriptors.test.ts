import { neutralUser, ticketStory } from '@deskbridge/fixtures/tickets'
import { describe, expect, it } from 'vitest'
import { deskHosts, describeMessage, hostDeskIds, type TicketStory } from '../../../src/engine'
import { hostPlacements } from '../../../src/engine/desks'

const envelope = (type: string, data: unknown, request: unknown = 'r1') => ({
  '@@livechat/postmessenger': true,
  owner: 'host',
  instance: 0,
  type,
  request,
  data,
})
const call = (...args: unknown[]) => envelope('call', { method: 'handle', args })

const zendeskEvent = (key: string, message: unknown) => ({ key, message, appGuid: 'a', instanceGuid: 'a' })

/** A message of each shape, with what it carries where other data can take its place. */
const carrying: [desk: string, name: string, message: (data: unknown) => unknown][] = [
  ['text', 'track', (data) => call({ plugin_id: 'orders', message: 'track', data })],
  ['text', 'track', (data) => ({ plugin_id: 'orders', message: 'track', data })],
  ['text', 'ticket_info', (data) => call({ event_name: 'livechat:ticket_info', event_data: data }, 'rest')],
  ['text', 'change_theme', (data) => ({ event_name: 'livechat:change_theme', event_data: data })],
  [
    'qiscus',
    'helpdesk:app:resize',
    (payload) => ({ channel: 'helpdesk:apps', event: 'helpdesk:app:resize', payload }),
  ],
  ['chatwoot', 'appContext', (data) => JSON.stringify({ event: 'appContext', data })],
  ['zendesk', 'request', (data) => zendeskEvent('request:1', data)],
  ['zendesk', 'colorScheme.changed', (data) => ({ key: 'zaf.colorScheme.changed', message: data })],
  ['zendesk', 'set', (params) => ({ id: 1, request: 'set', params, appGuid: 'a', instanceGuid: 'a' })],
]

const aStory: TicketStory = ticketStory

const deskOf = (id: string) => deskHosts.find((desk) => desk.id === id)!

describe.each(deskHosts.map((desk) => [desk.id, desk] as const))('the desk %s', (_id, desk) => {
  it('has a name, a rule for each message and an origin for tests', () => {
    expect(desk.name).not.toBe('')
    const rules = [...Object.values(desk.messages).map((facts) => facts.rules), ...Object.values(desk.rules)]
    for (const rule of rules) expect(rule).toMatch(/^[A-Z]\d+/)
    expect(new URL(desk.exampleOrigin).origin).toBe(desk.exampleOrigin)
  })

  it('has origins on HTTPS, among them the one for tests', () => {
    const { origins, exampleOrigin } = desk
    const sources = origins === 'any-https' ? [exampleOrigin] : origins
    for (const source of sources) expect(source).toMatch(/^https:\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+$/)
    const isMatch = (source: string) => exampleOrigin.endsWith(source.replace(/^https:\/\/\*?/, ''))
    expect(sources.some(isMatch)).toBe(true)
  })

  it('has exactly one message with which an app announces itself', () => {
    const announcing = Object.values(desk.messages).filter((facts) => facts.isAnnouncement)
    expect(announcing).toEqual([expect.objectContaining({ direction: 'to-host' })])
  })

  it('has a message that asks apps before the ticket is saved where its placements have that hook', () => {
    const asking = Object.values(desk.messages).filter((facts) => facts.asksBeforeSave)
    const hasHook = Object.values(desk.placements).some((has) => has!.includes('beforeSave'))
    expect(asking.map(({ direction }) => direction)).toEqual(hasHook ? ['to-app'] : [])
  })

  it('gives the rule of each reason, and examples of its own messages only', () => {
    for (const rule of Object.values(desk.reasonRules ?? {})) expect(rule).toMatch(/^[A-Z]\d+$/)
    expect(Object.keys(desk.messages)).toEqual(
      expect.arrayContaining(Object.keys(desk.exampleMessages?.(aStory, neutralUser) ?? {})),
    )
  })

  it.each(['', 'text', 7, null, undefined, true, [], {}, new Date(), Symbol('x'), 10n])(
    'is not asked for by %o, in either direction',
    (value) => {
      expect(desk.parse(value)).toBeNull()
      expect(desk.describe(value)).toBeNull()
    },
  )
})

describe('the list of desks', () => {
  it('is what every other list follows from', () => {
    expect(hostDeskIds).toEqual(deskHosts.map(({ id }) => id))
    for (const { placements } of deskHosts) {
      for (const placement of Object.keys(placements)) expect(hostPlacements).toContain(placement)
    }
  })
})

describe.each(carrying)('a message of %s, %s', (id, name, toMessage) => {
  const desk = deskOf(id)

  it('is known by its name, and described with what it carries', () => {
    expect(Object.keys(desk.messages)).toContain(name)
    expect(desk.describe(toMessage({ a: 1 }))).toEqual({ name, data: { a: 1 } })
    expect(describeMessage(toMessage({ a: 1 }))).toEqual({ desk: id, name, data: { a: 1 } })
  })

  it('can be made to carry other data, as a copy', () => {
    const message = toMessage({ a: 1 })
    expect(desk.replaceData(message, 'other')).toEqual(toMessage('other'))
    expect(message).toEqual(toMessage({ a: 1 }))
    const empty = toMessage(undefined)
    expect(desk.replaceData(empty, 'other')).toBe(empty)
  })
})

describe('a message about an event', () => {
  const zendesk = deskOf('zendesk')
  const key = 'iframe.on:ticket.save'

  it('is described by the first part of its key, with the event in its data', () => {
    const described = { name: 'iframe.on', data: { event: 'ticket.save', subscriberCount: 1 } }
    const message = zendeskEvent(key, { subscriberCount: 1 })
    expect(zendesk.describe(message)).toEqual(described)
    expect(zendesk.describe(JSON.stringify(message))).toEqual(described)
    expect(zendesk.replaceData(JSON.stringify(message), 7)).toBe(JSON.stringify(zendeskEvent(key, 7)))
  })

  it.each([
    [
      { id: 3, request: 'get', appGuid: 'a' },
      { role: 'request', id: '3' },
    ],
    [
      { id: 3, result: {} },
      { role: 'reply', id: '3' },
    ],
    [zendeskEvent('request:3', {}), { role: 'request', id: 'request:3' }],
    [{ key: 'zaf.request:3.done' }, { role: 'reply', id: 'request:3' }],
    [
      { key: 'zaf.ticket.save', needsReply: true },
      { role: 'request', id: 'ticket.save' },
    ],
    [
      { key: 'iframe.reply:ticket.save', appGuid: 'a' },
      { role: 'reply', id: 'ticket.save' },
    ],
    [zendeskEvent(key, {}), null],
    ['x', null],
  ])('ties %j to its exchange', (message, part) => {
    expect(zendesk.exchangeOf!(message)).toEqual(part)
  })
})

describe('an envelope of the transport', () => {
  it('is described by its type, and its data can be replaced where it has some', () => {
    const text = deskOf('text')
    const response = envelope('response', { error: false, result: 7 })
    expect(text.describe(response)).toEqual({ name: 'response', data: { error: false, result: 7 } })
    expect(text.replaceData(response, 'spoiled')).toEqual(envelope('response', 'spoiled'))
    const handshake = envelope('handshake', {}, null)
    expect(text.describe(handshake)).toEqual({ name: 'handshake', data: undefined })
    expect(text.replaceData(handshake, 'spoiled')).toBe(handshake)
    const transport = Object.entries(text.messages).flatMap(([name, facts]) =>
      facts.isTransport ? [name] : [],
    )
    expect(transport).toEqual(['handshake', 'handshake_echo', 'response', 'call', 'emit'])
  })
})
