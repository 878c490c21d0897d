import { allDesks, createWidget } from '@deskbridge/core'
import { qiscusEvents, qiscusMessage } from '@deskbridge/core/desks/qiscus'
import { neutralTicket, withRequester } from '@deskbridge/fixtures/tickets'
import { deskHosts, hostDeskIds, type HostDeskId } from '@deskbridge/host/engine'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cleanUp, setupDesk } from '../src/pure'

/** Starts a program that knows nothing of Deskbridge: it listens, announces itself, and keeps what it hears. */
function startPlainProgram() {
  const heard: MessageEvent<{ event: string; payload: { ticket: { tags: string[] } } }>[] = []
  const listener = (event: (typeof heard)[number]) => void heard.push(event)
  window.addEventListener('message', listener)
  window.parent.postMessage(qiscusMessage(qiscusEvents.ready), '*')
  return { heard, stop: () => window.removeEventListener('message', listener) }
}

/** Connects an unchanged widget: it is told nothing of the desk that the page is in. */
async function startWidget() {
  const widget = createWidget({ desks: allDesks() })
  await widget.connect()
  return widget
}

/** Returns a ticket whose requester has a name, which every desk sends. */
const ticketOf = (name: string) => ({ requester: withRequester(neutralTicket, name).requester })

/** Holds the rules of `setupDesk` in a test DOM. */
export function describeSetupDesk(dom: string): void {
  afterEach(cleanUp)
  afterEach(() => void vi.useRealTimers())

  describe.each([...hostDeskIds, 'auto'] as const)(`in ${dom}, a page in the desk "%s"`, (desk) => {
    it('finds the desk as its parent, and is told its ticket', async () => {
      setupDesk({ desk, ticket: ticketOf('Jane') })
      const widget = await startWidget()
      expect((await widget.whenTicket()).requester?.name).toBe('Jane')
      widget.close()
    })

    // Where a change of the ticket is not sent, another one is.
    const found = () => ({
      ...ticketOf('Found'),
      ...(deskHosts.find(({ id }) => id === desk)?.reloadsForTicket && { id: 'ticket-2' }),
    })

    it('is told while messages are posted when that is asked for', async () => {
      const { ticket } = setupDesk({ desk, delivery: 'sync' })
      const widget = await startWidget()
      await widget.whenTicket()
      ticket.update(found())
      expect(widget.ticket.get()?.requester?.name).toBe('Found')
      widget.close()
    })

    it('connects though a test has stopped the time', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'setImmediate', 'performance', 'Date'] })
      const { ticket } = setupDesk({ desk })
      const widget = await startWidget()
      await widget.whenTicket()
      const changed = new Promise((resolve) => widget.on('ticketChange', resolve))
      ticket.update(found())
      await changed
      expect(widget.ticket.get()?.requester?.name).toBe('Found')
      widget.close()
    })

    it('is told nothing of an earlier desk, even by a widget that was left open', async () => {
      for (const name of ['First', 'Second']) {
        const opened = setupDesk({ desk, ticket: ticketOf(name) })
        const widget = await startWidget()
        expect((await widget.whenTicket()).requester?.name).toBe(name)
        opened.dispose()
        opened.ticket.update(ticketOf('Too late'))
        expect(widget.ticket.get()?.requester?.name).toBe(name)
      }
    })

    it('says with each message what the widget said of it', async () => {
      const { trace } = setupDesk({ desk })
      const widget = await startWidget()
      await widget.whenTicket()
      const verdicts = trace.entries.map(({ verdict }) => verdict)
      expect(verdicts).toContain('delivered')
      expect(verdicts).not.toContain('no-listener')
      expect(verdicts.filter((verdict) => verdict.startsWith('invalid:'))).toEqual([])
      widget.close()
    })
  })

  describe(`in ${dom}, a page that is in a desk`, () => {
    it('is on an origin that is likely for its desk', async () => {
      for (const { id, exampleOrigin } of deskHosts) {
        const desk = setupDesk({ desk: id as HostDeskId })
        const origins: string[] = []
        window.addEventListener('message', ({ origin }) => void origins.push(origin), { once: true })
        const widget = await startWidget()
        expect(origins).toEqual([exampleOrigin])
        expect(window.location.ancestorOrigins[0]).toBe(exampleOrigin)
        widget.close()
        desk.dispose()
      }
    })

    it('hears messages of the parent window, from its origin, as copies', async () => {
      const { ticket, ready } = setupDesk({ desk: 'qiscus' })
      const { heard, stop } = startPlainProgram()
      await ready()
      await expect.poll(() => heard).toHaveLength(3)
      stop()
      for (const event of heard) {
        expect(event).toBeInstanceOf(MessageEvent)
        expect([event.source, event.origin]).toEqual([window.parent, 'https://desk.example.com'])
      }
      const context = heard.find(({ data }) => data.event === qiscusEvents.contextTicket)!
      context.data.payload.ticket.tags.push('spoiled')
      expect(ticket.current?.tags).not.toContain('spoiled')
    })

    it('posts copies: what it changes afterwards arrives as it was', async () => {
      const { waitForMessage } = setupDesk({ desk: 'qiscus', strict: false })
      const payload = { list: [1] }
      window.parent.postMessage(qiscusMessage('custom:event', payload), '*')
      payload.list.push(2)
      expect(await waitForMessage('custom:event')).toEqual({ list: [1] })
    })

    it('reaches the desk only with a target that names it, and may not name what is no origin', () => {
      const { received, dispose } = setupDesk({ desk: 'qiscus', delivery: 'sync' })
      const post = (target?: string) =>
        (window.parent.postMessage as (message: unknown, target?: string) => void)(
          qiscusMessage(qiscusEvents.ready),
          target,
        )
      post('https://elsewhere.example.com')
      post()
      expect(received(qiscusEvents.ready)).toEqual([])
      post('https://desk.example.com')
      post('*')
      expect(received(qiscusEvents.ready)).toHaveLength(2)
      expect(() => post('no origin')).toThrow(expect.objectContaining({ name: 'SyntaxError' }))
      dispose()
    })

    it('is in none when that is disposed of: parent and listeners are as they were', () => {
      const { parent, addEventListener, removeEventListener } = window
      const heard: unknown[] = []
      {
        using desk = setupDesk()
        expect(window.parent).not.toBe(parent)
        window.addEventListener('message', ({ data }) => void heard.push(data))
        expect(desk.protocolErrors).toEqual([])
      }
      expect([window.parent, window.addEventListener, window.removeEventListener]).toEqual([
        parent,
        addEventListener,
        removeEventListener,
      ])
      window.dispatchEvent(new MessageEvent('message', { data: 'late' }))
      expect(heard).not.toContain('late')
    })

    it('is found by a widget that has been in none before', async () => {
      const widget = createWidget()
      await expect(widget.connect()).rejects.toMatchObject({ code: 'NOT_EMBEDDED' })
      setupDesk()
      await widget.connect()
      expect(await widget.whenTicket()).toBeTruthy()
      widget.close()
    })

    it('cannot be put into another one, which says what to do', () => {
      setupDesk()
      expect(() => setupDesk()).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT', message: expect.stringContaining('dispose()') }),
      )
    })
  })
}
