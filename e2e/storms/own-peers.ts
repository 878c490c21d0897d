import type { HostDeskId } from '@deskbridge/host/engine'
import { placesOf, testedDesks, type DeskPlace } from '../../conformance/desks/places'
import type { WidgetControl } from '../pages/deskbridge/run-widget'
import type { QiscusAppControl } from '../pages/qiscus/app'
import type { SdkWidgetControl } from '../pages/text/widget-control'
import type { PageName } from '../servers/pages'
import type { FramedPage } from './framed-page'

/** What a document in our host knows, in the same terms for every page. */
export interface StormDocument {
  isConnected(): Promise<boolean>
  /** Returns the requesters of the tickets that the document got, oldest first. */
  tickets(): Promise<readonly (string | null)[]>
  /** Returns the names of the desk's messages that the document got; `null` where its page does not record them. */
  messages(): Promise<readonly string[] | null>
  /** Asks the host for the ticket, where the page can. */
  refresh?(): Promise<unknown>
  /** Sends a message to the host, and returns whether that ended well. */
  call(name: string, data: unknown): Promise<boolean>
}

/** A widget page that storms in our host run with. */
export interface OwnPeer {
  name: string
  page: PageName
  /** Query of the page. */
  query?: Record<string, string>
  /** Place that the page ends up in. */
  place: DeskPlace
  /** Whether the app lets the host find out its desk. */
  isUnnamed?: boolean
  open(frame: FramedPage): StormDocument
}

interface RequestedTicket {
  requester: { name: string }
}

const CALL_MS = 5000

function openDeskbridge(frame: FramedPage): StormDocument {
  const widget = frame.remote<WidgetControl>()
  return {
    isConnected: async () => (await widget.state()).status === 'connected',
    async tickets() {
      const changes = (await widget.events()).filter(({ name }) => name === 'ticketChange')
      return changes.map(({ data }) => (data as { ticket: RequestedTicket }).ticket.requester.name)
    },
    messages: widget.messages,
    refresh: widget.refreshTicket,
    call: async (name, data) => (await widget.sendMessage(name, data, CALL_MS)).status === 'resolved',
  }
}

function openGenuine(frame: FramedPage): StormDocument {
  const widget = frame.remote<SdkWidgetControl>()
  return {
    // It resolves once the host has answered it.
    isConnected: async () => (await widget.created(CALL_MS)).status === 'resolved',
    async tickets() {
      const infos = (await widget.events()).filter(({ name }) => name === 'ticket_info')
      return infos.map(({ data }) => (data as RequestedTicket).requester.name)
    },
    messages: async () => null,
    call: async (name, data) => (await widget.sendMessage(name, data, CALL_MS)).status === 'resolved',
  }
}

function openQiscusApp(frame: FramedPage): StormDocument {
  const app = frame.remote<QiscusAppControl>()
  return {
    isConnected: async () => (await app.appId()) !== null,
    async tickets() {
      const names = (await app.events()).flatMap(({ event, payload }) => {
        const isTicket = event === 'helpdesk:context:ticket' || event === 'helpdesk:ticket:update'
        return isTicket ? [(payload as { ticket: RequestedTicket }).ticket.requester.name] : []
      })
      // This wire may repeat a context, which an app cannot tell from a change but by its content.
      return names.filter((name, index) => name !== names[index - 1])
    },
    messages: async () => (await app.events()).map(({ event }) => event),
    async call(name, data) {
      await app.send(name, data)
      return true
    },
  }
}

/** Lists a place of each desk, and another one where widgets are connected without announcing themselves. */
const places = testedDesks.flatMap((desk) => {
  const [first, ...others] = placesOf(desk)
  const silent = others.find(({ facts, placement }) => facts.isSilent?.(placement))
  return silent ? [first!, silent] : [first!]
})

const ours = places.map((place): OwnPeer => ({
  name: `our widget on ${place.name}`,
  page: 'deskbridge-widget',
  query: { widget: JSON.stringify({ placement: place.placement }) },
  place,
  open: openDeskbridge,
}))

const placeOn = (id: HostDeskId, placement = 'ticket-sidebar') =>
  places.find((place) => place.id === id && place.placement === placement)!
const text = { place: placeOn('text') } as const
const menu = { place: placeOn('text', 'main-menu') } as const
const qiscus = { place: placeOn('qiscus') } as const
const auto = { isUnnamed: true } as const

/** Widget pages that storms in our host must not lose: ours on each desk, the genuine ones, and some where the app decides. */
export const ownPeers: readonly OwnPeer[] = [
  ...ours,
  { name: 'the genuine details widget', page: 'text-details', ...text, open: openGenuine },
  { name: 'the genuine fullscreen widget', page: 'text-fullscreen', ...menu, open: openGenuine },
  { name: 'the plain Qiscus app', page: 'qiscus-app', ...qiscus, open: openQiscusApp },
  { name: 'our widget on its choice', page: 'deskbridge-widget', ...text, ...auto, open: openDeskbridge },
  { name: 'the genuine details widget, unnamed', page: 'text-details', ...text, ...auto, open: openGenuine },
  { name: 'the plain Qiscus app, unnamed', page: 'qiscus-app', ...qiscus, ...auto, open: openQiscusApp },
]
