import { describe, expect, it } from 'vitest'
import { chatwootHost } from '../../../../src/engine/desks/chatwoot'
import { appOrigin, aTicket, aUser } from '../../../fixtures/data'
import { openHost, type OpenHostOptions } from '../../../fixtures/open-host'

const request = 'chatwoot-dashboard-app:fetch-info'

/** Opens a host for an app of the desk, whose document is under way. */
const open = ({ app, ...options }: OpenHostOptions = {}) =>
  openHost({ ...options, app: { desk: 'chatwoot', ...app } })

/** Opens a host with an app that has loaded. */
function load(options?: OpenHostOptions) {
  const opened = open(options)
  opened.app.frameLoaded()
  opened.takeHeard()
  return opened
}

/** Reads the contexts that an app has heard. */
const contextsIn = (heard: readonly unknown[]) =>
  heard.map((text) => {
    const { event, data } = JSON.parse(text as string) as { event: string; data: Record<string, object> }
    expect(event).toBe('appContext')
    return data
  })

describe('the context', () => {
  it('W20 goes out at the load, as text, to the origin of the app', () => {
    const { app, posted, takeHeard, eventsOf } = open({ theme: 'dark' })
    app.frameLoaded()
    expect(contextsIn(takeHeard())).toEqual([
      {
        conversation: expect.objectContaining({ id: '501', status: 'open' }),
        contact: {
          id: '7',
          name: 'Jane Roe',
          email: 'jane@example.com',
          phone_number: aTicket().requester!.phone,
        },
        currentAgent: { id: aUser().id, name: aUser().name, email: aUser().email },
        customAttributes: expect.any(Array),
        theme: 'dark',
      },
    ])
    expect(posted.map(({ targetOrigin }) => targetOrigin)).toEqual([appOrigin])
    expect(app.state.get().status).toBe('ready')
    expect(eventsOf('ready')).toHaveLength(1)
  })

  it('W20, W25 answers every request, also before the load, and makes the app ready once', () => {
    const { say, takeHeard, app, eventsOf } = open()
    expect(say(request)).toBe('delivered')
    expect(contextsIn(takeHeard())).toHaveLength(1)
    expect(app.state.get().status).toBe('ready')
    app.frameLoaded()
    say(request)
    expect(contextsIn(takeHeard())).toHaveLength(2)
    expect(eventsOf('ready')).toHaveLength(1)
    expect(eventsOf('action')).toEqual([])
  })

  it('W26 goes out again at the load of the next document', () => {
    const { app, say, takeHeard, eventsOf } = load()
    say(request)
    takeHeard()
    app.frameLoaded()
    expect(contextsIn(takeHeard())).toHaveLength(1)
    expect(eventsOf('ready')).toHaveLength(2)
  })

  it('W31, W63 does not go out when the ticket or the user changes, and carries both when it is asked for', () => {
    const { host, say, takeHeard } = load()
    host.setTicket(aTicket({ status: 'solved' }))
    host.setUser(aUser({ id: 'agent-9' }))
    host.setTicket(aTicket({ status: 'pending' }))
    expect(takeHeard()).toEqual([])
    say(request)
    expect(contextsIn(takeHeard())).toMatchObject([
      { conversation: { status: 'pending' }, currentAgent: { id: 'agent-9' } },
    ])
  })

  it('W33 does not go out without a ticket', () => {
    const { app, host, say, takeHeard } = open({ ticket: null })
    app.frameLoaded()
    expect(say(request)).toBe('ignored:no-ticket')
    expect(takeHeard()).toEqual([])
    expect(app.state.get().status).toBe('ready')
    host.setTicket(aTicket())
    expect(contextsIn(takeHeard())).toHaveLength(1)
  })

  it('W6 leaves out what JSON cannot carry', () => {
    const customFields: Record<string, unknown> = { big: 10n, list: [{ a: 1 }, { a: 1 }], kept: true }
    customFields.self = customFields
    let deep: object = {}
    for (let level = 0; level < 20_000; level++) deep = { deep }
    const { takeHeard, app } = open({ ticket: aTicket({ customFields: { ...customFields, deep: null } }) })
    app.frameLoaded()
    const [context] = contextsIn(takeHeard())
    expect(context!.conversation).toMatchObject({
      custom_attributes: { big: '10', list: [{ a: 1 }, { a: 1 }], kept: true },
    })
    void app.send('note', deep)
    expect(JSON.parse(takeHeard()[0] as string)).toMatchObject({ event: 'note', data: { deep: {} } })
  })
})

describe('another ticket', () => {
  it('W32 is another document for an app without a frame: it gets what it gets at a load', () => {
    const { host, takeHeard, eventsOf, app } = load()
    host.setTicket(aTicket({ id: '502' }))
    expect(contextsIn(takeHeard())).toMatchObject([{ conversation: { id: '502' } }])
    app.setTicket(aTicket({ id: 503 }))
    expect(contextsIn(takeHeard())).toMatchObject([{ conversation: { id: 503 } }])
    expect(eventsOf('ready')).toHaveLength(3)
    expect(app.state.get().status).toBe('ready')
  })

  it('W32 loads the app again where the page has said how, and not for a change of the same one', () => {
    let reloads = 0
    const { host, takeHeard, app } = load({ attach: { reload: () => void reloads++ } })
    for (const id of ['501', 501, '501']) host.setTicket(aTicket({ id, subject: String(id) }))
    host.setTicket(null)
    expect(reloads).toBe(0)
    host.setTicket(aTicket({ id: '502' }))
    expect(reloads).toBe(1)
    expect(takeHeard()).toEqual([])
    app.detach()
    app.setTicket(aTicket({ id: '503' }))
    expect(reloads).toBe(1)
  })

  it('W32, W33 is one that opens again after none was open, for a document that has had no context', () => {
    const { host, app, takeHeard } = load()
    host.setTicket(null)
    app.frameLoaded()
    expect(takeHeard()).toEqual([])
    host.setTicket(aTicket())
    expect(contextsIn(takeHeard())).toMatchObject([{ conversation: { id: '501' } }])
  })

  it('W32 is sent before the load to an app that has asked', () => {
    const { host, say, takeHeard } = open()
    say(request)
    takeHeard()
    host.setTicket(aTicket({ id: '502' }))
    expect(contextsIn(takeHeard())).toMatchObject([{ conversation: { id: '502' } }])
  })

  it('W32 waits for the first load of the app', () => {
    const { host, app, takeHeard } = open()
    host.setTicket(aTicket({ id: '502' }))
    expect(takeHeard()).toEqual([])
    app.frameLoaded()
    expect(contextsIn(takeHeard())).toMatchObject([{ conversation: { id: '502' } }])
  })

  it('does not load the apps of other desks again', () => {
    let reloads = 0
    const { host } = openHost({ app: { desk: 'qiscus' }, attach: { reload: () => void reloads++ } })
    host.setTicket(aTicket({ id: '502' }))
    expect(reloads).toBe(0)
  })
})

describe('a version', () => {
  it('W52 of 4 sends a context when the theme changes', () => {
    const { host, takeHeard } = load()
    host.setTheme('dark')
    expect(contextsIn(takeHeard())).toMatchObject([{ theme: 'dark' }])
  })

  it('sends no theme before the load', () => {
    const { host, takeHeard } = open()
    host.setTheme('dark')
    expect(takeHeard()).toEqual([])
  })

  it.each(['v3', 'v3-unanswered'] as const)('W53 of %s has neither theme nor definitions', (deskVersion) => {
    const { app, host, takeHeard } = open({ theme: 'dark', app: { deskVersion } })
    app.frameLoaded()
    const [context] = contextsIn(takeHeard())
    expect(Object.keys(context!).sort()).toEqual(['contact', 'conversation', 'currentAgent'])
    host.setTheme('light')
    expect(takeHeard()).toEqual([])
  })

  it('W53, W54 answers requests with v3, and none with v3-unanswered', () => {
    const heardWith = (deskVersion: 'v3' | 'v3-unanswered') => {
      const { say, takeHeard } = load({ app: { deskVersion } })
      expect(say(request)).toBe('delivered')
      return takeHeard()
    }
    expect(heardWith('v3')).toHaveLength(1)
    expect(heardWith('v3-unanswered')).toEqual([])
  })

  it('W56 that does not exist is refused, with those that do', () => {
    expect(() => open({ app: { deskVersion: 'v5' as never } })).toThrow(
      `The deskVersion of the app "orders" is "v5": it must be one of 'v4', 'v3', 'v3-unanswered'.`,
    )
    expect(() => open({ app: { deskVersion: 3 as never } })).toThrow(/deskVersion.*3/)
    expect(() => openHost({ app: { deskVersion: 'v3' } })).toThrow(/is "v3": it must be left out/)
  })
})

describe('a message', () => {
  it.each([JSON.stringify(request), JSON.stringify({ event: request })])(
    'W1, W4 with the request inside of JSON is invalid, and not answered: %s',
    (message) => {
      const { say, takeHeard } = load()
      expect(say(message)).toBe('invalid:event')
      expect(takeHeard()).toEqual([])
    },
  )

  it.each([
    ['chatwoot-dashboard-app:other', 'chatwoot-dashboard-app:other', undefined],
    ['{"event":"note","data":{"a":1}}', 'note', { a: 1 }],
  ])('W5 of another name is passed on: %s', (message, name, data) => {
    const { say, eventsOf, takeHeard } = load()
    expect(say(message)).toBe('ignored:unknown')
    expect(eventsOf('action')).toEqual([{ action: { kind: 'send', name, data } }])
    expect(takeHeard()).toEqual([])
  })

  it.each([{ event: request }, [request], 'fetch-info', '{', '"text"', '[]', '{"event":1}', '{"data":1}'])(
    'W4 of no desk is dropped: %j',
    (message) => {
      const { say, takeHeard } = load()
      expect(say(message)).toBe('ignored:foreign')
      expect(takeHeard()).toEqual([])
    },
  )

  it('W5 of the helpdesk is text of its own name', async () => {
    const { app, takeHeard } = load()
    await app.send('note', { a: 1 })
    await app.send('ping')
    expect(takeHeard()).toEqual(['{"event":"note","data":{"a":1}}', '{"event":"ping"}'])
  })

  it('is left to the helpdesk where that answers it', async () => {
    const { say, takeHeard } = load({ respond: () => 'mine' })
    say(request)
    await Promise.resolve()
    expect(takeHeard()).toEqual([])
  })
})

it('W15 is not among the desks of an app that lets itself be found', () => {
  const { app, takeHeard } = openHost({ app: { desk: 'auto' } })
  app.frameLoaded()
  expect(takeHeard().filter((message) => typeof message === 'string')).toEqual([])
  expect(chatwootHost.isByNameOnly).toBe(true)
})
