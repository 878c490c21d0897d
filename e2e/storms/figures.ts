import { tableOf } from '../fixtures/table'
import type { EndState } from './storm'
import type { StormWidget } from './storm-widgets'

/** Summary of the end states of a scenario for one widget page. */
export interface Figures {
  scenario: string
  widget: string
  reloads: number
  /** Number of frames, and how many of them ended well in each respect. */
  ends: number
  connected: number
  announcedOnce: number
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
  'host calls',
  'widget calls',
  'load → connected',
  'handshake → connected',
]

/** Summarizes end states. */
export function figuresOf(
  { scenario, reloads, widget }: { scenario: string; reloads: number; widget: StormWidget },
  ends: readonly EndState[],
): Figures {
  const count = (holds: (end: EndState) => boolean): number => ends.filter(holds).length
  return {
    scenario,
    widget: widget.page,
    reloads,
    ends: ends.length,
    connected: count((end) => end.connected),
    announcedOnce: count((end) => end.connected && end.announcements === widget.announcements),
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
    hostCalls: sum((row) => row.hostCalls),
    widgetCalls: sum((row) => row.widgetCalls),
    fromLoadMs: own.flatMap((row) => row.fromLoadMs),
    fromHandshakeMs: own.flatMap((row) => row.fromHandshakeMs),
  }
}

/** Formats figures as a table; times are median and maximum, in milliseconds. */
export function stormTable(rows: readonly Figures[]): string {
  return tableOf([COLUMNS, ...rows.map(cellsOf)])
}

function cellsOf(row: Figures): string[] {
  const counts = [row.reloads, row.ends, row.connected, row.announcedOnce, row.hostCalls, row.widgetCalls]
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
