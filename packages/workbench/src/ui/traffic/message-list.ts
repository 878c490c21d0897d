import { createWritable, type Readable } from '@deskbridge/core'
import type { TrafficEntry } from '@deskbridge/host'
import { byteLength, toJson } from './measure'
import { verdictWords, type VerdictWords } from './verdict-words'

/** A message between the desk and an app, as the list shows it. */
export interface Message extends TrafficEntry {
  /** Name of the app; empty when the message belongs to no app. */
  app: string
  /** Number of the message, starting at 1. */
  number: number
  /** Time since the app's page began to load, in milliseconds. */
  offsetMs: number
  /** Length of the content as JSON, in bytes. */
  sizeBytes: number
  /** The verdict in words. */
  words: VerdictWords
}

/** State of the message list. */
export interface MessageListState {
  /** Messages that match the filter, oldest first. */
  visible: readonly Message[]
  /** Number of listed messages, whether they match the filter or not. */
  total: number
  /** Number of messages that arrived while the list was paused. */
  waiting: number
  /** Words that a message must contain. */
  filter: string
  /** Whether the list is paused. */
  isPaused: boolean
}

/** The latest messages between the desk and its apps. */
export interface MessageList {
  /** Current state of the list. */
  readonly state: Readable<MessageListState>
  /** Adds a message of the named app; while the list is paused, the message is queued. */
  add(entry: TrafficEntry, app: string): void
  /** Restarts the clock: the times of later messages are relative to this moment. */
  restartTime(at: number): void
  /** Shows only messages whose name, app, desk, direction or verdict contain every word of the filter. */
  setFilter(filter: string): void
  /** Pauses the list, or resumes it and lists the queued messages. */
  setPaused(isPaused: boolean): void
  /** Removes every message. */
  clear(): void
}

/** Creates an empty list that drops the oldest messages beyond the limit. */
export function createMessageList(limit = 500): MessageList {
  const state = createWritable<MessageListState>({
    visible: [],
    total: 0,
    waiting: 0,
    filter: '',
    isPaused: false,
  })
  let listed: readonly Message[] = []
  let waiting: readonly Message[] = []
  let count = 0
  let startAt = 0

  const update = (change: Partial<Pick<MessageListState, 'filter' | 'isPaused'>> = {}) => {
    const { filter, isPaused } = { ...state.get(), ...change }
    if (!isPaused) {
      listed = [...listed, ...waiting].slice(-limit)
      waiting = []
    }
    const visible = listed.filter((message) => matches(message, filter))
    state.set({ visible, total: listed.length, waiting: waiting.length, filter, isPaused })
  }

  return {
    state,
    add(entry, app) {
      const message: Message = {
        ...entry,
        app,
        number: ++count,
        offsetMs: Math.max(0, entry.at - startAt),
        sizeBytes: byteLength(toJson(entry.data)),
        words: verdictWords(entry),
      }
      waiting = [...waiting, message].slice(-limit)
      update()
    },
    restartTime: (at) => void (startAt = at),
    setFilter: (filter) => update({ filter }),
    setPaused: (isPaused) => update({ isPaused }),
    clear() {
      listed = []
      waiting = []
      update()
    },
  }
}

/** Returns the direction of a message for display. */
export function directionWords({ direction }: Pick<TrafficEntry, 'direction'>): string {
  return direction === 'out' ? '→ to app' : '← from app'
}

/** Returns the desk of a message for display. */
export function deskWords({ desk }: Pick<TrafficEntry, 'desk'>): string {
  return desk ?? 'none'
}

function matches(message: Message, filter: string): boolean {
  const { name, app, words } = message
  const text = [name, app, deskWords(message), directionWords(message), words.short].join(' ').toLowerCase()
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
