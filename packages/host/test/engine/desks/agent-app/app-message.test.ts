import { neutralTicket } from '@deskbridge/fixtures/tickets'
import { describe, expect, it } from 'vitest'
import { agentAppCapabilities } from '@deskbridge/core/desks/agent-app'
import { readAgentAppMessage } from '../../../../src/engine/desks/agent-app/app-message'

const read = (placement: keyof typeof agentAppCapabilities, name: string, data?: unknown) =>
  readAgentAppMessage(
    { name, data },
    {
      placement,
      capabilities: agentAppCapabilities[placement]!,
      isSilent: false,
      ticket: neutralTicket,
      openingState: { title: 'Notes', components: [{ type: 'divider' }] },
      takesFirstTitle: false,
    },
  )

const button = { text: 'Order', value: 1, type: 'message', postback_id: 'p', user_ids: ['u'] }
const element = {
  title: 'A',
  subtitle: 'B',
  image: { url: 'https://example.com/a.png', width: 2 },
  buttons: [button],
}
const cards = { template_id: 'cards', elements: [element, { image: 'a.png' }] }

describe('a message that only the LiveChat Agent App has', () => {
  it.each([
    ['ticket-sidebar', 'put_message', 'Hello', { kind: 'insertText', text: 'Hello' }],
    [
      'message-box',
      'put_messagebox_message',
      { type: 'message', value: 'Hi' },
      { kind: 'insertText', text: 'Hi' },
    ],
    ['message-box', 'put_messagebox_message', { type: 'rich_message', payload: cards }],
    ['ticket-sidebar', 'watch_messages', null],
    ['ticket-sidebar', 'plugin_loaded', null],
    ['message-box', 'send_quick_replies', { title: 'Topic?', buttons: [button] }],
    ['ticket-sidebar', 'send_cards', [element]],
    ['main-menu', 'navigate_from_fullscreen_widget', '/reports'],
    ['main-menu', 'set_reports_filters', { a: 'x', b: [1, 2], c: 3, d: new Date(0) }],
    ['settings', 'redirect', 'https://example.com/'],
  ])('A30 to A46 does in %s what %s is for', (placement, name, data, action?: unknown) => {
    const reading = read(placement, name, data)
    expect(reading).toMatchObject({ verdict: 'delivered', action: action ?? { kind: 'send', name, data } })
  })

  it.each([
    ['ticket-sidebar', 'put_message', 7, 'data'],
    ['message-box', 'put_messagebox_message', 'Hello', 'data'],
    ['message-box', 'put_messagebox_message', { type: 'html', value: 'x' }, 'data.type'],
    ['message-box', 'put_messagebox_message', { type: 'message' }, 'data.value'],
    [
      'message-box',
      'put_messagebox_message',
      { type: 'rich_message', payload: {} },
      'data.payload.template_id',
    ],
    [
      'message-box',
      'put_messagebox_message',
      { type: 'rich_message', payload: { ...cards, elements: [] } },
      'data.payload.elements',
    ],
    [
      'ticket-sidebar',
      'send_quick_replies',
      { title: 'T', buttons: [{ text: 'A' }] },
      'data.buttons[0].value',
    ],
    [
      'ticket-sidebar',
      'send_quick_replies',
      { title: 'T', buttons: [{ ...button, user_ids: [1] }] },
      'data.buttons[0].user_ids[0]',
    ],
    ['ticket-sidebar', 'send_cards', {}, 'data'],
    ['ticket-sidebar', 'send_cards', [{ image: { url: 1 } }], 'data[0].image.url'],
    ['ticket-sidebar', 'send_cards', Array.from({ length: 1001 }, () => ({})), 'data'],
    ['ticket-sidebar', 'put_message', 'x'.repeat(50_001), 'data'],
    ['main-menu', 'set_reports_filters', { a: { b: 1 } }, 'data.a'],
    ['settings', 'redirect', null, 'data'],
  ])('A44 refuses in %s a %s that carries %j, and names %s', (placement, name, data, path) => {
    expect(read(placement, name, data)).toMatchObject({
      verdict: `invalid:${path}`,
      error: { code: 'INVALID_ARGUMENT' },
    })
  })

  it.each([
    ['settings', 'put_message', 'Hello'],
    ['ticket-sidebar', 'put_messagebox_message', { type: 'message', value: 'Hello' }],
    ['ticket-sidebar', 'redirect', '/'],
    ['message-box', 'customer_details_section', { title: 'Notes', components: [{ type: 'line' }] }],
    ['main-menu', 'send_cards', [element]],
  ])('A23 ignores in %s a %s', (placement, name, data) => {
    expect(read(placement, name, data)).toEqual({ verdict: 'ignored:placement' })
  })

  it('A44 hands on fresh objects, with known members only', () => {
    const hostile = { ...element, onclick: 'x', ['__proto__']: { title: 'inherited' } }
    const reading = read('ticket-sidebar', 'send_cards', [
      Object.assign(Object.create({ subtitle: 'inherited' }), hostile),
    ])
    const { data } = reading.action as unknown as { data: [object] }
    expect(data).toEqual([element])
    expect(data[0]).not.toBe(hostile)
  })
})

describe('the customer in a section', () => {
  const section = (components: unknown) =>
    read('ticket-sidebar', 'customer_details_section', { title: 'Notes', components })

  it('A71 becomes an item with the name and the email of the requester', () => {
    const { name, email } = neutralTicket.requester!
    expect(section([{ type: 'customer' }, { type: 'line' }]).action).toEqual({
      kind: 'section',
      section: {
        title: 'Notes',
        components: [{ type: 'item', data: { title: name, description: email } }, { type: 'divider' }],
      },
    })
  })

  it.each([['customer'], [{ type: 'person' }], [null]])('A70 is known by its type alone: %o', (component) => {
    expect(section([component])).toMatchObject({ verdict: 'invalid:components[0].type' })
  })

  it('is not looked for in a list that is too long to be a section', () => {
    const endless: unknown[] = []
    endless.length = 2 ** 32 - 1
    expect(section(endless)).toMatchObject({ verdict: 'invalid:components' })
  })
})
