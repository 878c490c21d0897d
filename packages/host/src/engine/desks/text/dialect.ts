import { textCapabilities, textEvents } from '@deskbridge/core/desks/text'
import type { AnyPlacement } from '@deskbridge/core/internal'
import type { HostTicket } from '../../host-ticket'
import type { DeskHost, NamedMessage } from '../desk-host'
import { readAppMessage, type AppMessageReading, type MessagePlace } from './app-message'
import { fromTicket } from './from-ticket'

/** What differs between the Text HelpDesk and its sister desks, whose connections are the same. */
export interface TextDialect {
  /** What an app has in each placement. */
  readonly capabilities: DeskHost['placements']
  /** Name of the event that carries what the agent works on. */
  readonly ticketName: string
  /** Returns whether apps of a placement are ready without announcing themselves (docs/protocols/text.md, T182). */
  isSilent(placement: AnyPlacement): boolean
  /** Writes a ticket as the desk sends it; `null` for one that it cannot send. */
  fromTicket(ticket: HostTicket): object | null
  /** Reads an app's message whole, and changes nothing; `null` is one without a name. */
  readMessage(message: NamedMessage | null, place: MessagePlace): AppMessageReading
}

/** The Text HelpDesk itself. */
export const textDialect: TextDialect = {
  capabilities: textCapabilities,
  ticketName: textEvents.ticket,
  isSilent: (placement) => placement === 'main-menu',
  fromTicket,
  readMessage: readAppMessage,
}
