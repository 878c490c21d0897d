import type { Action, Size, TicketChanges, TicketData } from '@deskbridge/core'
import { createZendeskHost, read, zendeskSearch, type Received } from '@deskbridge/fixtures/zendesk-host'
import { toZendeskTicket, toZendeskUser } from '@deskbridge/fixtures/tickets'
import type { CreatePeer } from '../desk/desk-peer'
import { endsWithAnsweringHosts } from './answering-hosts'
import type { DeskFacts, PeerPlace } from './desk-facts'
import { zendeskWire } from './zendesk-wire'

/** The placements whose apps have a ticket (docs/protocols/zendesk.md, section 8). */
const ticketPlacements: readonly string[] = ['ticket-sidebar', 'new-ticket-sidebar', 'ticket-editor']

/** Zendesk. */
export const zendeskFacts: DeskFacts = {
  wire: zendeskWire,
  hasTheme: true,
  hostsStartAnew: false,
  namesOrigin: true,
  sendsPlacement: true,
  isJson: true,
  saveHook: 'ticket.save',
  carries,
  appIdOf: ({ appId }) => appId,
  createPeer,
  answers: ['answer', 'app.registered'],
  floods: {
    toasts: ['invoke', (number) => ({ notify: [`Toast ${number}`, 'notice'] })],
    changes: ['set', (number) => ({ 'ticket.subject': `Subject ${number}` })],
  },
  faults: {
    ticketMessage: 'answer',
    updateMessage: 'answer',
    noticeMessage: '*.changed',
    lateMessage: 'colorScheme.changed',
    copyVerdict: 'ignored:unknown',
    memberPrefix: 'ticket.',
    divisionMember: 'assignee.group',
    reannounce: (url) => zendeskWire.write('iframe.handshake', {}, zendeskWire.conversationIn!(url), 0),
  },
  endsAfter: endsWithAnsweringHosts,
}

/** Returns what the wire carries of a ticket (docs/protocols/zendesk.md, Z70, Z75, Z83); custom fields have to be asked for by name. */
function carries(ticket: TicketData): TicketData {
  const { id, requester } = ticket
  return { ...ticket, number: id, requester: requester && { ...requester, phone: null }, customFields: {} }
}

/** Reads a message of a widget as what it does; what asks for something does nothing. */
function readActions({ key = 'iframe.', request, message, params }: Received): Action[] {
  if (request === 'set') return [{ kind: 'updateTicket', changes: readChanges(params as object) }]
  if (request === 'invoke') {
    return Object.entries(params as object).map(([name, args]) => invoked[name]!(args as never))
  }
  return key.startsWith('iframe.') ? [] : [{ kind: 'send', name: key, data: message }]
}

function readChanges(values: object): TicketChanges {
  const changes = Object.entries(values).map(([path, value]) => [path.replace(/^ticket\./, ''), value])
  return Object.fromEntries(changes) as TicketChanges
}

/** What the actions that a widget invokes do (docs/protocols/zendesk.md, Z50 to Z52). */
const invoked: Readonly<Record<string, (args: never) => Action>> = {
  resize: ([size]: [{ width?: Size; height?: Size }]) => ({ kind: 'resize', ...size }),
  notify: ([content, kind]: [string, string]) => ({
    kind: 'toast',
    toast: { content, kind: kind === 'notice' ? 'success' : 'error' },
  }),
  'ticket.editor.insert': ([text]: [string]) => ({ kind: 'insertText', text }),
}

function createPeer({ placement }: PeerPlace): CreatePeer {
  return (link) => {
    const location = placement === 'main-menu' ? 'nav_bar' : placement.replaceAll('-', '_')
    const host = createZendeskHost(link, location)
    const actions: Action[] = []
    let onReply = (_reason: string | null) => {}
    link.listen(({ data }) => {
      const message = read(data)
      actions.push(...readActions(message))
      if (message.request === 'set' || message.request === 'invoke') host.answer(message.id, { errors: {} })
      if (message.key === 'iframe.reply:ticket.save') onReply((message.error?.msg as string) ?? null)
    })
    return {
      actions,
      url: `https://widget.example.com/${zendeskSearch}`,
      start() {},
      setTicket(ticket) {
        if (ticketPlacements.includes(placement)) {
          host.change('ticket', toZendeskTicket(ticket), 'ticket.requester.name')
        }
      },
      setUser: (user) => host.change('currentUser', toZendeskUser(user), 'currentUser.name'),
      setTheme: (theme) => host.change('colorScheme', theme, 'colorScheme'),
      send: host.send,
      askBeforeSave() {
        host.send('ticket.save', undefined, { needsReply: true })
        return new Promise((resolve) => (onReply = resolve))
      },
    }
  }
}
