import { describe, expect, it } from 'vitest'
import { connectTextWidget, openTextWidget } from '../../fixtures/open-widget'
import { protocolRows } from '../../fixtures/protocol-page'
import { badHostRows, hearAll, hostRows, widgetRows } from '../../fixtures/text-wire-rows'
import { neutralTicket, textTicket } from '../../../../../fixtures/tickets'
import { watch } from '../../../../../fixtures/watch'

it('the tables cover every message of the protocol page', () => {
  const documented = [...protocolRows('text')].map(([rule, [name]]) => [rule, name])
  const between = (from: string, to: string) => documented.filter(([rule]) => rule! >= from && rule! <= to)
  expect(widgetRows.map(({ rule, message }) => [rule, message])).toEqual(between('T130', 'T149'))
  expect(hostRows.map(({ rule, name }) => [rule, name])).toEqual(between('T160', 'T172'))
})

describe('widget to host', () => {
  it.each(widgetRows)(
    '$rule $message goes out in one call and is done when the host has answered',
    async (row) => {
      const opened = row.rule === 'T130' ? openTextWidget : connectTextWidget
      const { widget, host, clock } = await opened({ desk: { placement: row.placement ?? 'ticket-sidebar' } })
      host.answerWith('silence')
      const done = watch(row.act(widget))
      host.handshake()
      await clock.advance(1000)
      expect(host.takeMessages()).toEqual([{ plugin_id: null, message: row.message, data: row.data }])
      expect(done.state).toBe('pending')
    },
  )

  it.each(widgetRows)(
    '$rule $message resolves without a value when the host answers with success',
    async (row) => {
      const opened = row.rule === 'T130' ? openTextWidget : connectTextWidget
      const { widget, host, clock } = await opened({ desk: { placement: row.placement ?? 'ticket-sidebar' } })
      const done = watch(row.act(widget))
      host.handshake()
      await clock.advance()
      expect(done).toEqual({ state: 'resolved', value: undefined })
    },
  )

  it.each(widgetRows)('$rule $message rejects with the error of the host', async (row) => {
    const opened = row.rule === 'T130' ? openTextWidget : connectTextWidget
    const { widget, host, clock } = await opened({ desk: { placement: row.placement ?? 'ticket-sidebar' } })
    host.answerWith({ error: Object.assign(new Error('Not now.'), { code: 0 }) })
    const done = watch(row.act(widget))
    host.handshake()
    await clock.advance()
    expect(done.error).toMatchObject({ code: 'REJECTED', cause: { message: 'Not now.', code: 0 } })
    expect((done.error as Error).cause).toBeInstanceOf(Error)
  })

  it('T133 null and 0 remove the badge', async () => {
    for (const none of [null, 0]) {
      const { widget, host, clock } = await connectTextWidget({ desk: { placement: 'main-menu' } })
      await Promise.all([widget.setBadge(3), clock.advance()])
      host.takeMessages()
      await Promise.all([widget.setBadge(none), clock.advance()])
      expect(host.takeMessages()).toMatchObject([{ data: null }])
    }
  })
})

describe('host to widget', () => {
  it.each(hostRows)(
    '$rule $name is told under its own name, and answered with success',
    async ({ name, data }) => {
      const { widget, host, clock } = await connectTextWidget()
      const received = hearAll(widget)
      host.send(name, data)
      await clock.advance()
      expect(received.messages).toEqual([{ desk: 'text', name, data }])
      expect(host.readAnswers()).toMatchObject([{ data: { error: false } }])
    },
  )

  it.each(hostRows.slice(4))('$rule $name changes nothing else', async ({ name, data }) => {
    const { widget, host, clock } = await connectTextWidget()
    const received = hearAll(widget)
    const before = widget.state.get()
    host.send(name, data)
    await clock.advance()
    expect(widget.state.get()).toBe(before)
    expect(received.clicks).toEqual([])
  })

  it('T160 ticket_info is the ticket', async () => {
    const { widget, host, clock } = await connectTextWidget()
    host.send('ticket_info', textTicket)
    await clock.advance()
    expect(widget.ticket.get()).toEqual({ ...neutralTicket, desk: 'text', raw: textTicket })
  })

  it.each(hostRows.slice(1, 3))('$rule $name is a click', async ({ name, data }) => {
    const { widget, host, clock } = await connectTextWidget()
    const received = hearAll(widget)
    host.send(name, data)
    await clock.advance()
    expect(received.clicks).toEqual(['refund'])
  })

  it('T163 change_theme is the theme', async () => {
    const { widget, host, clock } = await connectTextWidget()
    expect(widget.theme.get()).toBeNull()
    for (const theme of ['dark', 'light']) {
      host.send('change_theme', { theme })
      await clock.advance()
      expect(widget.theme.get()).toBe(theme)
    }
  })

  it('T174 tickets_info is emitted raw and does not change the ticket', async () => {
    const { widget, host, clock } = await connectTextWidget()
    const received = hearAll(widget)
    host.send('tickets_info', textTicket)
    await clock.advance()
    expect(received.messages).toHaveLength(1)
    expect(widget.ticket.get()).toBeNull()
  })

  it.each(badHostRows)(
    '$rule $name with $data is invalid, changes nothing, and is answered with success',
    async ({ name, data }) => {
      const { widget, host, clock, diagnostics } = await connectTextWidget()
      const received = hearAll(widget)
      const before = widget.state.get()
      host.send(name, data)
      await clock.advance()
      expect(widget.state.get()).toBe(before)
      expect(received.clicks).toEqual([])
      expect(diagnostics).toMatchObject([{ code: 'invalid' }])
      expect(host.readAnswers()).toMatchObject([{ data: { error: false } }])
    },
  )
})
