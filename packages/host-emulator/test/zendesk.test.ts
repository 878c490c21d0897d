// @vitest-environment happy-dom
import { allDesks, createWidget } from '@deskbridge/core'
import { afterEach, describe, expect, it } from 'vitest'
import { cleanUp, createEmulator, on, setupDesk } from '../src/pure'

afterEach(cleanUp)

describe('an emulated Zendesk', () => {
  it.each([
    ['setupDesk', () => ({ desk: setupDesk({ desk: 'zendesk' }), link: undefined })],
    [
      'createEmulator',
      () => {
        const desk = createEmulator({ desk: 'zendesk' })
        return { desk, link: desk.link }
      },
    ],
  ])('gives the page the URL of an app with %s, and takes it back at its end', async (_name, open) => {
    const before = window.location.href
    const { desk, link } = open()
    const widget = createWidget({ desks: allDesks(), ...(link && { link }) })
    await Promise.all([widget.connect(), desk.ready()])
    expect(widget.state.get()).toMatchObject({ desk: 'zendesk', appContext: { placement: 'ticket-sidebar' } })
    expect((await widget.whenTicket()).desk).toBe('zendesk')
    desk.ticket.update({ subject: 'Found' })
    await expect.poll(() => widget.ticket.get()?.subject).toBe('Found')
    await widget.updateTicket({ status: 'pending' })
    expect(desk.actions).toEqual([{ kind: 'updateTicket', changes: { status: 'pending' } }])
    widget.close()
    desk.dispose()
    expect(window.location.href).toBe(before)
  })

  it('answers requests to its API, and hooks, as a test defines them', async () => {
    const desk = setupDesk({ desk: 'zendesk' })
    const widget = createWidget({ desks: allDesks() })
    await Promise.all([widget.connect(), desk.ready()])
    desk.use(on('request', () => ({ orders: [1001] })))
    expect(await widget.send('request', { url: '/api/orders.json' })).toEqual({ orders: [1001] })
    widget.onBeforeSave(() => 'Fill in the order.')
    await expect
      .poll(() => desk.received('iframe.on'))
      .toContainEqual({ event: 'ticket.save', subscriberCount: 1 })
    await expect(desk.send('ticket.save')).rejects.toThrow('Fill in the order.')
    widget.close()
    desk.dispose()
  })
})
