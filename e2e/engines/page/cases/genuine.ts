import { neutralTicket, otherNeutralTicket, textTicket } from '@deskbridge/fixtures/tickets'
import type { DetailsWidgetControl } from '../../../pages/text/details-widget'
import type { TextHostControl } from '../../../pages/text/host'
import type { EnginePageName } from '../../pages'
import { createGroup, type Case } from '../case'
import { eventually, eventuallyIncludes, expectEqual, expectIncludes, found } from '../expect'
import { places } from '../places'
import { controls, nextControl, urlOf } from '../scene'
import { showSection } from '../show-section'
import type { PlainControl } from '../widgets/plain'

/** The cases with the genuine packages of a desk on the other side. */
export const genuineCases: Case[] = []

const place = places.find(({ capabilities }) => capabilities.includes('section'))!
const resolved = { status: 'resolved', value: undefined }

const addWidget = createGroup(genuineCases, 'The genuine widget SDK in our host')

addWidget(
  'it is created, has the ticket and the next one, and its section is drawn and clicked',
  async ({ openDesk }) => {
    const desk = openDesk(place)
    const { app, widget } = await desk.open<DetailsWidgetControl>({ page: 'genuine-widget' })
    expectEqual(await widget.created(), resolved)
    await eventuallyIncludes(widget.ticketInfo, { id: neutralTicket.id })
    desk.host.setTicket(otherNeutralTicket)
    await eventuallyIncludes(widget.ticketInfo, { id: otherNeutralTicket.id })
    const drawn = showSection(desk, app)
    const components = [{ type: 'button', data: { id: 'refund', label: 'Refund' } }]
    expectEqual(await widget.modifySection({ title: 'Parcel', components }), resolved)
    ;(await found(() => drawn.querySelector<HTMLElement>('button'), 'the button')).click()
    const clicked = async () =>
      (await widget.events()).some(({ data }) => (data as { buttonId?: string })?.buttonId === 'refund')
    await eventually(clicked, true)
  },
)

addWidget('it is created again after a reload', async ({ openDesk }) => {
  const desk = openDesk(place)
  const { app, widget } = await desk.open<DetailsWidgetControl>({ page: 'genuine-widget' })
  expectEqual(await widget.created(), resolved)
  app.reload()
  const next = await nextControl<DetailsWidgetControl>(app)
  expectEqual(await next.created(), resolved)
  await eventuallyIncludes(next.ticketInfo, { id: neutralTicket.id })
})

for (const version of ['0.3.2', '0.3.5'] as const) {
  const add = createGroup(genuineCases, `Our widget in the genuine host ${version}`)

  add('it connects, has the ticket and the next one, and is answered', async ({ onEnd }) => {
    const { host, nextWidget } = await openGenuineHost(`genuine-host-${version}`, onEnd)
    await host.mount('app', { url: urlOf('plain', place), ticket: textTicket })
    const widget = await nextWidget()
    expectEqual(await widget.call('connect'), { value: undefined })
    await eventuallyIncludes(widget.state, { status: 'connected', ticketId: textTicket.id })
    await host.setTicket('app', { ...textTicket, id: 'next' })
    await eventuallyIncludes(widget.state, { ticketId: 'next' })
    await host.setAnswer('app', 'probe', { rejectError: { message: 'No' } })
    expectIncludes(await widget.call('send', 'probe'), {
      code: 'REJECTED',
      cause: { name: 'Error', message: 'No' },
    })
  })

  add('it connects again after a reload', async ({ onEnd }) => {
    const { host, nextWidget } = await openGenuineHost(`genuine-host-${version}`, onEnd)
    await host.mount('app', { url: urlOf('plain', place), ticket: textTicket })
    expectEqual(await (await nextWidget()).call('connect'), { value: undefined })
    await host.reload('app')
    const next = await nextWidget()
    expectEqual(await next.call('connect'), { value: undefined })
    await eventuallyIncludes(next.state, { status: 'connected', ticketId: textTicket.id })
  })
}

/** Opens a page with the genuine host in a frame of the desk's origin. */
async function openGenuineHost(page: EnginePageName, onEnd: (undo: () => unknown) => void) {
  const frame = document.createElement('iframe')
  frame.src = `/${page}.html`
  document.body.append(frame)
  onEnd(() => frame.remove())
  const { contentWindow } = frame
  return {
    host: await found(() => controls.take<TextHostControl>(contentWindow), "the host's control"),
    // The host's page passes on what its frames offer.
    nextWidget: () => found(() => controls.take<PlainControl>(contentWindow), "the widget's control"),
  }
}
