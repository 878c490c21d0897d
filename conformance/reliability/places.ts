import { qiscusDesk, textDesk, type AppContext, type Capability, type Desk } from '@deskbridge/core'
import { deskHosts, type AppDefinition, type AttachedApp } from '@deskbridge/host/engine'
import type { PlaceId } from './reliability'

/** A place of a widget in a desk. */
export interface Place extends Pick<AppDefinition, 'placement' | 'mode'> {
  readonly desk: 'text' | 'qiscus'
  createDesk(): Desk
  /** What the desk has in this place, besides raw messages. */
  readonly capabilities: readonly Capability[]
  /** Whether the desk sends its color theme. */
  readonly hasTheme: boolean
  /** Returns the place in the desk that a widget in an app knows. */
  contextOf(app: AttachedApp): AppContext
  /** Name of the message with which a widget announces itself here; `null` where it does not. */
  readonly announcement: string | null
  /** Names of the messages that answer another one. */
  readonly answers: readonly string[]
  /** Name of the message with which the host connects. */
  readonly greeting: string
}

/** Returns the names of a desk's messages for which a fact is true. */
function namesOf(desk: Place['desk'], fact: 'isAnnouncement' | 'answers'): string[] {
  const { messages } = deskHosts.find(({ id }) => id === desk)!
  return Object.entries(messages).flatMap(([name, facts]) => (facts[fact] ? [name] : []))
}

const [textAnnouncement = null] = namesOf('text', 'isAnnouncement')
const [qiscusAnnouncement = null] = namesOf('qiscus', 'isAnnouncement')
const text = {
  desk: 'text',
  mode: 'embed',
  answers: ['response'],
  greeting: 'handshake',
  hasTheme: true,
} as const

/** The places that every fault is tried in: together they have every capability of both desks. */
export const places: Readonly<Record<PlaceId, Place>> = {
  textSidebar: {
    ...text,
    placement: 'ticket-sidebar',
    contextOf: () => ({ appId: null, desk: 'text', placement: 'ticket-sidebar', mode: null }),
    createDesk: () => textDesk(),
    capabilities: ['ticket', 'section', 'toast', 'track'],
    announcement: textAnnouncement,
  },
  textMainMenu: {
    ...text,
    placement: 'main-menu',
    contextOf: () => ({ appId: null, desk: 'text', placement: 'main-menu', mode: null }),
    createDesk: () => textDesk({ placement: 'main-menu' }),
    capabilities: ['badge', 'toast', 'track'],
    announcement: null,
  },
  qiscusPopup: {
    desk: 'qiscus',
    placement: 'ticket-sidebar',
    mode: 'popup',
    hasTheme: false,
    contextOf: ({ appId, state }) => ({ appId, desk: 'qiscus', placement: null, mode: state.get().mode }),
    createDesk: () => qiscusDesk(),
    capabilities: ['ticket', 'user', 'resize', 'fullscreen'],
    announcement: qiscusAnnouncement,
    answers: namesOf('qiscus', 'answers'),
    greeting: 'helpdesk:context:app',
  },
}
