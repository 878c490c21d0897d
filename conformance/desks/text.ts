import { textEvents, textMessages } from '@deskbridge/core/desks/text'
import { numberedSection } from '@deskbridge/fixtures/section'
import { toTextTicket } from '@deskbridge/fixtures/tickets'
import type { DeskFacts } from './desk-facts'
import { textWire } from './text-wire'
import { createTextPeer, textConnections } from './text-peer'

/** The Text HelpDesk. */
export const textFacts: DeskFacts = {
  connections: textConnections,
  wire: textWire,
  hasTheme: true,
  carries: (ticket) => ticket,
  hostsStartAnew: true,
  appIdOf: ({ app }) => app.id,
  answers: ['response'],
  floods: {
    sections: [textMessages.section, numberedSection],
    toasts: [textMessages.toast, (number) => ({ content: `Toast ${number}`, kind: 'success' })],
  },
  faults: {
    ticketMessage: textEvents.ticket,
    updateMessage: textEvents.ticket,
    lateMessage: 'response',
    copyVerdict: 'ignored:duplicate',
    memberPrefix: '',
    divisionMember: 'assignment.team',
  },
  createPeer: createTextPeer({
    ticketEvent: textEvents.ticket,
    ticketPlacements: ['ticket-sidebar'],
    toRawTicket: toTextTicket,
  }),
  isSilent: (placement) => placement === 'main-menu',
  endsAfter(fault, { handshaking }, placement) {
    if (placement !== 'main-menu') return {}
    // A silent widget is connected as soon as it has answered the handshake.
    if (fault === 'Answers are later than every timeout')
      return { connecting: 'connects', handshaking: 'connects' }
    return handshaking === 'fails, connects' ? { handshaking: 'connects' } : {}
  },
}
