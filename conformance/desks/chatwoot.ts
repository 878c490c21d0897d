import type { Action, TicketData, UserData } from '@deskbridge/core'
import {
  chatwootMessage,
  chatwootNames,
  parseChatwootMessage,
  parseJson,
} from '@deskbridge/core/desks/chatwoot'
import { isRecord } from '@deskbridge/core/internal'
import type { CreatePeer } from '../desk/desk-peer'
import type { ClockFault, Ends } from '../reliability/reliability'
import type { DeskFacts } from './desk-facts'
import type { WireFacts } from './wire-facts'

const isRequest = (message: unknown) => message === chatwootNames.request

/** Returns a message as an object, as far as it is one or the JSON text of one. */
function readMessage(message: unknown): Record<string, unknown> | undefined {
  const value = typeof message === 'string' ? parseJson(message) : message
  return isRecord(value) ? value : undefined
}

function isMessage(message: unknown): boolean {
  const { event, data: _, ...others } = readMessage(message) ?? {}
  return typeof event === 'string' && Object.keys(others).length === 0
}

/** The wire of Chatwoot, whose messages are text and belong to no conversation. */
const chatwootWire: WireFacts = {
  isOwn: (message) => isRequest(message) || isMessage(message),
  read: readMessage,
  isTextOnly: true,
  conversationOf: () => null,
  write: chatwootMessage,
  adapt() {},
}

/** Chatwoot. */
export const chatwootFacts: DeskFacts = {
  wire: chatwootWire,
  hasTheme: true,
  hostsStartAnew: false,
  mustAsk: true,
  connectsAtLoad: true,
  isJson: true,
  carries: (ticket) => ({ ...ticket, number: ticket.id, subject: null }),
  carriesUser: (user) => ({ ...user, role: null, divisionId: null }),
  appIdOf: () => null,
  createPeer: () => createPeer,
  faults: {
    ticketMessage: chatwootNames.context,
    updateMessage: chatwootNames.context,
    copyVerdict: 'delivered',
    memberPrefix: '',
    divisionMember: 'conversation.meta.team',
    reannounce: () => chatwootNames.request,
  },
  // Away from a load, hosts speak only when spoken to, so that a widget that has failed has to ask again.
  endsAfter: (fault, usual) => ({
    failed: usual.failed === 'connects' ? 'connect()' : usual.failed,
    ...ownEnds[fault],
  }),
}

/** The context of the load is under way before the fault strikes, and another host has a load of its own. */
const connects = { connecting: 'connects', handshaking: 'connects' } as const
const greeted = { connected: 'stays', failed: 'connects' } as const

const ownEnds: Partial<Record<ClockFault, Partial<Ends>>> = {
  'The host is replaced': greeted,
  'A second host joins': greeted,
  'Answers are later than every timeout': connects,
  'The page is in the back/forward cache': { handshaking: 'connects' },
  'The computer sleeps': { handshaking: 'connects' },
  'The frame is frozen, the host goes on': { handshaking: 'connects' },
  'Storm of connect() and close()': { failed: 'connects' },
  'Hot reload replaces the widget': { failed: 'connects' },
}

const toSeconds = (time: string | null) => time && Date.parse(time) / 1000

/** Writes a ticket as the vendor's interface holds it. */
function toConversation(ticket: TicketData) {
  const { requester, assignee, division } = ticket
  const contact = requester && {
    id: Number(requester.id),
    name: requester.name,
    email: requester.email,
    phone_number: requester.phone,
    custom_attributes: {},
  }
  const conversation = {
    id: Number(ticket.id),
    status: ticket.status,
    priority: ticket.priority,
    labels: ticket.tags,
    custom_attributes: ticket.customFields,
    created_at: toSeconds(ticket.createdAt),
    updated_at: toSeconds(ticket.updatedAt),
    messages: [],
    meta: {
      sender: contact,
      channel: 'Channel::WebWidget',
      ...(assignee && { assignee: { ...assignee, id: Number(assignee.id), role: 'agent' } }),
      ...(division && { team: { ...division, id: Number(division.id) } }),
    },
  }
  return { conversation, contact }
}

/** Plays Chatwoot 4 as its public source describes it; another conversation is another frame, which has its own load. */
const createPeer: CreatePeer = (link) => {
  const actions: Action[] = []
  let ticket: TicketData | null = null
  let user: UserData | null = null
  let theme: string | undefined
  let isLoaded = false
  const send = (name: string, data: unknown) => link.post(JSON.stringify({ event: name, data }))
  const sendContext = () => {
    const agent = user && { id: Number(user.id), name: user.name, email: user.email }
    const definitions = { customAttributes: [], ...(theme && { theme }) }
    send(chatwootNames.context, { ...toConversation(ticket!), currentAgent: agent, ...definitions })
  }
  link.listen(({ data: message }) => {
    if (isRequest(message)) return sendContext()
    const raw = parseChatwootMessage(message)
    if (raw) actions.push({ kind: 'send', name: raw.event, data: raw.data })
  })
  return {
    actions,
    url: 'https://widget.example.com/',
    start() {
      isLoaded = true
      sendContext()
    },
    setTicket(next) {
      const isOther = next.id !== ticket?.id
      ticket = next
      if (isLoaded && isOther) sendContext()
    },
    setUser: (next) => void (user = next),
    setTheme(next) {
      theme = next
      sendContext()
    },
    send,
  }
}
