import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyData, brokenMessage } from '../../../../../fixtures/garbage'
import { watch } from '../../../../../fixtures/watch'
import { chatwootDesk } from '../../../src/desks/chatwoot'
import {
  context,
  contextData,
  rawAgent,
  rawContact,
  rawConversation,
  request,
} from '../../fixtures/chatwoot-host'
import { openSession } from '../../fixtures/open-session'

const open = () => openSession(chatwootDesk())

const openConnected = (changes?: object) => {
  const opened = open()
  // That of the load, and the answer to the request.
  for (let count = 0; count < 2; count++) expect(opened.receive(context(changes))).toBe('delivered')
  opened.takeSent()
  return opened
}

describe('the request', () => {
  it('W21 goes out at once, as the bare string, before the document has loaded', () => {
    expect(openSession(chatwootDesk(), { isLoaded: false }).takeSent()).toEqual([request])
  })

  it('W21 is repeated after 250 ms, 1 s and 3 s more, and no more', async () => {
    const { takeSent, clock } = open()
    const times: number[] = []
    for (let now = 0; now <= 60_000; now += 250) {
      await clock.advance(now - clock.now())
      times.push(...takeSent().map(() => now))
    }
    expect(times).toEqual([0, 250, 1250, 4250])
  })

  it('W21 is not repeated after a context', async () => {
    const { takeSent, clock } = openConnected()
    await clock.advance(60_000)
    expect(takeSent()).toEqual([])
    expect(clock.countTimers()).toBe(0)
  })

  it('W21 starts again for a widget that connects when it has ended, and not before', async () => {
    const { driver, takeSent, clock } = open()
    driver.retry()
    expect(takeSent()).toEqual([request])
    await clock.advance(60_000)
    takeSent()
    driver.retry()
    await clock.advance(250)
    expect(takeSent()).toEqual([request, request])
  })
})

describe('a context', () => {
  it('W22, W50 connects, and carries ticket, user and theme', () => {
    const { currentAgent: _agent, theme: _theme, ...raw } = contextData()
    const { receive, events } = open()
    receive(context())
    expect(events).toEqual([
      { type: 'ticket', raw },
      { type: 'user', raw: rawAgent },
      { type: 'theme', theme: 'dark' },
      {
        type: 'connected',
        context: { appId: null, placement: 'ticket-sidebar', mode: null },
        capabilities: ['ticket', 'user'],
      },
      { type: 'message', name: 'appContext', data: contextData() },
    ])
  })

  it('connects once, and is taken again each time', () => {
    const { receive, eventsOf } = openConnected()
    expect(receive(context({ theme: 'light' }))).toBe('delivered')
    expect(eventsOf('connected')).toHaveLength(1)
    expect(eventsOf('theme').map(({ theme }) => theme)).toEqual(['dark', 'dark', 'light'])
  })

  it('W55, W62 without an agent has no user, until one comes', () => {
    const { receive, eventsOf } = openConnected({ currentAgent: undefined })
    receive(context())
    receive(context({ currentAgent: null }))
    expect(eventsOf('connected').map(({ capabilities }) => capabilities)).toEqual([
      ['ticket'],
      ['ticket', 'user'],
    ])
  })

  it.each([{ theme: undefined }, { theme: 'blue' }, { theme: null }, { theme: {} }])(
    'W61 with %j has no theme',
    (changes) => {
      expect(openConnected(changes).eventsOf('theme')).toEqual([])
    },
  )

  it.each([
    ['data', undefined],
    ['data', null],
    ['data', []],
    ['data', 'text'],
    ['data.conversation', {}],
    ['data.conversation', { conversation: 'x' }],
    ['data.conversation.id', { conversation: {} }],
    ['data.conversation.id', { conversation: { id: '' } }],
    ['data.conversation.id', { conversation: { id: {} } }],
    ['data.contact', { conversation: { id: 1 }, contact: 'x' }],
    ['data.contact', { conversation: { id: 1 }, contact: [] }],
    ['data.currentAgent', { conversation: { id: 1 }, currentAgent: 7 }],
  ])('W70 is refused whole for its %s, in %j', (path, data) => {
    const { receive, events, takeSent } = open()
    takeSent()
    expect(receive(JSON.stringify({ event: 'appContext', data }))).toBe(`invalid:${path}`)
    expect(events.map(({ type }) => type)).toEqual(['message'])
    expect(takeSent()).toEqual([])
  })

  it('W45 may lack the contact', () => {
    expect(openConnected({ contact: undefined }).eventsOf('ticket')).toHaveLength(2)
  })

  it('W71 of another event changes nothing, and is passed on', () => {
    const { receive, events } = open()
    expect(receive('{"event":"somethingNew","data":[1]}')).toBe('ignored:unknown')
    expect(events).toEqual([{ type: 'message', name: 'somethingNew', data: [1] }])
  })

  it.each([
    contextData(),
    { event: 'appContext', data: contextData() },
    request,
    '',
    '{',
    'null',
    '"appContext"',
    '[]',
    '{"event":7}',
    '{"data":{}}',
  ])('W3 is not %j', (data) => {
    const { receive, events } = open()
    expect(receive(data)).toBe('ignored:foreign')
    expect(events).toEqual([])
  })

  it('W3, W70, W73 of any shape has a verdict, and causes no exception', () => {
    const { receive } = openConnected()
    const whole = { event: 'appContext', data: contextData() }
    fc.assert(
      fc.property(fc.oneof(anyData, brokenMessage([whole])), (data) => {
        let text: string | undefined
        try {
          text = JSON.stringify(data)
        } catch {
          return
        }
        expect(receive(text)).toMatch(/^(delivered|ignored:|invalid:)/)
      }),
    )
  })
})

describe('a refresh', () => {
  const refreshes = ['refresh-ticket', 'refresh-user'] as const

  it('W24 asks once, and is settled by the next context', async () => {
    const { perform, takeSent, receive, clock } = openConnected()
    const asked = refreshes.map((kind) => watch(perform({ kind })))
    expect(takeSent()).toEqual([request])
    await clock.advance()
    expect(asked.map(({ state }) => state)).toEqual(['pending', 'pending'])
    receive(context())
    await clock.advance()
    expect(asked.map(({ state }) => state)).toEqual(['resolved', 'resolved'])
  })

  it('W24 waits for the answer to the last request, or 250 ms after another context', async () => {
    const { perform, takeSent, receive, clock } = open()
    receive(context())
    const first = watch(perform({ kind: 'refresh-ticket' }))
    expect(takeSent()).toEqual([request, request])
    receive(context())
    await clock.advance(249)
    expect(first.state).toBe('pending')
    receive(context())
    await clock.advance()
    expect(first.state).toBe('resolved')
    expect(clock.countTimers()).toBe(0)
  })

  it('W24 does not wait for the answers of a host that was silent', async () => {
    const { perform, receive, clock } = open()
    await clock.advance(60_000)
    receive(context())
    const asked = watch(perform({ kind: 'refresh-ticket' }))
    receive(context())
    await clock.advance(250)
    expect(asked.state).toBe('resolved')
    const next = watch(perform({ kind: 'refresh-ticket' }))
    receive(context())
    await clock.advance()
    expect(next.state).toBe('resolved')
  })

  it('W24, W70 is not settled by an invalid context', async () => {
    const { perform, receive, clock } = openConnected()
    const asked = watch(perform({ kind: 'refresh-ticket' }))
    receive('{"event":"appContext","data":{}}')
    await clock.advance()
    expect(asked.state).toBe('pending')
  })

  it('W24 asks anew when the one before was settled or given up', async () => {
    const { perform, takeSent, receive, giveUp, clock } = openConnected()
    void perform({ kind: 'refresh-ticket' })
    receive(context())
    void perform({ kind: 'refresh-ticket' }).catch(() => {})
    giveUp()
    const asked = watch(perform({ kind: 'refresh-ticket' }))
    expect(takeSent()).toEqual([request, request, request])
    receive(context())
    await clock.advance()
    expect(asked.state).toBe('resolved')
  })
})

describe('a raw message', () => {
  it.each([
    [{ kind: 'send', name: 'chatwoot-dashboard-app:other', data: undefined }, 'chatwoot-dashboard-app:other'],
    [{ kind: 'send', name: 'note', data: undefined }, '{"event":"note"}'],
    [{ kind: 'send', name: 'note', data: { a: 1 } }, '{"event":"note","data":{"a":1}}'],
  ] as const)('W5 of %j is %j', (action, message) => {
    const { perform, takeSent } = openConnected()
    void perform(action)
    expect(takeSent()).toEqual([message])
  })

  it.each([1n, { run() {} }])(
    'W6 that JSON cannot carry is rejected, and nothing is sent: %o',
    async (data) => {
      const { perform, takeSent } = openConnected()
      const sent = perform({ kind: 'send', name: 'note', data })
      await expect(sent).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
      expect(takeSent()).toEqual([])
    },
  )
})

it('hands on what was sent as it was', () => {
  const [ticket] = openConnected().eventsOf('ticket')
  expect(ticket!.raw).toMatchObject({ conversation: rawConversation, contact: rawContact })
})
