import { checkPlacement, type AppContextOf, type CommonPlacement } from '../model/app-context'
import type { CommonCapability } from '../model/capability'
import type { TicketOf } from '../model/ticket'
import type { UserOf } from '../model/user'
import { agentAppCapabilities, agentAppDesk, type AgentAppProfile, type messageBox } from './agent-app'
import { chatwootCapabilities, chatwootDesk, type ChatwootTicket, type ChatwootUser } from './chatwoot'
import type { Desk } from './desk'
import { qiscusDesk, type QiscusTicket, type QiscusUser } from './qiscus'
import type { StandaloneTicket, StandaloneUser } from './standalone'
import { textCapabilities, textDesk, type TextTicket } from './text'
import {
  zendeskCapabilities,
  zendeskDesk,
  type ZendeskPlacement,
  type ZendeskTicket,
  type ZendeskUser,
} from './zendesk'

/**
 * The data of each desk; all other lists of desks derive from this one.
 *
 * A desk may add a `placement` and a `capability` that only it has.
 */
interface DeskData {
  /** The Text HelpDesk, which sends no users. */
  text: { ticket: TextTicket; user: never }
  /** The Qiscus Helpdesk Apps. */
  qiscus: { ticket: QiscusTicket; user: QiscusUser }
  /** The LiveChat Agent App, whose conversations are chats, and which sends no users. */
  'agent-app': { ticket: AgentAppProfile; user: never; placement: typeof messageBox }
  /** Zendesk with its apps framework. */
  zendesk: { ticket: ZendeskTicket; user: ZendeskUser; placement: ZendeskPlacement }
  /** Chatwoot with its dashboard apps. */
  chatwoot: { ticket: ChatwootTicket; user: ChatwootUser }
  /** A page that is not in a desk. */
  standalone: { ticket: StandaloneTicket; user: StandaloneUser }
}

/** Creates the desks of a widget whose options name none; later desks are opt-in. */
export function defaultDesks(options: { placement?: CommonPlacement } = {}): readonly Desk[] {
  return [textDesk(options), qiscusDesk(options)]
}

/**
 * Creates every desk that has a placement, in an order in which each can be found.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a placement that no desk has.
 */
export function allDesks({ placement }: { placement?: Placement | undefined } = {}): readonly Desk[] {
  const known = { ...agentAppCapabilities, ...zendeskCapabilities, ...chatwootCapabilities }
  checkPlacement(placement, Object.keys(known))
  const has = (places: object) => !placement || placement in places
  return [
    ...(has(textCapabilities) ? defaultDesks(placement && { placement: placement as CommonPlacement }) : []),
    ...(has(agentAppCapabilities)
      ? [agentAppDesk(placement && { placement: placement as CommonPlacement })]
      : []),
    ...(has(zendeskCapabilities) ? [zendeskDesk()] : []),
    ...(has(chatwootCapabilities) ? [chatwootDesk()] : []),
  ]
}

/** The id of a desk. */
export type DeskId = keyof DeskData

type Own<Key extends string> = {
  [D in DeskId]: DeskData[D] extends Readonly<Record<Key, infer Value>> ? Value : never
}[DeskId]

/** Where in the desk an app is shown. */
export type Placement = CommonPlacement | Own<'placement'>

/** What a desk can provide or do, in a placement and a mode. */
export type Capability = CommonCapability | Own<'capability'>

/** A ticket in the form that a desk sends. */
export type RawTicket<D extends DeskId> = DeskData[D]['ticket']

/** A neutral ticket; narrowing on `desk` types `raw`. */
export type Ticket = { [D in DeskId]: TicketOf<D, DeskData[D]['ticket']> }[DeskId]

/** A neutral user; narrowing on `desk` types `raw`. */
export type User = { [D in DeskId]: UserOf<D, DeskData[D]['user']> }[DeskId]

/** The app's place in the desk; `null` where the desk does not send it. */
export type AppContext = AppContextOf<DeskId, Placement>
