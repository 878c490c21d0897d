import { createWidget, type Capability, type Section, type Widget } from '@deskbridge/core'
import { watch, type Watched } from '@deskbridge/fixtures/watch'
import { describeMessage } from '@deskbridge/host/engine'
import type { WiredWindow } from './frame-wire'
import type { Place } from './places'

/** A document with a widget in it, and everything that can be observed of it. */
export interface WidgetPage {
  readonly window: WiredWindow
  readonly widget: Widget
  /** Every promise that the widget gave, with what it was for. */
  readonly promises: readonly { readonly what: string; readonly watched: Watched<unknown> }[]
  /** The statuses since the last call of `forget()`. */
  readonly statuses: readonly string[]
  /** Number of `reconnect` events since the last call of `forget()`. */
  readonly reconnects: number
  /** The announcements that were posted while connected, although nothing had asked for them. */
  readonly needless: number
  /** Number of `ticketChange` events. */
  readonly ticketChanges: number
  /** The tickets of `ticketChange` events that reported nothing new. */
  readonly repeatedTickets: readonly string[]
  /** The ids of the buttons whose clicks arrived. */
  readonly clicks: readonly string[]
  /** Uses everything that the place has, numbered so that order and last values can be checked. */
  act(number: number): void
  /** Connects, and watches the promise. */
  connect(): void
  /** Watches a promise. */
  watch(what: string, promise: Promise<unknown>): void
  forget(): void
  /** Replaces the widget by a new one on the same link, as an edited module does. */
  replaceWidget(): void
}

/** Returns the section that an action with a number shows. */
export function sectionOf(number: number): Section {
  return {
    title: 'Parcel',
    components: [{ type: 'label_value', data: { label: 'Number', value: String(number) } }],
  }
}

/** Returns the width that an action with a number asks for. */
export const widthOf = (number: number): number => 300 + number

/** Whether an action with a number asks for fullscreen. */
export const isFullscreenAt = (number: number): boolean => number === 1

/** What each capability is used for; `track`, `send`, `toast` and `insertText` carry their number, so that their order shows. */
const uses: Record<Capability, (widget: Widget, number: number) => Promise<unknown>> = {
  track: (widget, number) => widget.trackEvent(String(number), {}),
  toast: (widget, number) => widget.showToast({ content: String(number), kind: 'success' }),
  insertText: (widget, number) => widget.insertText(String(number)),
  updateTicket: (widget, number) => widget.updateTicket({ subject: String(number) }),
  beforeSave: async (widget) => void widget.onBeforeSave(() => {}),
  section: (widget, number) => widget.setSection(sectionOf(number)),
  badge: (widget, number) => widget.setBadge(number),
  resize: (widget, number) => widget.resize({ width: widthOf(number), height: 200 }),
  fullscreen: (widget, number) => widget.setFullscreen(isFullscreenAt(number)),
  ticket: (widget) => widget.refreshTicket(),
  user: (widget) => widget.refreshUser(),
}

/** Opens a {@link WidgetPage} whose widget is not connected. */
export function openWidgetPage(place: Place, window: WiredWindow): WidgetPage {
  const promises: { what: string; watched: Watched<unknown> }[] = []
  const seen = {
    statuses: [] as string[],
    reconnects: 0,
    needless: 0,
    ticketChanges: 0,
    repeatedTickets: [] as string[],
    clicks: [] as string[],
  }
  const { link } = window

  const create = () => {
    const widget = createWidget({
      desks: [place.createDesk()],
      clock: window.gate.clock,
      link: shared,
    })
    widget.status.subscribe((status) => seen.statuses.push(status))
    widget.on('reconnect', () => seen.reconnects++)
    widget.on('sectionButtonClick', ({ buttonId }) => seen.clicks.push(buttonId))
    widget.on('ticketChange', ({ ticket, previous }) => {
      seen.ticketChanges++
      if (JSON.stringify(ticket) === JSON.stringify(previous)) seen.repeatedTickets.push(ticket.id)
    })
    return widget
  }
  const shared = {
    ...link,
    post(...[message, options]: Parameters<typeof link.post>) {
      // A host has nothing to learn from the announcement of a connected widget, unless it has started anew.
      const isAnnouncement = describeMessage(message).name === place.announcement
      const mayRepeat = place.facts.hostsStartAnew || place.facts.mustAsk
      if (isAnnouncement && !mayRepeat && widget.status.get() === 'connected') seen.needless++
      link.post(message, options)
    },
  }
  const watchPromise = (what: string, promise: Promise<unknown>) =>
    void promises.push({ what, watched: watch(promise) })
  let widget = create()

  return {
    window,
    get widget() {
      return widget
    },
    promises,
    get statuses() {
      return seen.statuses
    },
    get reconnects() {
      return seen.reconnects
    },
    get needless() {
      return seen.needless
    },
    get ticketChanges() {
      return seen.ticketChanges
    },
    repeatedTickets: seen.repeatedTickets,
    clicks: seen.clicks,
    watch: watchPromise,
    connect: () => watchPromise('connect', widget.connect()),
    act(number) {
      watchPromise(`send ${number}`, widget.send('numbered', { number }))
      if (place.capabilities.includes('ticket')) watchPromise(`whenTicket ${number}`, widget.whenTicket())
      for (const capability of place.capabilities) {
        watchPromise(`${capability} ${number}`, uses[capability](widget, number))
      }
    },
    forget() {
      seen.statuses = []
      seen.reconnects = 0
    },
    replaceWidget() {
      const former = widget
      widget = create()
      watchPromise('connect', widget.connect())
      former.close()
    },
  }
}
