import type { Frame } from '@playwright/test'
import { remote } from '../fixtures/remote'
import type { WidgetControl } from '../pages/deskbridge/run-widget'
import type { QiscusAppControl } from '../pages/qiscus/app'
import type { SdkWidgetControl } from '../pages/text/widget-control'
import type { PageName } from '../servers/pages'

/** What a document in our host knows, in the same terms for every page. */
export interface StormDocument {
  isConnected(): Promise<boolean>
  /** Returns the subjects of the tickets that the document got, oldest first. */
  tickets(): Promise<readonly (string | null)[]>
  /** Returns the names of the desk's messages that the document got; `null` where its page does not record them. */
  messages(): Promise<readonly string[] | null>
  /** Sends a message to the host, and returns whether that ended well. */
  call(name: string, data: unknown): Promise<boolean>
}

/** A widget page that storms in our host run with. */
export interface OwnPeer {
  name: string
  page: PageName
  desk: 'text' | 'qiscus' | 'auto'
  /** Desk that the page ends up on. */
  speaks: 'text' | 'qiscus'
  placement: 'ticket-sidebar' | 'main-menu'
  open(frame: Frame): StormDocument
}

const CALL_MS = 5000

function openDeskbridge(frame: Frame): StormDocument {
  const widget = remote<WidgetControl>(frame)
  return {
    isConnected: async () => (await widget.state()).status === 'connected',
    async tickets() {
      const changes = (await widget.events()).filter(({ name }) => name === 'ticketChange')
      return changes.map(({ data }) => (data as { ticket: { subject: string } }).ticket.subject)
    },
    messages: widget.messages,
    call: async (name, data) => (await widget.sendMessage(name, data, CALL_MS)).status === 'resolved',
  }
}

function openGenuine(frame: Frame): StormDocument {
  const widget = remote<SdkWidgetControl>(frame)
  return {
    // It resolves once the host has answered it.
    isConnected: async () => (await widget.created(CALL_MS)).status === 'resolved',
    async tickets() {
      const infos = (await widget.events()).filter(({ name }) => name === 'ticket_info')
      return infos.map(({ data }) => (data as { subject: string }).subject)
    },
    messages: async () => null,
    call: async (name, data) => (await widget.sendMessage(name, data, CALL_MS)).status === 'resolved',
  }
}

function openQiscusApp(frame: Frame): StormDocument {
  const app = remote<QiscusAppControl>(frame)
  return {
    isConnected: async () => (await app.appId()) !== null,
    async tickets() {
      const subjects = (await app.events()).flatMap(({ event, payload }) => {
        const isTicket = event === 'helpdesk:context:ticket' || event === 'helpdesk:ticket:update'
        return isTicket ? [(payload as { ticket: { subject: string } }).ticket.subject] : []
      })
      // This wire may repeat a context, which an app cannot tell from a change but by its content.
      return subjects.filter((subject, index) => subject !== subjects[index - 1])
    },
    messages: async () => (await app.events()).map(({ event }) => event),
    async call(name, data) {
      await app.send(name, data)
      return true
    },
  }
}

const text = { desk: 'text', speaks: 'text', placement: 'ticket-sidebar' } as const
const menu = { ...text, placement: 'main-menu' } as const
const qiscus = { desk: 'qiscus', speaks: 'qiscus', placement: 'ticket-sidebar' } as const
const auto = { desk: 'auto' } as const

/** Widget pages that storms in our host must not lose: ours and the genuine ones, on each desk and where the app decides. */
export const ownPeers: readonly OwnPeer[] = [
  { name: 'our widget on Text', page: 'deskbridge-widget', ...text, open: openDeskbridge },
  { name: "our widget in Text's main menu", page: 'deskbridge-main-menu', ...menu, open: openDeskbridge },
  { name: 'the genuine details widget', page: 'text-details', ...text, open: openGenuine },
  { name: 'the genuine fullscreen widget', page: 'text-fullscreen', ...menu, open: openGenuine },
  { name: 'our widget on Qiscus', page: 'deskbridge-widget', ...qiscus, open: openDeskbridge },
  { name: 'the plain Qiscus app', page: 'qiscus-app', ...qiscus, open: openQiscusApp },
  { name: 'our widget on its choice', page: 'deskbridge-widget', ...text, ...auto, open: openDeskbridge },
  { name: 'the genuine details widget, unnamed', page: 'text-details', ...text, ...auto, open: openGenuine },
  { name: 'the plain Qiscus app, unnamed', page: 'qiscus-app', ...qiscus, ...auto, open: openQiscusApp },
]
