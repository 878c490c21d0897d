import {
  createLinkPair,
  createWidget,
  type Capability,
  type Desk,
  type DeskId,
  type Diagnostic,
  type Mode,
  type Placement,
} from '@deskbridge/core'
import { expect } from 'vitest'
import { createFakeClock } from '../../packages/core/test/fixtures/fake-clock'
import { neutralTicket, neutralUser } from '../../packages/core/test/fixtures/tickets'
import { watch } from '../../packages/core/test/fixtures/watch'
import type { CreatePeer } from './desk-peer'

/** Describes one place in one desk, and what a widget must find there. */
export interface DeskCase {
  readonly desk: DeskId
  readonly placement: Placement | null
  readonly mode: Mode | null
  readonly capabilities: readonly Capability[]
  /** Creates the desks of the widget, the one that answers among them. */
  createDesks(): readonly Desk[]
  createPeer: CreatePeer
  /** Is a name that the desk sends and takes as a raw message. */
  readonly rawName: string
  /** Is true where the wire lets a host start anew around the living widget. */
  readonly hostsStartAnew?: boolean
  /** Is false for a page in no frame. */
  readonly hasHost?: boolean
}

/** Puts a widget and a host on the ends of a link; nothing has been said yet. */
export function openPlace({ createDesks, createPeer, hasHost = true }: DeskCase) {
  const clock = createFakeClock()
  const origins = ['https://app.helpdesk.com', 'https://widget.example.com'] as const
  const [hostLink, widgetLink] = createLinkPair({ origins, clock })
  const link = hasHost ? widgetLink : { ...widgetLink, hasPeer: () => false }
  const fromHost: object[] = []
  const toHost: unknown[] = []
  widgetLink.listen(({ data }) => void fromHost.push(data as object))
  hostLink.listen(({ data }) => void toHost.push(data))

  const diagnostics: Diagnostic[] = []
  const onDiagnostic = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic)
  const createOne = () => createWidget({ desks: createDesks(), link, clock, onDiagnostic })
  const peer = createPeer(hostLink, clock)
  peer.setTicket(neutralTicket)
  peer.setUser?.(neutralUser)

  return {
    widget: createOne(),
    /** Creates another widget in the same document. */
    createOne,
    peer,
    clock,
    hostLink,
    /** Are the messages that the host has sent. */
    fromHost,
    /** Are the messages that the host has got. */
    toHost,
    /** Is everything that the widgets were told to be dropped. */
    diagnostics,
    /** Returns what came of a promise when everything under way has arrived. */
    async outcomeOf(promise: Promise<unknown>) {
      const watched = watch(promise)
      await clock.advance()
      return watched
    },
  }
}

/** Puts a widget and a host on the ends of a link, and connects them. */
export async function connectPlace(place: DeskCase) {
  const opened = openPlace(place)
  const connected = opened.widget.connect()
  opened.peer.start()
  expect(await opened.outcomeOf(connected)).toEqual({ state: 'resolved', value: undefined })
  return opened
}
