import type { Action, Size } from '@deskbridge/core'
import {
  parseQiscusMessage,
  qiscusEvents,
  qiscusMessage,
  type QiscusMessage,
} from '@deskbridge/core/desks/qiscus'
import { createQiscusHost } from '@deskbridge/fixtures/qiscus-host'
import { toQiscusTicket } from '@deskbridge/fixtures/tickets'
import type { CreatePeer } from '../desk/desk-peer'
import type { ClockFault } from '../reliability/reliability'
import { endsWithAnsweringHosts } from './answering-hosts'
import type { DeskFacts, PeerPlace } from './desk-facts'
import { qiscusWire } from './qiscus-wire'

/** The Qiscus Helpdesk Apps. */
export const qiscusFacts: DeskFacts = {
  wire: qiscusWire,
  hasTheme: false,
  carries: (ticket) => ticket,
  hostsStartAnew: false,
  appIdOf: ({ appId }) => appId,
  createPeer,
  floods: { sizes: [qiscusEvents.resize, (number) => ({ width: `${100 + (number % 400)}px` })] },
  faults: {
    ticketMessage: qiscusEvents.contextTicket,
    updateMessage: qiscusEvents.ticketUpdate,
    lateMessage: qiscusEvents.contextApp,
    copyVerdict: 'delivered',
    memberPrefix: 'ticket.',
    divisionMember: 'division',
    reannounce: () => qiscusMessage(qiscusEvents.ready),
  },
  endsAfter: (fault, usual) => ({
    ...endsWithAnsweringHosts(fault, usual),
    ...(asking.includes(fault) && { failed: 'connects' }),
  }),
}

/** The faults with an update of the ticket, which lets a widget that has failed ask again. */
const asking: readonly ClockFault[] = ['The frame is frozen, the host goes on', 'A selector throws']

/** Reads a message of a widget as what it does; requests do nothing. */
function readAction({ event, payload }: QiscusMessage): Action | null {
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

function createPeer({ placement, mode }: PeerPlace): CreatePeer {
  return (link) => {
    const host = createQiscusHost(link, {
      // Any other placement is as the main menu: it has no tickets.
      placement: placement === 'ticket-sidebar' ? 'ticket-sidebar' : 'main-menu',
      mode: mode!,
      ticket: null,
    })
    const actions: Action[] = []
    let isReady = false
    link.listen(({ data }) => {
      const message = parseQiscusMessage(data)
      if (!message) return
      isReady ||= message.event === qiscusEvents.ready
      const action = readAction(message)
      if (action) actions.push(action)
    })
    return {
      actions,
      url: 'https://widget.example.com/',
      start() {},
      setTicket(ticket) {
        if (isReady) host.updateTicket(toQiscusTicket(ticket))
        else host.facts.ticket = toQiscusTicket(ticket)
      },
      setMode: host.setMode,
      send: host.send,
    }
  }
}
