// @vitest-environment happy-dom
import { allDesks, createWidget } from '@deskbridge/core'
import { isRecord } from '@deskbridge/core/internal'
import { afterEach, describe, expect, it } from 'vitest'
import { cleanUp, createEmulator, on, setupDesk, type Scenario } from '../src/pure'

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

  describe('with a widget that opens a modal', () => {
    const wish = { location: 'modal', url: 'assets/order.html', size: { width: '600px' } }
    const modal = { 'instances.create': [wish] }

    async function open(scenario: Scenario = {}) {
      const desk = setupDesk({ desk: 'zendesk', ...scenario })
      const widget = createWidget({ desks: allDesks() })
      await Promise.all([widget.connect(), desk.ready()])
      return { desk, widget }
    }

    it('records the request, and answers it as a test defines', async () => {
      const { desk, widget } = await open()
      desk.use(
        on('invoke', (actions) =>
          isRecord(actions) && 'instances.create' in actions
            ? { 'instances.create': [{ instanceGuid: 'order' }] }
            : undefined,
        ),
      )
      expect(await widget.send('invoke', modal)).toMatchObject({
        'instances.create': [{ instanceGuid: 'order' }],
      })
      expect(desk.received('invoke')).toEqual([modal])
      await widget.send('invoke', { notify: ['Opened.'] })
      expect(desk.actions).toEqual([{ kind: 'toast', toast: { content: 'Opened.', kind: 'success' } }])
      widget.close()
    })

    it('rejects the request with the remedy where no test answers it', async () => {
      const { desk, widget } = await open()
      await expect(widget.send('invoke', modal)).rejects.toThrow(
        /opens no modal, so there is none at https:.*assets\/order\.html\. Answer the message/,
      )
      expect(desk.received('invoke')).toEqual([modal])
      widget.close()
    })

    it('shows the page of the modal in its place, and records that it closes itself', async () => {
      const { desk, widget } = await open({ placement: 'modal' })
      expect(widget.state.get().appContext?.placement).toBe('modal')
      widget.send('invoke', { destroy: [] }).catch(() => undefined)
      expect(await desk.waitForMessage('invoke')).toEqual({ destroy: [] })
      widget.close()
    })
  })
})
