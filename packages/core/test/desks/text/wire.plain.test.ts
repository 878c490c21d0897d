// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://widget.example.com/?plugin_id=notes&connection=plain" }
import { describe, expect, it } from 'vitest'
import { hostEvent } from '../../../src/desks/text'
import { openTextWidget } from '../../fixtures/open-widget'
import { badHostRows, hearAll, hostRows, widgetRows } from '../../fixtures/text-wire-rows'
import { neutralTicket, textTicket } from '../../../../../fixtures/tickets'
import { watch } from '../../../../../fixtures/watch'

const openPlain = (desk = {}) =>
  openTextWidget({ desk, origin: 'https://desk.example.com', hostOrigins: ['https://desk.example.com'] })

/** Opens a widget whose page asks for the plain connection and has loaded, so that it is connected by itself. */
async function connectPlain(desk = {}) {
  const opened = openPlain(desk)
  await opened.widget.connect()
  await opened.clock.advance()
  opened.host.takeReceived()
  return opened
}

describe('widget to host, plain', () => {
  it.each(widgetRows)('T91 $rule $message is posted bare and resolves when posted', async (row) => {
    const desk = { placement: row.placement ?? 'ticket-sidebar' }
    const { widget, host, clock } = row.rule === 'T130' ? openPlain(desk) : await connectPlain(desk)
    const done = watch(row.act(widget))
    await clock.advance()
    expect(host.takeReceived()).toEqual([{ plugin_id: 'notes', message: row.message, data: row.data }])
    expect(done).toEqual({ state: 'resolved', value: undefined })
  })
})

describe('host to widget, plain', () => {
  it.each(hostRows)(
    'T93 $rule $name is told under its own name, and answered by nothing',
    async ({ name, data }) => {
      const { widget, host, hostLink, clock } = await connectPlain()
      const received = hearAll(widget)
      hostLink.post(hostEvent(name, data))
      await clock.advance()
      expect(received.messages).toEqual([{ desk: 'text', name, data }])
      expect(host.takeReceived()).toEqual([])
    },
  )

  it('T160 to T163 mean the same as in trusted mode', async () => {
    const { widget, hostLink, clock } = await connectPlain()
    const received = hearAll(widget)
    for (const { name, data } of hostRows) hostLink.post(hostEvent(name, data))
    await clock.advance()
    expect(widget.ticket.get()).toEqual({ ...neutralTicket, desk: 'text', raw: textTicket })
    expect(widget.theme.get()).toBe('dark')
    expect(received.clicks).toEqual(['refund'])
  })

  it.each(badHostRows)('$rule $name with $data is invalid and changes nothing', async ({ name, data }) => {
    const { widget, hostLink, clock, diagnostics } = await connectPlain()
    const before = widget.state.get()
    hostLink.post(hostEvent(name, data))
    await clock.advance()
    expect(widget.state.get()).toBe(before)
    expect(diagnostics).toMatchObject([{ code: 'invalid' }])
  })
})
