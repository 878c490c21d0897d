import { textTicket } from '@deskbridge/fixtures/tickets'
import { mountedFrame, packagesIn } from '../fixtures/mounted-frame'
import { remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import { openTextHost } from '../fixtures/text-host'
import type { DocumentedWidgetControl } from '../pages/text/documented-widget'

test('the genuine SDK rejects what its documentation shows, and misses the documented click', async ({
  page,
  server,
}) => {
  const host = await openTextHost(page, server, '0.3.2')
  await host.mount('app', { url: server.url('text-documented', { site: 'widget' }) })
  const frame = await mountedFrame(page, 'app')
  const widget = remote<DocumentedWidgetControl>(frame)
  expect(await widget.created()).toEqual({ status: 'resolved', value: undefined })
  expect(await packagesIn(frame)).toContain('@livechat/helpdesk-sdk@1.0.3')

  await host.setTicket('app', textTicket)
  expect(await widget.subjects()).toEqual([textTicket.subject])

  const title = "The title component must have a 'title' property"
  expect(await widget.showTitle()).toEqual({ status: 'rejected', reason: { isError: true, message: title } })
  const type = "Invalid component type given: 'item'"
  expect(await widget.showEveryComponent()).toEqual({
    status: 'rejected',
    reason: { isError: true, message: type },
  })

  // The vendor's desk sends the name from the SDK's types.
  await host.clickButton('app', 'second-button')
  expect(await widget.clicks()).toEqual([])
  await host.clickButton('app', 'second-button', 'ticket_details')
  expect(await widget.clicks()).toEqual(['second-button'])
})
