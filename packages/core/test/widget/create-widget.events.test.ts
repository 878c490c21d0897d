import { describe, expect, it, vi } from 'vitest'
import { button } from '../../src/model/section'
import { createWidget } from '../../src/widget/create-widget'
import { standaloneDesk } from '../../src/desks/standalone'
import { createFakeClock } from '../../../../fixtures/fake-clock'
import { createOpenLink } from '../fixtures/open-link'
import { connectQiscusWidget, connectTextWidget, openTextWidget } from '../fixtures/open-widget'
import { ticketUpdate } from '../../../../fixtures/qiscus-wire'
import { instanceOf } from '../../../../fixtures/text-wire'
import {
  neutralTicket,
  otherNeutralTicket,
  textTicket,
  toQiscusTicket,
  toTextTicket,
} from '../../../../fixtures/tickets'
import { collectUncaught } from '../../../../fixtures/uncaught'

const click = 'customer_details_section_button_click'

/** Returns the ids of a section's components as they crossed the wire. */
const buttonIds = (section: unknown) =>
  (section as { components: { data: { id: string } }[] }).components.map(({ data }) => data.id)

describe('ticketChange', () => {
  it('T188 reports the first ticket and another id as a switch, but not a change of the same one', async () => {
    const { widget, host, clock } = await connectTextWidget()
    const changes: [string, string | undefined, boolean][] = []
    widget.on('ticketChange', ({ ticket, previous, isSwitch }) =>
      changes.push([ticket.id, previous?.id, isSwitch]),
    )
    for (const ticket of [
      textTicket,
      { ...textTicket, subject: 'Changed' },
      toTextTicket(otherNeutralTicket),
    ]) {
      host.send('ticket_info', ticket)
    }
    await clock.advance()
    expect(changes).toEqual([
      ['501', undefined, true],
      ['501', '501', false],
      ['502', '501', true],
    ])
  })

  it('comes when the state has the ticket already', async () => {
    const { widget, host, clock } = await connectTextWidget()
    const seen: boolean[] = []
    widget.on('ticketChange', ({ ticket }) => seen.push(widget.ticket.get() === ticket))
    host.send('ticket_info', textTicket)
    await clock.advance()
    expect(seen).toEqual([true])
  })

  it('comes before the raw message that brought the ticket', async () => {
    const { widget, host, clock } = await connectQiscusWidget()
    const order: string[] = []
    widget.on('message', () => order.push('message'))
    widget.on('ticketChange', () => order.push('ticketChange'))
    host.post(ticketUpdate(toQiscusTicket(otherNeutralTicket)))
    await clock.advance()
    expect(order).toEqual(['ticketChange', 'message'])
  })

  it('emits the ticket of the standalone desk', async () => {
    const { link } = createOpenLink({ hasPeer: false })
    const clock = createFakeClock()
    const widget = createWidget({ desks: [standaloneDesk({ ticket: neutralTicket })], link, clock })
    const ids: string[] = []
    widget.on('ticketChange', ({ ticket }) => ids.push(ticket.id))
    await widget.connect()
    expect(ids).toEqual([neutralTicket.id])
  })
})

describe('reconnect', () => {
  it('T63 is emitted at each re-bind, while the status stays connected', async () => {
    const { widget, host, clock } = await connectTextWidget()
    let reconnects = 0
    widget.on('reconnect', () => reconnects++)
    const statuses = vi.fn<() => void>()
    widget.status.subscribe(statuses)
    for (const instance of [2, 3]) {
      host.handshake(instanceOf(instance))
      await clock.advance()
    }
    expect(reconnects).toBe(2)
    expect(statuses).not.toHaveBeenCalled()
  })

  it.each(['ticket-sidebar', 'main-menu', 'settings'] as const)(
    'is not emitted at the first bind in %s',
    async (placement) => {
      const { widget, host, clock } = openTextWidget({ desk: { placement } })
      const reconnects = vi.fn<() => void>()
      widget.on('reconnect', reconnects)
      void widget.connect()
      host.handshake()
      await clock.advance()
      expect(widget.status.get()).toBe('connected')
      expect(reconnects).not.toHaveBeenCalled()
    },
  )
})

describe('handlers', () => {
  it('T82 that throw keep neither the others nor the state nor the answer to the host from coming', async () => {
    const { widget, host, clock } = await connectTextWidget()
    const received: string[] = []
    const fail = () => {
      throw new Error('of a handler')
    }
    widget.on('ticketChange', fail)
    widget.on('message', fail)
    widget.ticket.subscribe(fail)
    widget.on('ticketChange', () => received.push('ticketChange'))
    widget.on('message', () => received.push('message'))
    widget.ticket.subscribe(() => received.push('state'))
    const errors = await collectUncaught(async () => {
      host.send('ticket_info', textTicket)
      await clock.advance()
    })
    expect(received.sort()).toEqual(['message', 'state', 'ticketChange'])
    expect(errors).toHaveLength(3)
    expect(host.readAnswers()).toMatchObject([{ data: { error: false } }])
    expect(widget.ticket.get()).not.toBeNull()
  })

  it('that are removed are not called again, also when that happens during the event', async () => {
    const { widget, host, clock } = await connectTextWidget()
    const received: string[] = []
    const handler = () => received.push('removed')
    widget.on('message', () => off())
    const off = widget.on('message', handler)
    host.send('page_data')
    await clock.advance()
    off()
    expect(received).toEqual([])
  })

  it('that are registered twice are called twice, and removed one by one', async () => {
    const { widget, host, clock } = await connectTextWidget()
    let calls = 0
    const handler = () => void calls++
    const off = widget.on('message', handler)
    widget.on('message', handler)
    host.send('page_data')
    await clock.advance()
    expect(calls).toBe(2)
    off()
    off()
    host.send('page_data')
    await clock.advance()
    expect(calls).toBe(3)
  })
})

describe('clicks', () => {
  it('reach the handler of their button and the event, by the id that went out', async () => {
    const { widget, host, clock } = await connectTextWidget()
    const received: string[] = []
    widget.on('sectionButtonClick', ({ buttonId }) => received.push(buttonId))
    void widget.setSection({
      title: 'Notes',
      components: [
        button('Refund', { onClick: () => received.push('first handler') }),
        button('Refund', { onClick: () => received.push('second handler') }),
      ],
    })
    await clock.advance()
    const [message] = host.takeMessages()
    const ids = buttonIds(message!.data)
    expect(JSON.stringify(message)).not.toContain('onClick')
    expect(new Set(ids).size).toBe(2)
    for (const buttonId of ids) host.send(click, { buttonId })
    await clock.advance()
    expect(received).toEqual(['first handler', ids[0], 'second handler', ids[1]])
  })

  it('go to the handlers of the newest section, whose buttons keep their ids', async () => {
    const { widget, host, clock } = await connectTextWidget()
    const received: string[] = []
    const ids: string[] = []
    for (const version of ['old', 'new']) {
      const components = [button('Refund', { onClick: () => received.push(version) })]
      void widget.setSection({ title: `Notes, ${version}`, components })
      await clock.advance()
      ids.push(...buttonIds(host.takeMessages()[0]!.data))
    }
    expect(ids[0]).toBe(ids[1])
    host.send(click, { buttonId: ids[1] })
    await clock.advance()
    expect(received).toEqual(['new'])
  })

  it('that are under way when a newer section takes the place of theirs still reach their handler', async () => {
    const { widget, host, clock } = await connectTextWidget()
    const received: string[] = []
    for (const id of ['old', 'new']) {
      const components = [button('Refund', { id, onClick: () => received.push(id) })]
      void widget.setSection({ title: 'Notes', components })
      await clock.advance()
    }
    host.send(click, { buttonId: 'old' })
    await clock.advance()
    expect(received).toEqual(['old'])
  })

  it('go to the section that is shown when the one that was held last is released', async () => {
    const { widget, host, clock } = await connectTextWidget()
    const received: string[] = []
    const sectionOf = (title: string) => ({
      title,
      components: [button(title, { id: title, onClick: () => received.push(title) })],
    })
    widget.holdSection(sectionOf('lower'))
    for (let time = 1; time <= 2; time++) {
      const release = widget.holdSection(sectionOf('upper'))
      await clock.advance()
      release()
      await clock.advance()
    }
    expect(buttonIds(host.takeMessages().at(-1)!.data)).toEqual(['lower'])
    host.send(click, { buttonId: 'lower' })
    await clock.advance()
    expect(received).toEqual(['lower'])
  })

  it('T274 that waited are delivered once, also when their handler shows a section of its own', async () => {
    const { widget, host, clock } = await connectTextWidget()
    for (const buttonId of ['a', 'b']) host.send(click, { buttonId })
    await clock.advance()
    const received: string[] = []
    widget.on('sectionButtonClick', ({ buttonId }) => {
      received.push(buttonId)
      void widget.setSection({ title: 'Notes', components: [button(`After ${buttonId}`, { onClick() {} })] })
    })
    await clock.advance()
    expect(received).toEqual(['a', 'b'])
  })

  it('T274 that come before any handler wait, sixteen at most, for the first one', async () => {
    const { widget, host, clock } = await connectTextWidget()
    for (let count = 0; count < 20; count++) host.send(click, { buttonId: `b${count}` })
    await clock.advance()
    const received: string[] = []
    const late: string[] = []
    widget.on('sectionButtonClick', ({ buttonId }) => received.push(buttonId))
    await clock.advance()
    widget.on('sectionButtonClick', ({ buttonId }) => late.push(buttonId))
    await clock.advance()
    expect(received).toHaveLength(16)
    expect(new Set(received).size).toBe(16)
    expect(received).toEqual(received.slice().sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))))
    expect(late).toEqual([])
  })

  it('T274 wait for the handler of their button too', async () => {
    const { widget, host, clock } = await connectTextWidget()
    host.send(click, { buttonId: 'Refund' })
    host.send(click, { buttonId: 'Other' })
    await clock.advance()
    const received: string[] = []
    const components = [button('Refund', { onClick: () => received.push('handler') })]
    void widget.setSection({ title: 'Notes', components })
    await clock.advance()
    expect(received).toEqual(['handler'])
    widget.on('sectionButtonClick', ({ buttonId }) => received.push(buttonId))
    await clock.advance()
    expect(received).toEqual(['handler', 'Other'])
  })

  it('T274 are delivered when the registering call has returned, and not to a handler that was removed by then', async () => {
    const { widget, host, clock } = await connectTextWidget()
    host.send(click, { buttonId: 'a' })
    await clock.advance()
    const gone = vi.fn<() => void>()
    widget.on('sectionButtonClick', gone)()
    await clock.advance()
    expect(gone).not.toHaveBeenCalled()
    const received: string[] = []
    widget.on('sectionButtonClick', ({ buttonId }) => received.push(buttonId))
    expect(received).toEqual([])
    await clock.advance()
    expect(received).toEqual(['a'])
  })

  it('T274 that came before the connection was complete are not lost', async () => {
    const { widget, host, clock } = openTextWidget()
    host.answerWith('silence')
    void widget.connect()
    host.handshake()
    host.send(click, { buttonId: 'a' })
    await clock.advance()
    const received: string[] = []
    widget.on('sectionButtonClick', ({ buttonId }) => received.push(buttonId))
    await clock.advance()
    expect(received).toEqual(['a'])
  })

  it('on a handler that throws still reach the event', async () => {
    const { widget, host, clock } = await connectTextWidget()
    const received: string[] = []
    widget.on('sectionButtonClick', ({ buttonId }) => received.push(buttonId))
    const onClick = () => {
      throw new Error('of a button')
    }
    void widget.setSection({ title: 'Notes', components: [button('Refund', { id: 'refund', onClick })] })
    await clock.advance()
    const errors = await collectUncaught(async () => {
      host.send(click, { buttonId: 'refund' })
      await clock.advance()
    })
    expect(errors).toMatchObject([{ message: 'of a button' }])
    expect(received).toEqual(['refund'])
  })
})
