import type { AppContext, Desk } from '@deskbridge/core'
import type { AttachedApp } from '@deskbridge/host/engine'
import {
  createDesk,
  fewPlacesOf,
  greetingOf,
  namesOf,
  testedDesks,
  type DeskPlace,
  type TestedDesk,
} from '../desks/places'

/** A place of a widget in a desk, with the names of the messages that faults meet. */
export interface Place extends DeskPlace {
  createDesk(): Desk
  /** Returns the place in the desk that a widget in an app knows. */
  contextOf(app: AttachedApp): AppContext
  /** Name of the message with which a widget announces itself here; `null` where it does not. */
  readonly announcement: string | null
  /** Names of the messages that answer another one. */
  readonly answers: readonly string[]
  /** Name of the message with which the host connects. */
  readonly greeting: string
}

/** Lists the places of a desk that every fault is tried in: together they have all of its capabilities. */
function faultPlacesOf(desk: TestedDesk): Place[] {
  const { id, host, facts } = desk
  const [announcement = null] = namesOf(host, ({ isAnnouncement }) => isAnnouncement)
  const greeting = greetingOf(host)
  return fewPlacesOf(desk).map((place) => ({
    ...place,
    createDesk: () => createDesk(desk, place.placement),
    contextOf: (app) => ({
      appId: facts.appIdOf(app),
      desk: id,
      placement: place.placement,
      mode: place.mode && app.state.get().mode,
    }),
    announcement: facts.isSilent?.(place.placement) ? null : announcement,
    answers: facts.answers ?? namesOf(host, ({ answers }) => answers),
    greeting,
  }))
}

/** The places of all desks that every fault is tried in. */
export const places: readonly Place[] = testedDesks.flatMap(faultPlacesOf)
