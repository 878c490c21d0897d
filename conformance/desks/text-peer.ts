import { parseSection, type Action, type Section, type TicketData } from '@deskbridge/core'
import { textEvents, textMessages, type WidgetMessage } from '@deskbridge/core/desks/text'
import { createTextHost } from '@deskbridge/fixtures/text-host'
import { instanceOf } from '@deskbridge/fixtures/text-wire'
import type { CreatePeer } from '../desk/desk-peer'
import type { PeerPlace } from './desk-facts'

/** The queries of the connections that the Text HelpDesk and its sister desks have. */
export const textConnections = { plain: 'connection=plain' } as const

/** What a host of a sister desk says in its own words. */
export interface TextWords {
  /** Name of the event that carries what the agent works on. */
  readonly ticketEvent: string
  /** Placements to which it goes. */
  readonly ticketPlacements: readonly string[]
  toRawTicket(ticket: TicketData): object
  /** Reads a message that only this desk has as what it does; `null` for any other. */
  readOwnAction?(message: WidgetMessage): Action | null
}

/** Reads a message of a widget as what it does; the announcement does nothing. */
function readAction({ message, data }: WidgetMessage): Action | null {
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

/** Creates what creates hosts of the Text HelpDesk or a sister desk, on the trusted or the plain connection. */
export const createTextPeer =
  ({ ticketEvent, ticketPlacements, toRawTicket, readOwnAction }: TextWords) =>
  ({ placement, connection }: PeerPlace): CreatePeer =>
  (link) => {
    const isPlain = connection === 'plain'
    const actions: Action[] = []
    const host = createTextHost(link, { isPlain })
    let instance = 1
    let isReady = false
    let ticket: TicketData | null = null
    const sendTicket = () => {
      if (ticket && isReady && ticketPlacements.includes(placement))
        host.send(ticketEvent, toRawTicket(ticket))
    }
    host.answerWith((message) => {
      const action = readOwnAction?.(message) ?? readAction(message)
      if (action) actions.push(action)
      else {
        isReady = true
        sendTicket()
      }
      return 'success'
    })
    return {
      actions,
      url: `https://widget.example.com/?plugin_id=notes${isPlain ? `&${textConnections.plain}` : ''}`,
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
