import type { Placement } from '@deskbridge/core/internal'
import { agentAppHost } from './agent-app'
import { chatwootHost } from './chatwoot'
import type { DeskHost, MessageFacts, NamedMessage } from './desk-host'
import { qiscusHost } from './qiscus'
import { textHost } from './text'
import { zendeskHost } from './zendesk'

/** The desks that a host can be, the preferred one first; every other list of them follows from this one. */
const desks = [textHost, qiscusHost, agentAppHost, zendeskHost, chatwootHost] as const

/** The desks that a host can be, the preferred one first. */
export const deskHosts: readonly DeskHost[] = desks

type KnownDesk = (typeof desks)[number]

/** A desk that a host can be; a page by itself has none. */
export type HostDeskId = KnownDesk['id']

/** A version of a desk's host that can be emulated. */
export type HostDeskVersion = Extract<KnownDesk, { readonly versions: object }>['versions'][number]

/** Ids of the desks that a host can be, the preferred one first. */
export const hostDeskIds: readonly HostDeskId[] = desks.map(({ id }) => id)

/** Placements that some desk has. */
export const hostPlacements = [
  ...new Set(desks.flatMap(({ placements }) => Object.keys(placements))),
] as readonly Placement[]

/** The name of a message of any desk, of those that go one way where that is given. */
export type DeskMessageName<Direction extends MessageFacts['direction'] = MessageFacts['direction']> =
  KnownDesk extends infer Desk
    ? Desk extends { readonly messages: infer Messages }
      ? // The names may be members of an enum, whose values are meant.
        `${{
          [Name in keyof Messages]: Messages[Name] extends { readonly direction: Direction } ? Name : never
        }[keyof Messages] &
          string}`
      : never
    : never

/** What a message says: of which desk it is, its name in that desk's words, and what it carries. */
export interface DescribedMessage extends NamedMessage {
  /** Id of the desk; `null` for a message of none, which has an empty name. */
  readonly desk: HostDeskId | null
}

/**
 * Describes a message, of any desk, in either direction.
 *
 * `likely` are the desks that it is probably of, because the messages of two desks may look the same.
 */
export function describeMessage(message: unknown, likely: readonly DeskHost[] = []): DescribedMessage {
  for (const { id, describe } of [...likely, ...deskHosts]) {
    const described = describe(message)
    if (described) return { desk: id as HostDeskId, ...described }
  }
  return { desk: null, name: '', data: message }
}
