import type { Action, TicketData } from '@deskbridge/core'
import {
  agentAppEvents,
  agentAppMessages,
  messageBox,
  type AgentAppProfile,
} from '@deskbridge/core/desks/agent-app'
import type { WidgetMessage } from '@deskbridge/core/desks/text'
import type { DeskFacts } from './desk-facts'
import { createTextPeer } from './text-peer'
import { textFacts } from './text'

/** The LiveChat Agent App, whose connection is the Text HelpDesk's. */
export const agentAppFacts: DeskFacts = {
  ...textFacts,
  carries,
  createPeer: createTextPeer({
    ticketEvent: agentAppEvents.profile,
    ticketPlacements: ['ticket-sidebar', messageBox],
    toRawTicket: toProfile,
    readOwnAction,
  }),
  faults: {
    ...textFacts.faults,
    ticketMessage: agentAppEvents.profile,
    updateMessage: agentAppEvents.profile,
    divisionMember: 'chat.groupID',
  },
  floods: { ...textFacts.floods, texts: [agentAppMessages.putText, (number) => `Text ${number}`] },
  isSilent: () => false,
  endsAfter: () => ({}),
}

/** Returns what a profile tells of a ticket (docs/protocols/agent-app.md, A60 to A64). */
function carries({ id, requester, division }: TicketData): TicketData {
  return {
    id,
    number: null,
    subject: null,
    status: null,
    priority: null,
    createdAt: null,
    updatedAt: null,
    requester: requester && { ...requester, phone: null },
    assignee: null,
    division: division && { ...division, name: null },
    tags: [],
    customFields: {},
  }
}

function toProfile({ id, requester, division }: TicketData): AgentAppProfile {
  const { id: customer, name, email } = requester!
  return {
    id: customer!,
    name: name!,
    email: email!,
    geolocation: {
      country: 'Netherlands',
      country_code: 'NL',
      region: 'North Holland',
      city: 'Amsterdam',
      timezone: 'Europe/Amsterdam',
    },
    chat: { id, groupID: division!.id },
    source: 'chats',
  }
}

function readOwnAction({ message, data }: WidgetMessage): Action | null {
  if (message === agentAppMessages.putText) return { kind: 'insertText', text: data as string }
  if (message !== agentAppMessages.putInBox) return null
  const { type, value } = data as { type: string; value: string }
  return type === 'message' ? { kind: 'insertText', text: value } : null
}
