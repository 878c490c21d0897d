import { describe, expect, it } from 'vitest'
import { agentAppDesk, type AgentAppDeskOptions } from '../../../src/desks/agent-app'
import { qiscusDesk } from '../../../src/desks/qiscus'
import { textDesk } from '../../../src/desks/text'
import type { Desk } from '../../../src/desks/desk'
import { createTextHost } from '../../../../../fixtures/text-host'
import { watch } from '../../../../../fixtures/watch'
import { openWidget } from '../../fixtures/open-widget'

const livechat = 'https://my.livechatinc.com'
const profile = { id: 'customer-1', name: 'Ana Lima', chat: { id: 'chat-1', groupID: '3' } }

async function connect(desks: readonly Desk[], origin: string | null = livechat) {
  const opened = openWidget(desks, { ...(origin && { origin }) })
  if (!origin) Object.assign(opened.link, { peerOrigin: () => null })
  const host = createTextHost(opened.hostLink)
  const received: unknown[] = []
  opened.hostLink.listen(({ data }) => void received.push(data))
  const connected = watch(opened.widget.connect())
  host.handshake()
  await opened.clock.advance()
  return { ...opened, host, received, connected }
}

const connectIn = (placement: AgentAppDeskOptions['placement']) => connect([agentAppDesk({ placement })])

describe('a widget in the LiveChat Agent App', () => {
  it.each([
    ['ticket-sidebar', ['ticket', 'section', 'insertText', 'toast', 'track']],
    ['message-box', ['ticket', 'insertText', 'toast', 'track']],
    ['main-menu', ['badge', 'toast', 'track']],
    ['settings', ['toast', 'track']],
  ] as const)('A20 announces itself in %s, and has what that place has', async (placement, capabilities) => {
    const { widget, host, connected } = await connectIn(placement)
    expect(connected.state).toBe('resolved')
    expect(host.messages.map(({ message }) => message)).toEqual(['plugin_inited'])
    expect([...widget.capabilities.get()]).toEqual(capabilities)
    expect(widget.appContext.get()).toMatchObject({ desk: 'agent-app', placement })
  })

  it('A50, A57, A59 follows the chat, and no ticket of its sister', async () => {
    const { widget, host, clock } = await connectIn('ticket-sidebar')
    const switches: unknown[] = []
    widget.on('ticketChange', ({ ticket, isSwitch }) => switches.push([ticket.id, isSwitch]))
    host.send('customer_profile', profile)
    host.send('ticket_info', { id: 'ticket-1' })
    host.send('customer_profile', { name: 'Nobody' })
    host.send('customer_profile', { ...profile, name: 'Ana' })
    host.send('customer_profile', { ...profile, chat: { id: 'chat-2', groupID: '3' } })
    await clock.advance()
    expect(switches).toEqual([
      ['chat-1', true],
      ['chat-1', false],
      ['chat-2', true],
    ])
    expect(widget.ticket.get()).toMatchObject({ desk: 'agent-app', requester: { id: 'customer-1' } })
  })

  it.each([
    ['ticket-sidebar', 'put_message', 'Hello'],
    ['message-box', 'put_messagebox_message', { type: 'message', value: 'Hello' }],
  ] as const)('A33, A34 inserts text from %s', async (placement, message, data) => {
    const { widget, host, clock } = await connectIn(placement)
    const done = watch(widget.insertText('Hello'))
    await clock.advance()
    expect(done.state).toBe('resolved')
    expect(host.messages.at(-1)).toMatchObject({ message, data })
  })

  it('A23 inserts no text from the main menu, and sends nothing that is no text', async () => {
    const { widget, host, clock } = await connectIn('main-menu')
    const missing = watch(widget.insertText('Hello'))
    const bad = watch(widget.insertText('' as string))
    await clock.advance()
    expect(missing.error).toMatchObject({ code: 'UNSUPPORTED' })
    expect(bad.error).toMatchObject({ code: 'INVALID_ARGUMENT' })
    expect((bad.error as Error).message).toContain('must be a non-empty string')
    expect(host.messages).toHaveLength(1)
  })

  it('has no other placement than these', () => {
    expect(() => agentAppDesk({ placement: 'popover' as 'settings' })).toThrow(/message-box/)
  })
})

describe('a widget that speaks both sister desks', () => {
  const desks = () => [textDesk(), qiscusDesk(), agentAppDesk()]

  it.each([
    [livechat, 'agent-app'],
    ['https://livechatinc.com', 'agent-app'],
    ['https://app.helpdesk.com', 'text'],
    ['http://localhost:4000', 'text'],
  ])('A11, A12 is at %s on the desk %s, and opens no other there', async (origin, desk) => {
    const { widget, host, received, clock } = await connect(desks(), origin)
    host.send('customer_profile', profile)
    await clock.advance()
    expect(widget.state.get()).toMatchObject({ status: 'connected', desk })
    expect(widget.ticket.get() === null).toBe(desk === 'text')
    const ready = received.filter((data) => (data as { channel?: unknown }).channel)
    expect(ready.length === 0).toBe(desk === 'agent-app')
  })

  it.each([
    [desks(), 'https://app.helpdesk.com'],
    [desks().reverse(), 'https://app.helpdesk.com'],
    [desks(), null],
    [desks().reverse(), null],
  ])(
    'A12 is on the Text HelpDesk where the page is no LiveChat page, in whatever order',
    async (listed, origin) => {
      const { widget } = await connect(listed, origin)
      expect(widget.state.get()).toMatchObject({ status: 'connected', desk: 'text' })
    },
  )

  it('A12 is on this desk on any host where it is the only one', async () => {
    const { widget } = await connect([agentAppDesk()], 'https://desk.livechat.com')
    expect(widget.state.get()).toMatchObject({ status: 'connected', desk: 'agent-app' })
  })

  it('A11 takes the origins that the desk lists in place of the vendor', async () => {
    const own = 'https://desk.example.com'
    const listed = [textDesk(), agentAppDesk({ hostOrigins: [own] })]
    expect((await connect(listed, own)).widget.state.get().desk).toBe('agent-app')
    expect((await connect(listed)).widget.state.get().desk).toBe('text')
  })

  it.each([
    ['?deskbridge=agent-app', true],
    ['?plugin_id=1&deskbridge=agent-app&theme=dark', true],
    ['?deskbridge=agent-app-2', false],
    ['?x=deskbridge=agent-app', false],
    ['', false],
  ])('A10, A11 knows the page by the query %s: %s', (search, isOwn) => {
    for (const hostOrigin of [null, 'https://livechatinc.com.example.com', 'http://my.livechatinc.com']) {
      expect(agentAppDesk().claims!({ search, hash: '', hostOrigin })).toBe(isOwn)
    }
  })
})
