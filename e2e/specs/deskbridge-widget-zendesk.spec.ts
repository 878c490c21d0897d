import { neutralTicket } from '@deskbridge/fixtures/tickets'
import { expectReadyDocuments, openDeskbridgeHost } from '../fixtures/deskbridge-host'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { PlainZendeskHostControl } from '../pages/zendesk/plain-host'
import type { EveryDeskWidgetControl } from '../pages/zendesk/widget'

const RESOLVED = { status: 'resolved', value: undefined }

test('a Deskbridge widget for every desk speaks to a host that is written from the documentation', async ({
  page,
  server,
}) => {
  await page.goto(server.url('zendesk-plain-host', { site: 'desk' }))
  const host = remote<PlainZendeskHostControl>(page)
  await host.mount(server.url('zendesk-widget', { site: 'widget' }))
  expect(await packagesIn(page)).toEqual([])
  const widget = remote<EveryDeskWidgetControl>(await mountedFrame(page, 'app'))
  expect(await widget.created()).toEqual(RESOLVED)
  const state = {
    desk: 'zendesk',
    placement: 'ticket-sidebar',
    subject: 'Late',
    status: 'onhold',
    user: 'Alex Poe',
    theme: 'dark',
  }
  await expect.poll(widget.state).toEqual(state)
  await host.change('ticket', { id: 35, subject: 'Found', status: 'open' }, 'ticket.subject')
  await expect.poll(widget.state).toEqual({ ...state, subject: 'Found', status: 'open' })

  expect(await widget.updateTicket({ status: 'onhold', assignee: { id: '3' } })).toEqual(RESOLVED)
  expect(await widget.insertText('1 < 2')).toEqual(RESOLVED)
  expect(await widget.send('get', ['ticket.form', 'currentUser'])).toMatchObject({
    value: { currentUser: { id: 3 }, errors: { 'ticket.form': {} } },
  })
  expect(await widget.send('metadata')).toMatchObject({ value: { settings: { a: 1 } } })
  expect(await widget.updateTicket({ status: '' })).toMatchObject({ status: 'rejected' })

  expect(await host.save()).toBeUndefined()
  await widget.stopSaves('Not yet.')
  // The answer shows that the handler has been registered.
  await widget.send('get', ['ticket'])
  expect(await host.save()).toEqual({ msg: 'Not yet.' })
  await widget.stopSaves(null)
  expect(await host.save()).toBeUndefined()

  const received = await host.received()
  expect(received.filter(({ data }) => data.request === 'set' || data.request === 'invoke')).toMatchObject([
    { type: 'string', data: { params: { 'ticket.status': 'hold', 'ticket.assignee': { userId: 3 } } } },
    { type: 'string', data: { params: { 'ticket.editor.insert': ['1 &lt; 2'] } } },
  ])
  expect(received.filter(({ type }) => type !== 'string').map(({ data }) => data.key)).toEqual(
    Array.from({ length: 3 }, () => 'iframe.reply:ticket.save'),
  )
})

test('a Deskbridge widget is known to our host as an app of Zendesk, also after a reload', async ({
  page,
  server,
}) => {
  const host = await openDeskbridgeHost(page, server, { theme: 'dark' })
  const url = server.url('zendesk-widget', { site: 'widget' })
  await host.mount({
    id: 'app',
    name: 'App',
    url,
    desk: 'zendesk',
    placement: 'ticket-sidebar',
    mode: 'embed',
  })
  const first = remote<EveryDeskWidgetControl>(await mountedFrame(page, 'app'))
  expect(await first.created()).toEqual(RESOLVED)
  await expect.poll(first.state).toMatchObject({ desk: 'zendesk', status: 'open', theme: 'dark' })
  await host.reload('app')
  await expectReadyDocuments(host, 'app', 2)
  const second = remote<EveryDeskWidgetControl>(await mountedFrame(page, 'app'))
  expect(await second.created()).toEqual(RESOLVED)
  await expect.poll(second.state).toMatchObject({ subject: neutralTicket.subject })
  await host.setTicket({ ...neutralTicket, subject: 'Found' })
  await host.setTheme('light')
  await expect.poll(second.state).toMatchObject({ subject: 'Found', theme: 'light' })
  expect(await second.send('request', { url: '/api' })).toMatchObject({ status: 'rejected' })
  await second.stopSaves('Not yet.')
  await second.send('get', ['ticket'])
  expect(await host.send('app', 'ticket.save', undefined)).toMatchObject({
    status: 'rejected',
    reason: { message: 'Not yet.' },
  })
  expect(await host.diagnostics()).toEqual([])
})
