import { describe, expect, it } from 'vitest'
import { qiscusEvents, qiscusMessage } from '../../../src/desks/qiscus'
import type { Widget } from '../../../src/widget/widget'
import { connectQiscusWidget, openQiscusWidget } from '../../fixtures/open-widget'
import { protocolRows } from '../../fixtures/protocol-page'
import { appContext, ticketContext, ticketUpdate, userContext } from '../../../../../fixtures/qiscus-wire'
import {
  neutralTicket,
  neutralUser,
  otherNeutralTicket,
  qiscusTicket,
  qiscusUser,
  toQiscusTicket,
} from '../../../../../fixtures/tickets'
import { watch } from '../../../../../fixtures/watch'

interface WidgetRow {
  rule: string
  event: string
  payload: object | undefined
  act(widget: Widget): Promise<unknown>
  value: unknown
}

const appId = 'frame-1'
const ticket = { ...neutralTicket, desk: 'qiscus', raw: qiscusTicket }
const user = { ...neutralUser, desk: 'qiscus', raw: qiscusUser }

const widgetRows: WidgetRow[] = [
  {
    rule: 'Q10',
    event: qiscusEvents.ready,
    payload: undefined,
    act: (widget) => widget.connect(),
    value: undefined,
  },
  {
    rule: 'Q14',
    event: qiscusEvents.getUser,
    payload: { appId },
    act: (widget) => widget.refreshUser(),
    value: user,
  },
  {
    rule: 'Q15',
    event: qiscusEvents.getTicket,
    payload: { appId },
    act: (widget) => widget.refreshTicket(),
    value: ticket,
  },
  {
    rule: 'Q17',
    event: qiscusEvents.resize,
    payload: { appId, width: '600px', height: '50%' },
    act: (widget) => widget.resize({ width: 600, height: '50%' }),
    value: undefined,
  },
  {
    rule: 'Q18',
    event: qiscusEvents.fullscreen,
    payload: { appId, fullscreen: true },
    act: (widget) => widget.setFullscreen(true),
    value: undefined,
  },
]

const hostRows = [
  { rule: 'Q11', message: userContext(), change: { user } },
  {
    rule: 'Q12',
    message: ticketContext(toQiscusTicket(otherNeutralTicket)),
    change: { ticket: otherNeutralTicket },
  },
  { rule: 'Q13', message: appContext('embed', 9), change: { appContext: { appId: '9', mode: 'embed' } } },
  {
    rule: 'Q16',
    message: ticketUpdate(toQiscusTicket(otherNeutralTicket)),
    change: { ticket: otherNeutralTicket },
  },
]

it('Q10 to Q18 the tables cover every event of the protocol page, in its direction', () => {
  const documented = [...protocolRows('qiscus')]
    .filter(([rule]) => rule >= 'Q10' && rule <= 'Q18')
    .map(([rule, [event, direction]]) => [rule, event, direction])
  const rows = [
    ...widgetRows.map(({ rule, event }) => [rule, event, 'widget → host']),
    ...hostRows.map(({ rule, message }) => [rule, message.event, 'host → widget']),
  ]
  expect(rows.sort()).toEqual(documented)
})

describe('widget to host', () => {
  it.each(widgetRows)('$rule $event is sent once by its method', async (row) => {
    const { widget, host, clock } = row.rule === 'Q10' ? openQiscusWidget() : await connectQiscusWidget()
    const done = watch(row.act(widget))
    await clock.advance()
    expect(host.takeMessages()).toEqual([qiscusMessage(row.event, row.payload)])
    expect(done).toEqual({ state: 'resolved', value: row.value })
  })

  it.each(Object.values(qiscusEvents))(
    '%s goes out raw through send, and is done when posted',
    async (event) => {
      const { widget, host, clock } = await connectQiscusWidget()
      host.setAnswering(false)
      const done = watch(widget.send(event, { note: 1 }))
      await clock.advance()
      expect(host.takeMessages()).toEqual([qiscusMessage(event, { note: 1 })])
      expect(done).toEqual({ state: 'resolved', value: undefined })
    },
  )
})

describe('host to widget', () => {
  it.each(hostRows)(
    '$rule $message.event changes the state and is emitted under its own name',
    async (row) => {
      const { widget, host, clock } = await connectQiscusWidget()
      const messages: unknown[] = []
      widget.on('message', ({ desk, name, data }) => messages.push({ desk, name, data }))
      host.post(row.message)
      await clock.advance()
      expect(widget.state.get()).toMatchObject(row.change)
      expect(messages).toEqual([{ desk: 'qiscus', name: row.message.event, data: row.message.payload }])
    },
  )

  it('Q4 an event of the other direction, or an unknown one, changes nothing and is emitted raw', async () => {
    const { widget, host, clock } = await connectQiscusWidget()
    const before = widget.state.get()
    const names: string[] = []
    widget.on('message', ({ name }) => names.push(name))
    const strangers = [...widgetRows.map(({ event }) => event), 'helpdesk:news']
    for (const event of strangers) host.post(qiscusMessage(event, { appId }))
    await clock.advance()
    expect(names).toEqual(strangers)
    expect(widget.state.get()).toBe(before)
  })

  it.each([
    ['Q12', ticketContext({ subject: 'No id' })],
    ['Q12', qiscusMessage(qiscusEvents.contextTicket)],
    ['Q11', qiscusMessage(qiscusEvents.contextUser, { user: 'Ada' })],
    ['Q13', appContext('popup', {})],
    ['Q16', qiscusMessage(qiscusEvents.ticketUpdate, { ticket: [] })],
  ])('%s %j is invalid and changes nothing', async (_rule, message) => {
    const { widget, host, clock, diagnostics } = await connectQiscusWidget()
    const before = widget.state.get()
    host.post(message)
    await clock.advance()
    expect(widget.state.get()).toBe(before)
    expect(diagnostics).toMatchObject([{ code: 'invalid' }])
  })
})
