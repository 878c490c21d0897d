import { createWritable, systemClock, type Readable } from '@deskbridge/core'
import type { AttachedApp, TrafficEntry } from '@deskbridge/host'
import type { FaultReport } from '../faults/desk-faults'
import {
  isRepeat,
  sceneOf,
  toMessage,
  withRepeat,
  withReply,
  type Message,
  type MessageSource,
  type Row,
  type Scene,
} from './message'
import { filterRows, noFilter, type MessageFilter } from './message-filter'
import { countMessages, RowBuffer } from './row-buffer'
import type { FaultNote } from './verdict-words'

/** State of the message list. */
export interface MessageListState {
  /** Rows that match the filter, oldest first. */
  readonly rows: readonly Row[]
  /** Number of messages that these rows stand for. */
  readonly shown: number
  /** Number of listed messages, whether they match the filter or not. */
  readonly total: number
  /** Number of messages that were dropped because later ones took their place. */
  readonly dropped: number
  /** Number of messages that arrived while the list was paused. */
  readonly waiting: number
  /** Names of the apps that have listed messages. */
  readonly apps: readonly string[]
  /** Which messages are shown. */
  readonly filter: MessageFilter
  /** Whether the list is paused. */
  readonly isPaused: boolean
}

/** A message that is not listed yet. */
export interface ListedEntry {
  /** The message. */
  readonly entry: TrafficEntry
  /** Name of the app. */
  readonly app: string
  /** Time since the last restart of the clock, in milliseconds. */
  readonly offsetMs: number
  /** What was true of the app. */
  readonly scene: Scene | null
  /** The whole message as it came in. */
  readonly raw?: unknown
  /** What a fault did to it. */
  readonly fault?: FaultNote | null
  /** How many equal messages in a row it stands for; default 1. */
  readonly count?: number
}

/** The latest messages between the desk and its apps. */
export interface MessageList {
  /** Current state of the list, which follows the messages once per frame. */
  readonly state: Readable<MessageListState>
  /** Adds a message of an app, whose whole content `envelope` has; while the list is paused, the message is queued. */
  add(entry: TrafficEntry, source?: MessageSource, envelope?: { readonly data: unknown }): void
  /** Adds a row that says what a fault did to a message of an app. */
  addFault(report: FaultReport, source?: MessageSource & Pick<AttachedApp, 'appId'>): void
  /** Adds messages from elsewhere below a divider. */
  addAll(words: string, entries: readonly ListedEntry[]): void
  /** Adds a row that says what begins here. */
  addDivider(words: string): void
  /** Restarts the clock: the times of later messages are relative to this moment. */
  restartTime(at: number): void
  /** Changes which messages are shown. */
  setFilter(change: Partial<MessageFilter>): void
  /** Pauses the list, or resumes it and lists the queued messages. */
  setPaused(isPaused: boolean): void
  /** Removes every message. */
  clear(): void
  /** Returns every listed row, whether it matches the filter or not. */
  all(): readonly Row[]
  /** Returns every row, also those that are queued until the next frame or while the list is paused. */
  recorded(): readonly Row[]
  /** Returns the row at a position, while it is kept. */
  find(seq: number): Row | undefined
}

/** Options of {@link createMessageList}. */
export interface MessageListOptions {
  /** How many rows are listed, and how many are queued while the list is paused; default 5,000. */
  limit?: number
  /** Runs a function in the next frame; default `requestAnimationFrame`. */
  schedule?: (run: () => void) => void
}

/** Creates an empty list that drops the oldest messages beyond the limit. */
export function createMessageList(options: MessageListOptions = {}): MessageList {
  return new Messages(options)
}

/** The {@link MessageList}; adding a message costs the same however many there are. */
class Messages implements MessageList {
  readonly state = createWritable<MessageListState>({
    rows: [],
    shown: 0,
    total: 0,
    dropped: 0,
    waiting: 0,
    apps: [],
    filter: noFilter,
    isPaused: false,
  })
  readonly #limit: number
  readonly #schedule: (run: () => void) => void
  readonly #listed = new RowBuffer()
  readonly #waiting = new RowBuffer()
  /** The latest row of each frame, with which an equal message is merged. */
  readonly #latest = new Map<string | null, number>()
  readonly #requests = new Map<string, number>()
  #seq = 0
  #number = 0
  #dropped = 0
  #startAt = 0
  #isScheduled = false

  constructor({ limit = 5000, schedule = (run) => void requestAnimationFrame(run) }: MessageListOptions) {
    this.#limit = limit
    this.#schedule = schedule
  }

  readonly add: MessageList['add'] = (entry, source, envelope) => {
    this.#add({
      entry,
      app: source?.app.name ?? '',
      offsetMs: Math.max(0, entry.at - this.#startAt),
      scene: source ? sceneOf(source) : null,
      // Reading what was dropped unread would cost what dropping it saved.
      raw: entry.verdict === 'ignored:flood' ? undefined : envelope?.data,
    })
    this.#publishSoon()
  }

  readonly addFault: MessageList['addFault'] = (report, source) => {
    const { desk, name, data, direction, verdict, sentence } = report
    const at = systemClock.now()
    const appId = source?.appId ?? null
    this.#add({
      entry: {
        at,
        appId,
        desk,
        name,
        data,
        direction: direction === 'to-widget' ? 'out' : 'in',
        origin: '',
        verdict: 'delivered',
      },
      app: source?.app.name ?? '',
      offsetMs: Math.max(0, at - this.#startAt),
      scene: null,
      fault: { verdict, sentence },
    })
    this.#publishSoon()
  }

  readonly addAll = (words: string, entries: readonly ListedEntry[]): void => {
    this.addDivider(words)
    // Ids of requests are unique only within the session that they were recorded in.
    const requests = new Map<string, number>()
    for (const entry of entries) this.#add(entry, requests)
    this.#latest.clear()
    this.#publish()
  }

  readonly addDivider = (words: string): void => {
    this.#latest.clear()
    this.#push({ kind: 'divider', seq: ++this.#seq, at: systemClock.now(), words })
    this.#publishSoon()
  }

  readonly restartTime = (at: number): void => void (this.#startAt = at)

  readonly setFilter = (change: Partial<MessageFilter>): void => {
    this.#publish({ filter: { ...this.state.get().filter, ...change } })
  }

  readonly setPaused = (isPaused: boolean): void => {
    if (isPaused === this.state.get().isPaused) return
    // What has arrived so far is listed before the list stops.
    if (isPaused) this.#publish()
    this.#latest.clear()
    this.#publish({ isPaused })
  }

  readonly clear = (): void => {
    this.#listed.clear()
    this.#waiting.clear()
    this.#latest.clear()
    this.#requests.clear()
    this.#dropped = 0
    this.#publish({ filter: { ...this.state.get().filter } })
  }

  readonly all = (): readonly Row[] => this.#listed.rows

  readonly recorded = (): readonly Row[] => [...this.#listed.rows, ...this.#waiting.rows]

  readonly find = (seq: number): Row | undefined => this.#listed.find(seq) ?? this.#waiting.find(seq)

  #add(
    { entry, app, offsetMs, scene, raw, fault = null, count = 1 }: ListedEntry,
    requests = this.#requests,
  ): void {
    const { appId, verdict, request, replyTo } = entry
    const latest = this.find(this.#latest.get(appId) ?? 0)
    if (!fault && latest?.kind === 'message' && latest.app === app && isRepeat(latest, entry)) {
      this.#replace(withRepeat(latest, entry.at, count))
      return this.#noteRequest(requests, request, latest.seq)
    }
    const seq = ++this.#seq
    const number = ++this.#number
    const asked = replyTo === undefined ? undefined : this.find(requests.get(replyTo) ?? 0)
    const answers = asked?.kind === 'message' ? { seq: asked.seq, number: asked.number } : null
    this.#push(toMessage(entry, { seq, number, app, offsetMs, answers, scene, raw, fault, count }))
    this.#latest.set(appId, seq)
    this.#noteRequest(requests, request, seq)
    // A reply that its receiver did not accept proves nothing.
    if (asked?.kind === 'message' && verdict === 'delivered') this.#replace(withReply(asked, { seq, number }))
  }

  #noteRequest(requests: Map<string, number>, request: string | undefined, seq: number): void {
    if (request === undefined) return
    requests.set(request, seq)
    if (requests.size <= this.#limit) return
    const [oldest] = requests.keys()
    requests.delete(oldest!)
  }

  #push(row: Row): void {
    this.#waiting.push(row)
    if (this.#waiting.rows.length >= 2 * this.#limit) this.#trim(this.#waiting)
  }

  #replace(row: Message): void {
    this.#listed.replace(row)
    this.#waiting.replace(row)
  }

  #trim(buffer: RowBuffer): void {
    this.#dropped += buffer.trim(this.#limit)
  }

  #publishSoon(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    this.#schedule(() => {
      this.#isScheduled = false
      this.#publish()
    })
  }

  #publish(change: Partial<Pick<MessageListState, 'filter' | 'isPaused'>> = {}): void {
    const before = this.state.get()
    const { filter, isPaused } = { ...before, ...change }
    this.#trim(this.#waiting)
    const waiting = countMessages(this.#waiting.rows)
    if (isPaused && !change.filter) {
      return this.state.set({ ...before, isPaused, waiting, dropped: this.#dropped })
    }
    if (!isPaused) {
      for (const row of this.#waiting.clear()) this.#listed.push(row)
      this.#trim(this.#listed)
    }
    const rows = filterRows(this.#listed.rows, filter)
    this.state.set({
      rows,
      shown: countMessages(rows),
      total: countMessages(this.#listed.rows),
      dropped: this.#dropped,
      waiting: isPaused ? waiting : 0,
      apps: appsIn(this.#listed.rows, before.apps),
      filter,
      isPaused,
    })
  }
}

/** Returns the names of the apps that have rows, sorted; the same array as before when they are the same. */
function appsIn(rows: readonly Row[], before: readonly string[]): readonly string[] {
  const apps = new Set<string>()
  for (const row of rows) if (row.kind === 'message' && row.app) apps.add(row.app)
  const isSame = apps.size === before.length && before.every((app) => apps.has(app))
  return isSame ? before : [...apps].sort()
}
