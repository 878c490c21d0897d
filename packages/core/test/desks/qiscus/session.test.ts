import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { qiscusChannel, qiscusDesk, qiscusEvents, qiscusMessage, toTicket } from '../../../src/desks/qiscus'
import type { CommonPlacement as Placement } from '../../../src/model/app-context'
import { anyData, halfMessage } from '../../../../../fixtures/garbage'
import { openSession } from '../../fixtures/open-session'
import {
  appContext,
  eventsIn,
  ticketContext,
  ticketUpdate,
  userContext,
} from '../../../../../fixtures/qiscus-wire'
import { neutralTicket, otherNeutralTicket, qiscusTicket, qiscusUser } from '../../../../../fixtures/tickets'
import { watch } from '../../../../../fixtures/watch'

const ready = qiscusEvents.ready

const open = (options: { placement?: Placement; isLoaded?: boolean } = {}) => {
  const { isLoaded = true, ...deskOptions } = options
  return openSession(qiscusDesk(deskOptions), { isLoaded })
}

const openConnected = (mode = 'popup', placement?: Placement) => {
  const desk = open(placement ? { placement } : {})
  expect(desk.receive(appContext(mode))).toBe('delivered')
  desk.takeSent()
  return desk
}

/** Lets a minute pass in small steps and returns the times at which `ready` went out, in milliseconds. */
async function timesOfReady(desk: ReturnType<typeof open>, happenings: Record<number, () => unknown> = {}) {
  const times: number[] = []
  for (let now = 0; now <= 60_000; now += 250) {
    await desk.clock.advance(now - desk.clock.now())
    happenings[now]?.()
    times.push(
      ...eventsIn(desk.takeSent())
        .filter((event) => event === ready)
        .map(() => now),
    )
  }
  return times
}

describe('ready', () => {
  it('Q10 Q31 Q32 is sent when the document has loaded, without payload', () => {
    const desk = open({ isLoaded: false })
    expect(desk.takeSent()).toEqual([])
    desk.load()
    expect(desk.takeSent()).toEqual([{ channel: 'helpdesk:apps', event: ready }])
  })

  it('Q36 is repeated at 1, 3 and 7 s when nothing answers, and no more', async () => {
    expect(await timesOfReady(open())).toEqual([0, 1000, 3000, 7000])
  })

  it('Q31 Q37 is not repeated after the app context', async () => {
    const desk = open()
    expect(await timesOfReady(desk, { 500: () => desk.receive(appContext()) })).toEqual([0])
  })

  it('Q37 is not repeated any more when the app context comes late', async () => {
    const desk = open()
    expect(await timesOfReady(desk, { 2000: () => desk.receive(appContext()) })).toEqual([0, 1000])
  })

  it('Q37 is not sent or repeated after the session has closed', async () => {
    const desk = open()
    expect(await timesOfReady(desk, { 500: () => desk.driver.close() })).toEqual([0])
    const unloaded = open({ isLoaded: false })
    unloaded.driver.close()
    unloaded.load()
    expect(unloaded.takeSent()).toEqual([])
  })

  it('Q36 waits another second at each other context, so that it is not repeated while answers arrive', async () => {
    const desk = open()
    const times = await timesOfReady(desk, {
      750: () => desk.receive(userContext()),
      1500: () => desk.receive(ticketContext()),
      2250: () => desk.receive(userContext()),
    })
    expect(times).toEqual([0, 3250])
  })

  it('Q38 that was repeated without an app context 1 s later connects with an unknown mode', async () => {
    const desk = open()
    await timesOfReady(desk, { 500: () => desk.receive(userContext()) })
    expect(desk.eventsOf('connected')).toMatchObject([{ context: { appId: null, mode: null } }])
  })

  it('Q38 has to be repeated first: one second after the only ready nothing is connected', async () => {
    const desk = open()
    desk.receive(userContext())
    await desk.clock.advance(1000)
    expect(eventsIn(desk.takeSent())).toEqual([ready, ready])
    expect(desk.eventsOf('connected')).toEqual([])
    await desk.clock.advance(999)
    expect(desk.eventsOf('connected')).toEqual([])
    await desk.clock.advance(1)
    expect(desk.eventsOf('connected')).toHaveLength(1)
  })

  it('Q38 has to be repeated after the first context: earlier ones may not have reached the host', async () => {
    const desk = open()
    const times = await timesOfReady(desk, { 12_000: () => desk.receive(ticketContext()) })
    expect(times).toEqual([0, 1000, 3000, 7000, 13_000])
    expect(desk.eventsOf('connected')).toHaveLength(1)
  })

  it('Q38 Q40 an app context that comes after all gives the mode', async () => {
    const desk = open()
    await timesOfReady(desk, { 0: () => desk.receive(userContext()) })
    desk.receive(appContext('popup', 9))
    expect(desk.eventsOf('connected')).toMatchObject([
      { context: { appId: null, mode: null } },
      { context: { appId: '9', mode: 'popup' }, capabilities: expect.arrayContaining(['resize']) },
    ])
  })

  it('Q32 is never sent before the document has loaded, even when a context comes', async () => {
    const desk = open({ isLoaded: false })
    desk.receive(userContext())
    await desk.clock.advance(60_000)
    expect(desk.takeSent()).toEqual([])
    desk.load()
    expect(eventsIn(desk.takeSent())).toEqual([ready])
  })

  it('Q29 is sent regardless of earlier messages: those were meant for the previous document', async () => {
    const desk = open({ isLoaded: false })
    for (const context of [userContext(), ticketContext(), appContext()]) {
      expect(desk.receive(context)).toBe('ignored:not-connected')
    }
    expect(desk.events).toEqual([])
    desk.load()
    expect(await timesOfReady(desk)).toEqual([0, 1000, 3000, 7000])
  })
})

describe('the contexts', () => {
  it('Q34 Q35 connect in any order, at the app context', () => {
    const contexts = [userContext(), ticketContext(), appContext()]
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const desk = open()
      for (const index of order) desk.receive(contexts[index])
      expect(desk.eventsOf('connected')).toHaveLength(1)
      expect(desk.eventsOf('ticket')).toHaveLength(1)
      expect(desk.eventsOf('user')).toHaveLength(1)
      const connectedAt = desk.events.findIndex(({ type }) => type === 'connected')
      const messagesBefore = desk.events.slice(0, connectedAt).filter(({ type }) => type === 'message')
      expect(messagesBefore).toHaveLength(order.indexOf(2))
    }
  })

  it.each([
    ['popup', 'popup'],
    ['embed', 'embed'],
    ['Popup', null],
    ['window', null],
    [null, null],
    [undefined, null],
    [{}, null],
  ])('Q40 with the mode %j have the mode %j', (word, mode) => {
    const desk = open()
    expect(desk.receive(qiscusMessage(qiscusEvents.contextApp, { appId: 'frame-1', mode: word }))).toBe(
      'delivered',
    )
    expect(desk.eventsOf('connected')[0]!.context.mode).toBe(mode)
  })

  it.each([
    ['frame-1', 'frame-1'],
    [7, '7'],
    [null, null],
    [undefined, null],
  ])('Q40 with the appId %j have the id %j', (appId, id) => {
    const desk = open()
    expect(desk.receive(qiscusMessage(qiscusEvents.contextApp, { appId, mode: 'popup' }))).toBe('delivered')
    expect(desk.eventsOf('connected')[0]!.context.appId).toBe(id)
  })

  it.each([[{}], [true], [['frame-1']]])('Q40 with the appId %j are invalid and connect nothing', (appId) => {
    const desk = open()
    expect(desk.receive(appContext('popup', appId))).toBe('invalid:payload.appId')
    expect(desk.eventsOf('connected')).toEqual([])
  })

  it('Q40 replace id and mode at any time, and the capabilities follow the mode', () => {
    const desk = openConnected('popup')
    desk.receive(appContext('embed', 'frame-2'))
    desk.receive(appContext('popup', undefined))
    const [, embed, popup] = desk.eventsOf('connected')
    expect(embed).toMatchObject({ context: { appId: 'frame-2', mode: 'embed' } })
    expect(embed!.capabilities).not.toContain('resize')
    expect(popup!.capabilities).toEqual(expect.arrayContaining(['resize', 'fullscreen']))
  })

  it.each([
    [undefined, ['ticket', 'user']],
    ['ticket-sidebar', ['ticket', 'user']],
    ['main-menu', ['user']],
    ['settings', ['user']],
  ] as const)('Q94 Q95 with the stated placement %s give %j in embed mode', (placement, capabilities) => {
    const [connected] = openConnected('embed', placement).eventsOf('connected')
    expect(connected!.context.placement).toBe(placement ?? null)
    expect(connected!.capabilities.slice().sort()).toEqual(capabilities)
  })

  it('Q2 without a payload, or with one that is no object, never throw', () => {
    for (const payload of [undefined, null, 'text', 5, []]) {
      for (const event of Object.values(qiscusEvents)) {
        const desk = open()
        expect(desk.receive({ channel: qiscusChannel, event, payload })).toMatch(
          /^(delivered|ignored:|invalid:)/,
        )
      }
    }
  })

  it('Q4 of an unknown event change nothing and are emitted raw', () => {
    const desk = openConnected()
    const before = desk.events.length
    expect(desk.receive(qiscusMessage('helpdesk:news', { a: 1 }))).toBe('ignored:unknown')
    expect(desk.events.slice(before)).toEqual([{ type: 'message', name: 'helpdesk:news', data: { a: 1 } }])
  })
})

describe('the appId', () => {
  it('Q39 goes with everything of the widget from the first app context on, as it came', async () => {
    const desk = open()
    desk.receive(userContext())
    await desk.clock.advance(1000)
    expect(desk.takeSent()).toEqual([qiscusMessage(ready), qiscusMessage(ready)])
    for (const appId of [12, 'frame-1']) {
      desk.receive(appContext('popup', appId))
      void desk.perform({ kind: 'resize', width: 1 })
      void desk.perform({ kind: 'fullscreen', fullscreen: true })
      void desk.perform({ kind: 'refresh-user' })
      void desk.perform({ kind: 'refresh-ticket' })
      const sent = desk.takeSent() as { payload: { appId: unknown } }[]
      expect(sent.map(({ payload }) => payload.appId)).toEqual(Array(4).fill(appId))
      desk.receive(userContext())
      desk.receive(ticketContext())
    }
  })

  it('Q39 is left out when the latest app context has none', () => {
    const desk = openConnected()
    desk.receive(appContext('popup', null))
    void desk.perform({ kind: 'fullscreen', fullscreen: true })
    expect(desk.takeSent()).toEqual([qiscusMessage(qiscusEvents.fullscreen, { fullscreen: true })])
  })

  it('Q39 is not added to a raw message', () => {
    const desk = openConnected()
    void desk.perform({ kind: 'send', name: 'helpdesk:news', data: { a: 1 } })
    void desk.perform({ kind: 'send', name: 'helpdesk:news', data: undefined })
    expect(desk.takeSent()).toEqual([
      qiscusMessage('helpdesk:news', { a: 1 }),
      qiscusMessage('helpdesk:news'),
    ])
  })
})

describe('requests', () => {
  const requests = [
    ['refresh-user', qiscusEvents.getUser, userContext()],
    ['refresh-ticket', qiscusEvents.getTicket, ticketContext()],
  ] as const

  it.each(requests)(
    'Q58 %s posts one message and resolves with the next context of its kind',
    async (kind, event, answer) => {
      const desk = openConnected()
      const asked = watch(desk.perform({ kind }))
      expect(desk.takeSent()).toEqual([qiscusMessage(event, { appId: 'frame-1' })])
      await desk.clock.advance(60_000)
      expect(asked.state).toBe('pending')
      desk.receive(answer)
      await desk.clock.advance()
      expect(asked.state).toBe('resolved')
    },
  )

  it('Q58 for the ticket resolve with an update as well', async () => {
    const desk = openConnected()
    const asked = watch(desk.perform({ kind: 'refresh-ticket' }))
    desk.receive(ticketUpdate(qiscusTicket))
    await desk.clock.advance()
    expect(asked.state).toBe('resolved')
  })

  it('Q58 are not answered by a context of the other kind, nor by an invalid one', async () => {
    const desk = openConnected()
    const asked = watch(desk.perform({ kind: 'refresh-ticket' }))
    desk.receive(userContext())
    desk.receive(ticketContext({ subject: 'No id' }))
    await desk.clock.advance()
    expect(asked.state).toBe('pending')
  })

  it('Q59 of one kind share the message that is in flight', async () => {
    const desk = openConnected()
    const asked = [1, 2, 3].map(() => watch(desk.perform({ kind: 'refresh-user' })))
    expect(eventsIn(desk.takeSent())).toEqual([qiscusEvents.getUser])
    desk.receive(userContext())
    await desk.clock.advance()
    expect(asked.map(({ state }) => state)).toEqual(Array(3).fill('resolved'))
    void desk.perform({ kind: 'refresh-user' })
    expect(desk.takeSent()).toHaveLength(1)
  })

  it('Q59 of both kinds are in flight side by side', () => {
    const desk = openConnected()
    void desk.perform({ kind: 'refresh-user' })
    void desk.perform({ kind: 'refresh-ticket' })
    expect(eventsIn(desk.takeSent())).toEqual([qiscusEvents.getUser, qiscusEvents.getTicket])
  })

  it('Q59 that one caller gives up stay in flight for the other, and end when both have', () => {
    const desk = openConnected()
    const [first, second] = [desk.anotherClient(), desk.anotherClient()]
    for (const client of [first, second]) desk.perform({ kind: 'refresh-user' }, client).catch(() => {})
    desk.takeSent()
    desk.giveUp(first)
    desk.perform({ kind: 'refresh-user' }, second).catch(() => {})
    expect(desk.takeSent()).toEqual([])
    desk.giveUp(second)
    void desk.perform({ kind: 'refresh-user' })
    expect(desk.takeSent()).toHaveLength(1)
  })
})

describe('the ticket', () => {
  const latest = (desk: ReturnType<typeof open>) => desk.eventsOf('ticket').at(-1)!.raw
  const whole = qiscusTicket

  it('Q82 without id is invalid in a context, and changes nothing', () => {
    const desk = openConnected()
    for (const ticket of [
      { ...whole, id: undefined },
      { ...whole, id: null },
      { ...whole, id: {} },
    ]) {
      expect(desk.receive(ticketContext(ticket))).toBe('invalid:payload.ticket.id')
    }
    for (const ticket of [null, 'text', 5, []]) {
      expect(desk.receive(ticketContext(ticket))).toBe('invalid:payload.ticket')
    }
    expect(desk.eventsOf('ticket')).toEqual([])
  })

  it('Q63 of a context replaces', () => {
    const desk = openConnected()
    desk.receive(ticketContext())
    desk.receive(ticketContext({ id: whole.id, subject: 'Only this' }))
    expect(latest(desk)).toEqual({ id: whole.id, subject: 'Only this' })
  })

  it('Q62 of a whole update replaces, so that removed members do not stay', () => {
    const desk = openConnected()
    desk.receive(ticketContext({ ...whole, extra: 1 }))
    desk.receive(ticketUpdate({ ...whole, subject: 'Changed' }))
    expect(latest(desk)).toEqual({ ...whole, subject: 'Changed' })
  })

  const partialUpdates: [how: string, update: Record<string, unknown>][] = [
    ['with the same id', { id: whole.id, subject: 'Changed' }],
    ['with the same id as a number', { id: 5, subject: 'Changed' }],
    ['without an id', { subject: 'Changed' }],
    ['with an undefined id', { id: undefined, subject: 'Changed' }],
    ['with a requester but no custom fields', { requester: null, subject: 'Changed' }],
  ]
  it.each(partialUpdates)('Q62 of an update %s is merged', (_how, update) => {
    const desk = openConnected()
    const before = update.id === 5 ? { ...whole, id: '5' } : whole
    desk.receive(ticketContext(before))
    expect(desk.receive(ticketUpdate(update))).toBe('delivered')
    expect(toTicket(latest(desk))).toEqual({
      ...toTicket(before),
      subject: 'Changed',
      ...('requester' in update && { requester: null }),
    })
  })

  it('Q62 of a whole update without an id keeps the id of the open ticket', () => {
    const desk = openConnected()
    desk.receive(ticketContext())
    const { id: _, ...withoutId } = whole
    expect(desk.receive(ticketUpdate({ ...withoutId, subject: 'Changed' }))).toBe('delivered')
    expect(toTicket(latest(desk))).toMatchObject({ id: neutralTicket.id, subject: 'Changed' })
  })

  it('Q63 of an update with another id is a switch that keeps nothing of the old ticket', () => {
    const desk = openConnected()
    desk.receive(ticketContext())
    desk.receive(ticketUpdate({ id: otherNeutralTicket.id, subject: 'Refund' }))
    expect(latest(desk)).toEqual({ id: otherNeutralTicket.id, subject: 'Refund' })
  })

  it('Q64 of an update without id is invalid while there is no ticket', () => {
    const desk = openConnected()
    expect(desk.receive(ticketUpdate({ subject: 'Changed' }))).toBe('invalid:payload.ticket.id')
    expect(desk.eventsOf('ticket')).toEqual([])
  })

  it('Q61 of an update is the ticket if there was no context', () => {
    const desk = openConnected()
    desk.receive(ticketUpdate(whole))
    expect(latest(desk)).toEqual(whole)
  })
})

describe('messages that are not well formed', () => {
  it('Q1 are foreign without the exact channel and a string as event', () => {
    const desk = openConnected()
    const good = userContext(qiscusUser)
    for (const message of [
      { ...good, channel: 'helpdesk:app' },
      { ...good, channel: undefined },
      { ...good, event: undefined },
      { ...good, event: ['helpdesk:context:user'] },
      [good],
    ]) {
      expect(desk.receive(message)).toBe('ignored:foreign')
    }
    expect(desk.eventsOf('user')).toEqual([])
  })

  it('Q1 Q2 never throw, get a verdict, and never leave a ticket without an id', () => {
    const half = halfMessage({
      channel: [qiscusChannel],
      event: Object.values(qiscusEvents),
      payload: [{ ticket: {} }, { user: {} }, { appId: 1 }],
    })
    const payload = halfMessage({
      ticket: [qiscusTicket],
      user: [qiscusUser],
      appId: ['frame-1'],
      mode: ['popup'],
    })
    const ticket = halfMessage({
      ...Object.fromEntries(Object.entries(qiscusTicket).map(([key, value]) => [key, [value]])),
    })
    const message = fc.oneof(
      anyData,
      half,
      fc
        .tuple(fc.constantFrom(...Object.values(qiscusEvents)), payload)
        .map(([event, data]) => qiscusMessage(event, data)),
      ticket.map(ticketContext),
      ticket.map(ticketUpdate),
    )
    const desk = openConnected()
    fc.assert(
      fc.property(message, (data) => {
        expect(desk.receive(data)).toMatch(/^(delivered|ignored:.+|invalid:.+)$/)
      }),
    )
    for (const { raw } of desk.eventsOf('ticket')) expect(toTicket(raw).id).not.toBe('')
  })
})
