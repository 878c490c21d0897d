import {
  parseSection,
  type Action,
  type Placement,
  type Section,
  type Size,
  type TicketData,
} from '@deskbridge/core'
import { qiscusEvents, qiscusMessage, type QiscusMessage } from '@deskbridge/core/desks/qiscus'
import { hostEvent, textEvents, textMessages, type WidgetMessage } from '@deskbridge/core/desks/text'
import { createQiscusHost } from '@deskbridge/fixtures/qiscus-host'
import { appContext, ticketContext, ticketUpdate } from '@deskbridge/fixtures/qiscus-wire'
import { createTextHost } from '@deskbridge/fixtures/text-host'
import { instanceOf } from '@deskbridge/fixtures/text-wire'
import { qiscusTicket, textTicket } from '@deskbridge/fixtures/tickets'
import type { CreatePeer, DeskPeer } from './desk-peer'

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

/** Finishes a Text peer, on whatever mode its events travel. */
function textPeer(
  placement: Placement,
  actions: readonly Action[],
  send: (name: string, data?: unknown) => void,
  own: Pick<DeskPeer, 'start' | 'startAnew'> & { isReady(): boolean; onTicket(ticket: TicketData): void },
): DeskPeer {
  const { isReady, onTicket, ...rest } = own
  return {
    ...rest,
    actions,
    send,
    setTicket(ticket) {
      onTicket(ticket)
      if (isReady() && placement === 'ticket-sidebar') send(textEvents.ticket, textTicket(ticket))
    },
    setTheme: (theme) => send(textEvents.theme, { theme }),
    clickSectionButton: (buttonId) => send('customer_details_section_button_click', { buttonId }),
  }
}

/** Creates a Text host in trusted mode. */
export const createTextPeer =
  (placement: Placement): CreatePeer =>
  (link) => {
    const actions: Action[] = []
    const host = createTextHost(link)
    let instance = 1
    let isReady = false
    let ticket: TicketData | null = null
    host.answerWith((message) => {
      const action = readTextAction(message)
      if (action) actions.push(action)
      else {
        isReady = true
        if (ticket && placement === 'ticket-sidebar') host.send(textEvents.ticket, textTicket(ticket))
      }
      return 'success'
    })
    return textPeer(placement, actions, host.send, {
      start: () => host.handshake(instanceOf(instance)),
      startAnew: () => host.handshake(instanceOf(++instance)),
      isReady: () => isReady,
      onTicket: (next) => void (ticket = next),
    })
  }

/** Creates a Text host in plain mode. */
export const createPlainTextPeer =
  (placement: Placement): CreatePeer =>
  (link) => {
    const actions: Action[] = []
    let isStarted = false
    let ticket: TicketData | null = null
    const send = (name: string, data: unknown) => link.post(hostEvent(name, data))
    link.listen(({ data }) => {
      const action = readTextAction(data as WidgetMessage)
      if (action) actions.push(action)
    })
    return textPeer(placement, actions, send, {
      start() {
        isStarted = true
        if (ticket && placement === 'ticket-sidebar') send(textEvents.ticket, textTicket(ticket))
      },
      isReady: () => isStarted,
      onTicket: (next) => void (ticket = next),
    })
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
    const host = createQiscusHost(link)
    const actions: Action[] = []
    let isReady = false
    host.contexts.app = appContext(mode)
    host.contexts.ticket = null
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
        if (!hasTickets) return
        host.contexts.ticket = ticketContext(qiscusTicket(ticket))
        if (isReady) host.post(ticketUpdate(qiscusTicket(ticket)))
      },
      setMode: (next) => host.post(appContext(next)),
      send: (name, data) => host.post(qiscusMessage(name, data)),
    }
  }
