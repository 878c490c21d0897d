import { createLinkPair, createWidget, type Action } from '@deskbridge/core'
import { agentAppDesk, type AgentAppDeskOptions } from '@deskbridge/core/desks/agent-app'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { neutralTicket, neutralUser, otherNeutralTicket } from '@deskbridge/fixtures/tickets'
import { describe, expect, it } from 'vitest'
import { createHostEngine, type HostTicket, type TrafficEntry } from '../../../../src/engine'
import { agentAppHost } from '../../../../src/engine/desks/agent-app'

async function open(
  placement: NonNullable<AgentAppDeskOptions['placement']>,
  ticket: HostTicket | null = neutralTicket,
) {
  const clock = createFakeClock()
  const [hostLink, link] = createLinkPair({
    origins: ['https://my.livechatinc.com', 'https://widget.example.com'],
    clock,
  })
  const traffic: TrafficEntry[] = []
  const host = createHostEngine({
    desks: [agentAppHost],
    user: neutralUser,
    ticket,
    clock,
    onTraffic: (entry) => void traffic.push(entry),
  })
  const actions: Action[] = []
  host.on('action', ({ action }) => void actions.push(action))
  const app = host.attach(
    {
      id: 'notes',
      name: 'Notes',
      url: 'https://widget.example.com/',
      desk: 'agent-app',
      placement,
      mode: 'embed',
      openingState: { title: 'Notes', components: [{ type: 'divider' }] },
    },
    hostLink,
  )
  const widget = createWidget({ desks: [agentAppDesk({ placement })], link, clock })
  void widget.connect()
  await clock.advance()
  return { clock, host, app, widget, actions, traffic }
}

describe('an app of the LiveChat Agent App', () => {
  it.each(['ticket-sidebar', 'message-box', 'main-menu', 'settings'] as const)(
    'A20 is ready in %s when it has announced itself',
    async (placement) => {
      const { app, widget, traffic } = await open(placement)
      expect(app.state.get()).toMatchObject({ status: 'ready', desk: 'agent-app' })
      expect(widget.status.get()).toBe('connected')
      expect(new Set(traffic.map(({ desk }) => desk))).toEqual(new Set(['agent-app']))
    },
  )

  it.each([
    ['ticket-sidebar', 2],
    ['message-box', 2],
    ['main-menu', 0],
    ['settings', 0],
  ] as const)('A58 gets the chat around its announcement in %s: %i times', async (placement, count) => {
    const { traffic } = await open(placement)
    expect(traffic.filter(({ name }) => name === 'customer_profile')).toHaveLength(count)
  })

  it('A66 sees the ticket as a chat, and every change of it', async () => {
    const { host, widget, clock } = await open('ticket-sidebar')
    const { id, requester, division } = neutralTicket
    expect(widget.ticket.get()).toMatchObject({
      id,
      requester: { ...requester, phone: null },
      division: division && { id: division.id, name: null },
      subject: null,
      raw: { source: 'chats', geolocation: { country: '' } },
    })
    host.setTicket({ ...otherNeutralTicket, extra: { 'agent-app': { source: 'archives' } } })
    await clock.advance()
    expect(widget.ticket.get()).toMatchObject({ id: otherNeutralTicket.id, raw: { source: 'archives' } })
  })

  it.each([null, { ...neutralTicket.requester!, id: null }])(
    'A66 gets nothing for a requester that is %j',
    async (requester) => {
      const { traffic } = await open('ticket-sidebar', { ...neutralTicket, requester })
      expect(traffic.filter(({ name }) => name === 'customer_profile')).toEqual([])
    },
  )

  it('A33, A36 inserts text, and gets the chat again when it asks', async () => {
    const { widget, actions, traffic, clock } = await open('ticket-sidebar')
    void widget.insertText('Hello')
    void widget.send('plugin_loaded')
    await clock.advance()
    expect(actions).toEqual([
      { kind: 'insertText', text: 'Hello' },
      { kind: 'send', name: 'plugin_loaded', data: null },
    ])
    expect(traffic.filter(({ name }) => name === 'customer_profile')).toHaveLength(3)
  })

  it('A10 has its desk in its URL', () => {
    const host = createHostEngine({ desks: [agentAppHost], user: neutralUser })
    const frame = host.reserveFrame({
      id: 'notes',
      name: 'Notes',
      url: 'https://widget.example.com/?a=b#c',
      desk: 'agent-app',
      placement: 'settings',
      mode: 'embed',
    })
    expect(frame.url).toBe('https://widget.example.com/?a=b&plugin_id=notes&deskbridge=agent-app#c')
  })
})

it('A13 an app that leaves the desk open never gets this one', () => {
  const host = createHostEngine({ desks: [agentAppHost], user: neutralUser })
  const [link] = createLinkPair({ clock: createFakeClock() })
  const app = { id: 'a', name: 'A', url: 'https://widget.example.com/', desk: 'auto', mode: 'embed' } as const
  expect(() => host.attach({ ...app, placement: 'message-box' }, link)).toThrow(
    `The desk of the app "a" is "auto": it must be one of the host, which has 'agent-app'`,
  )
})
