import { allDesks, type Action, type TicketData, type Toast } from '@deskbridge/core'
import type { CreatePeer } from '../desk/desk-peer'
import type { DeskFacts } from '../desks/desk-facts'
import type { TestedDesk } from '../desks/places'
import { pinboardHost } from './host'
import { parsePinboardMessage, pinboardDesk, pinboardId, pinboardMessage, pinboardNames } from './widget'

const facts: DeskFacts = {
  hasTheme: true,
  carries: (ticket) => ticket,
  hostsStartAnew: false,
  isJson: true,
  appIdOf: ({ appId }) => appId,
  faults: {
    ticketMessage: pinboardNames.ticket,
    updateMessage: pinboardNames.ticket,
    lateMessage: pinboardNames.welcome,
    copyVerdict: 'delivered',
    memberPrefix: '',
    divisionMember: 'division',
    reannounce: () => pinboardMessage(pinboardNames.here, null),
  },
  createPeer: ({ placement }) => createPeer(placement === 'ticket-sidebar'),
}

/** The pinboard, for the suites that run over every desk. */
export const pinboard: TestedDesk = {
  id: pinboardId,
  host: pinboardHost,
  facts,
  createDesks: ({ placement } = {}) => [...allDesks(), pinboardDesk(placement && { placement })],
}

const createPeer =
  (hasTickets: boolean): CreatePeer =>
  (link) => {
    const actions: Action[] = []
    let isReady = false
    let ticket: TicketData | null = null
    const send = (name: string, data?: unknown) => link.post(pinboardMessage(name, data))
    const sendTicket = () => void (ticket && isReady && hasTickets && send(pinboardNames.ticket, ticket))
    link.listen((envelope) => {
      const message = parsePinboardMessage(envelope.data)
      if (!message) return
      const { name, data } = message
      if (name === pinboardNames.toast) actions.push({ kind: 'toast', toast: data as Toast })
      else if (name !== pinboardNames.here) actions.push({ kind: 'send', name, data })
      else {
        isReady = true
        sendTicket()
        send(pinboardNames.welcome)
      }
    })
    return {
      actions,
      url: 'https://widget.example.com/#pinboard=widget-1',
      start() {},
      setTicket(next) {
        ticket = next
        sendTicket()
      },
      setTheme: (theme) => send(pinboardNames.theme, theme),
      send,
    }
  }
