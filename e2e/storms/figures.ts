import { tableOf } from '../fixtures/table'
import type { EndState } from './storm'

/** Summary of the end states of a scenario for one widget page. */
export interface Figures {
  scenario: string
  widget: string
  reloads: number
  /** Number of frames, and how many of them ended well in each respect. */
  ends: number
  connected: number
  announcedOnce: number
  /** Number of frames with tickets, and how many of them got each ticket once. */
  withTicket: number
  ticketOnce: number
  lost: number
  hostCalls: number
  widgetCalls: number
  fromLoadMs: readonly number[]
  fromHandshakeMs: readonly number[]
}

const COLUMNS = [
  'scenario',
  'widget',
  'reloads',
  'ends',
  'connected',
  'announced once',
  'tickets once',
  'host calls',
  'widget calls',
  'load → connected',
  'handshake → connected',
]

/** Summarizes end states. */
export function figuresOf(
  { scenario, reloads, widget }: { scenario: string; reloads: number; widget: string },
  ends: readonly EndState[],
): Figures {
  const count = (holds: (end: EndState) => boolean): number => ends.filter(holds).length
  return {
    scenario,
    widget,
    reloads,
    ends: ends.length,
    connected: count((end) => end.connected),
    announcedOnce: count((end) => end.connected && end.announced),
    withTicket: count((end) => end.ticket !== null),
    ticketOnce: count((end) => end.ticket === true),
    lost: count((end) => !isHeld(end)),
    hostCalls: count((end) => end.hostCall),
    widgetCalls: count((end) => end.widgetCall),
    fromLoadMs: ends.flatMap((end) => end.fromLoadMs ?? []),
    fromHandshakeMs: ends.flatMap((end) => end.fromHandshakeMs ?? []),
  }
}

/** Adds up the figures of one widget page for all scenarios. */
export function totalOf(widget: string, rows: readonly Figures[]): Figures {
  const own = rows.filter((row) => row.widget === widget)
  const sum = (pick: (row: Figures) => number): number => own.reduce((total, row) => total + pick(row), 0)
  return {
    scenario: 'all',
    widget,
    reloads: sum((row) => row.reloads),
    ends: sum((row) => row.ends),
    connected: sum((row) => row.connected),
    announcedOnce: sum((row) => row.announcedOnce),
    withTicket: sum((row) => row.withTicket),
    ticketOnce: sum((row) => row.ticketOnce),
    lost: sum((row) => row.lost),
    hostCalls: sum((row) => row.hostCalls),
    widgetCalls: sum((row) => row.widgetCalls),
    fromLoadMs: own.flatMap((row) => row.fromLoadMs),
    fromHandshakeMs: own.flatMap((row) => row.fromHandshakeMs),
  }
}

/** Returns whether nothing was lost in a frame. */
export function isHeld({ connected, announced, ticket, hostCall, widgetCall }: EndState): boolean {
  return connected && announced && ticket !== false && hostCall && widgetCall
}

/** Formats figures as a table; times are median and maximum, in milliseconds. */
export function stormTable(rows: readonly Figures[]): string {
  return tableOf([COLUMNS, ...rows.map(cellsOf)])
}

function cellsOf(row: Figures): string[] {
  const { reloads, ends, connected, announcedOnce, withTicket, ticketOnce, hostCalls, widgetCalls } = row
  const tickets = withTicket > 0 ? ticketOnce : '–'
  const counts = [reloads, ends, connected, announcedOnce, tickets, hostCalls, widgetCalls]
  return [
    row.scenario,
    row.widget,
    ...counts.map(String),
    timesOf(row.fromLoadMs),
    timesOf(row.fromHandshakeMs),
  ]
}

function timesOf(times: readonly number[]): string {
  const sorted = [...times].sort((left, right) => left - right)
  const median = sorted[Math.floor(sorted.length / 2)]
  return median === undefined ? '–' : `${median.toFixed(1)} (${(sorted.at(-1) ?? median).toFixed(1)})`
}
