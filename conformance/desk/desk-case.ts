import {
  createLinkPair,
  createWidget,
  type Action,
  type Capability,
  type Desk,
  type DeskId,
  type Diagnostic,
  type Mode,
  type Placement,
  type TicketData,
  type UserData,
  type Widget,
} from '@deskbridge/core'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { neutralTicket, neutralUser } from '@deskbridge/fixtures/tickets'
import { watch } from '@deskbridge/fixtures/watch'
import { expect, onTestFinished } from 'vitest'
import { closePage, openPage } from '../desks/page'
import type { CreatePeer } from './desk-peer'

/** What uses a capability, and what the host must then see done. */
export interface CapabilityUse {
  act(widget: Widget): Promise<unknown>
  readonly actions: readonly Action[]
}

/** One place in one desk, and what a widget must find there. */
export interface DeskCase {
  readonly desk: DeskId
  readonly placement: Placement | null
  readonly mode: Mode | null
  readonly capabilities: readonly Capability[]
  /** Creates the desks of the widget, the one that answers among them. */
  createDesks(): readonly Desk[]
  createPeer: CreatePeer
  /** Origin of the host. */
  readonly origin?: string
  /** Whether raw messages are sent as JSON, which carries fewer values than a structured clone. */
  readonly isJson?: boolean | undefined
  /** Returns what the wire carries of a ticket. */
  carries(ticket: TicketData): TicketData
  /** Returns what the wire carries of a user; default everything. */
  carriesUser?: ((user: UserData) => UserData) | undefined
  /** Whether the host sends no change of the ticket, so that a widget has to ask. */
  readonly mustAsk?: boolean | undefined
  /** Whether the wire lets a host start again around the living widget. */
  readonly hostsStartAnew?: boolean
  /** Whether the page is in a frame; default true. */
  readonly hasHost?: boolean
  /** What uses the capabilities that only this desk has. */
  readonly ownUses?: Readonly<Record<string, CapabilityUse>> | undefined
}

/** Puts a widget and a host on the ends of a link; nothing has been said yet. */
export function openPlace({ createDesks, createPeer, origin, hasHost = true }: DeskCase) {
  const clock = createFakeClock()
  const origins = [origin ?? 'https://desk.example.com', 'https://widget.example.com'] as const
  const [hostLink, widgetLink] = createLinkPair({ origins, clock })
  const link = hasHost ? widgetLink : { ...widgetLink, hasPeer: () => false }
  const fromHost: unknown[] = []
  const toHost: unknown[] = []
  widgetLink.listen(({ data }) => void fromHost.push(data))
  hostLink.listen(({ data }) => void toHost.push(data))

  const diagnostics: Diagnostic[] = []
  const onDiagnostic = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic)
  const createOne = () => createWidget({ desks: createDesks(), link, clock, onDiagnostic })
  const peer = createPeer(hostLink, clock)
  openPage(peer.url)
  onTestFinished(closePage)
  peer.setTicket(neutralTicket)
  peer.setUser?.(neutralUser)

  return {
    widget: createOne(),
    /** Creates another widget in the same document. */
    createOne,
    peer,
    clock,
    hostLink,
    /** The messages that the host has sent. */
    fromHost,
    /** The messages that the host has received. */
    toHost,
    /** The widgets' diagnostics. */
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
