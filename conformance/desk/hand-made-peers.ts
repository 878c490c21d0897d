import {
  parseSection,
  type Action,
  type Placement,
  type Section,
  type Size,
  type TicketData,
} from '@deskbridge/core'
import { qiscusEvents, type QiscusMessage } from '@deskbridge/core/desks/qiscus'
import { textEvents, textMessages, type WidgetMessage } from '@deskbridge/core/desks/text'
import { createQiscusHost } from '@deskbridge/fixtures/qiscus-host'
import { createTextHost } from '@deskbridge/fixtures/text-host'
import { instanceOf } from '@deskbridge/fixtures/text-wire'
import { toQiscusTicket, toTextTicket } from '@deskbridge/fixtures/tickets'
import type { CreatePeer } from './desk-peer'

/** Reads a message of a Text widget as what it does; the announcement does nothing. */
function readTextAction({ message, data }: WidgetMessage): Action | null {
  switch (message) {
    case textMessages.announce:
      return null
    case textMessages.section: {
      const result = parseSection(data)
      if (!result.ok) throw new Error(`The widget sent a bad section: ${JSON.stringify(result.issues)}`)
      return { kind: 'section', section: result.section as Section }
    }
    case textMessages.badge:
      return { kind: 'badge', count: data as number | null }
    case textMessages.toast:
      return { kind: 'toast', toast: data as never }
    case textMessages.track: {
      const { event_name: name, event_properties: properties } = data as Record<string, never>
      return { kind: 'track', name: name!, properties: properties! }
    }
    default:
      return { kind: 'send', name: message, data }
  }
}

/** Creates a Text host, on the trusted or the plain connection. */
export const createTextPeer =
  (placement: Placement, isPlain = false): CreatePeer =>
  (link) => {
    const actions: Action[] = []
    const host = createTextHost(link, { isPlain })
    let instance = 1
    let isReady = false
    let ticket: TicketData | null = null
    const sendTicket = () => {
      if (ticket && isReady && placement === 'ticket-sidebar')
        host.send(textEvents.ticket, toTextTicket(ticket))
    }
    host.answerWith((message) => {
      const action = readTextAction(message)
      if (action) actions.push(action)
      else {
        isReady = true
        sendTicket()
      }
      return 'success'
    })
    return {
      actions,
      start: () => void (isPlain || host.handshake(instanceOf(instance))),
      startAnew: () => host.handshake(instanceOf(++instance)),
      send: host.send,
      setTicket(next) {
        ticket = next
        sendTicket()
      },
      setTheme: (theme) => host.send(textEvents.theme, { theme }),
      clickSectionButton: (buttonId) => host.send('customer_details_section_button_click', { buttonId }),
    }
  }

/** Reads a message of a Qiscus widget as what it does; requests do nothing. */
function readQiscusAction({ event, payload }: QiscusMessage): Action | null {
  const { appId: _, ...members } = (payload ?? {}) as {
    appId?: unknown
    width?: Size
    height?: Size
    fullscreen?: boolean
  }
  switch (event) {
    case qiscusEvents.ready:
    case qiscusEvents.getUser:
    case qiscusEvents.getTicket:
      return null
    case qiscusEvents.resize:
      return { kind: 'resize', ...members }
    case qiscusEvents.fullscreen:
      return { kind: 'fullscreen', fullscreen: members.fullscreen! }
    default:
      return { kind: 'send', name: event, data: payload }
  }
}

/** Creates a Qiscus host that shows the app in a mode; without tickets it stands for another place than the sidebar. */
export const createQiscusPeer =
  (mode: 'popup' | 'embed', hasTickets = true): CreatePeer =>
  (link) => {
    const host = createQiscusHost(link, {
      placement: hasTickets ? 'ticket-sidebar' : 'main-menu',
      mode,
      ticket: null,
    })
    const actions: Action[] = []
    let isReady = false
    link.listen(({ data }) => {
      const message = data as QiscusMessage
      isReady ||= message.event === qiscusEvents.ready
      const action = readQiscusAction(message)
      if (action) actions.push(action)
    })
    return {
      actions,
      start() {},
      setTicket(ticket) {
        if (isReady) host.updateTicket(toQiscusTicket(ticket))
        else host.facts.ticket = toQiscusTicket(ticket)
      },
      setMode: host.setMode,
      send: host.send,
    }
  }
