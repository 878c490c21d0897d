import { describe, expect, it } from 'vitest'
import { unavailableReason } from '../../src/widget/availability'
import { connectTextWidget } from '../fixtures/open-widget'
import { textTicket } from '../../../../fixtures/tickets'

const section = (title: string) => ({
  title,
  components: [{ type: 'label_value' as const, data: { label: 'Orders', value: '3' } }],
})

const sections = (messages: readonly { message: string; data: unknown }[]) =>
  messages.filter(({ message }) => message === 'customer_details_section').map(({ data }) => data)

const refusal = { error: new Error('No opening state has this title.') }

describe('a held section that the host rejects', () => {
  const refuse = async () => {
    const opened = await connectTextWidget()
    const { widget, host, clock } = opened
    const reason = unavailableReason(widget, 'section')
    host.answerWith(refusal)
    const release = widget.holdSection(section('Orders'))
    await clock.advance()
    return { ...opened, reason, release }
  }

  it('has the rejection as its reason, and is reported to onDiagnostic once', async () => {
    const { widget, reason, diagnostics, host, clock } = await refuse()
    expect(reason.get()).toMatchObject({ code: 'REJECTED' })
    expect(reason.get()!.message).toContain('No opening state has this title.')
    expect(widget.state.get().refusals.section).toBe(reason.get())
    expect(diagnostics).toMatchObject([
      { code: 'refused', message: expect.stringContaining('No opening state has this title.') },
    ])
    expect(sections(host.takeMessages())).toHaveLength(1)
    await clock.advance(60_000)
    expect(host.takeMessages()).toEqual([])
  })

  it('is sent again when the ticket changes, and its reason goes when the desk takes it', async () => {
    const { reason, diagnostics, host, clock } = await refuse()
    host.takeMessages()
    host.send('ticket_info', textTicket)
    await clock.advance()
    expect(sections(host.takeMessages())).toHaveLength(1)
    expect(diagnostics).toHaveLength(1)
    host.answerWith('success')
    host.send('ticket_info', { ...textTicket, subject: 'Another subject' })
    await clock.advance()
    expect(sections(host.takeMessages())).toHaveLength(1)
    expect(reason.get()).toBeNull()
    host.send('ticket_info', { ...textTicket, subject: 'A third one' })
    await clock.advance()
    expect(host.takeMessages()).toEqual([])
  })

  it('is sent again when its holder has another, and to a host that restarts', async () => {
    const { widget, reason, release, host, clock } = await refuse()
    host.takeMessages()
    widget.holdSection(section('My orders'))
    release()
    await clock.advance()
    expect(sections(host.takeMessages())).toMatchObject([{ title: 'My orders' }])
    host.answerWith('success')
    host.handshake({ owner: 'host-1', instance: 2 })
    await clock.advance()
    expect(sections(host.takeMessages())).toMatchObject([{ title: 'My orders' }])
    expect(reason.get()).toBeNull()
  })

  it('leaves no reason behind when it is released', async () => {
    const { reason, release, clock } = await refuse()
    release()
    await clock.advance()
    expect(reason.get()).toBeNull()
  })
})

it('a held section that is not answered is sent again after each request timeout', async () => {
  const { widget, host, clock, diagnostics } = await connectTextWidget()
  host.answerWith('silence')
  widget.holdSection(section('Orders'))
  await clock.advance(29_999)
  expect(sections(host.takeMessages())).toHaveLength(1)
  await clock.advance(1)
  expect(sections(host.takeMessages())).toHaveLength(1)
  expect(unavailableReason(widget, 'section').get()).toMatchObject({ code: 'REQUEST_TIMEOUT' })
  host.answerWith('success')
  await clock.advance(30_000)
  expect(sections(host.takeMessages())).toHaveLength(1)
  await clock.advance(60_000)
  expect(host.takeMessages()).toEqual([])
  expect(unavailableReason(widget, 'section').get()).toBeNull()
  expect(diagnostics).toHaveLength(1)
})

it('a section that was set and rejected is not sent again: its promise has rejected', async () => {
  const { widget, host, clock } = await connectTextWidget()
  host.answerWith(refusal)
  const set = widget.setSection(section('Orders'))
  await Promise.all([expect(set).rejects.toMatchObject({ code: 'REJECTED' }), clock.advance()])
  host.takeMessages()
  host.send('ticket_info', textTicket)
  await clock.advance(1000)
  expect(host.takeMessages()).toEqual([])
  expect(widget.state.get().refusals).toEqual({})
})
