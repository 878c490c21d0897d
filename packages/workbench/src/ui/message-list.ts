import { createWritable, type Readable } from '@deskbridge/core'
import type { TrafficEntry } from '@deskbridge/host'
import { byteLength, toJson } from './measure'
import { verdictWords, type VerdictWords } from './verdict-words'

/** Is one message between desk and app, as the list shows it. */
export interface Message extends TrafficEntry {
  /** Is the name of the app, empty when the message is no app's. */
  app: string
  /** Counts the messages from 1. */
  number: number
  /** Is the time since the app's page began to load. */
  offsetMs: number
  /** Is the length of the content as JSON. */
  sizeBytes: number
  /** Is the verdict in words. */
  words: VerdictWords
}

/** Is what the list shows. */
export interface MessageListState {
  /** Are the messages that match the filter, oldest first. */
  visible: readonly Message[]
  /** Counts the messages that the filter chose from. */
  total: number
  /** Counts the messages that came while the list was paused, and wait to be listed. */
  waiting: number
  /** Is the text that a message must contain. */
  filter: string
  /** Says whether new messages wait. */
  isPaused: boolean
}

/** Keeps the last messages between desk and app. */
export interface MessageList {
  /** Is what the list shows now. */
  readonly state: Readable<MessageListState>
  /** Adds a message of the app with a name; it waits while the list is paused. */
  add(entry: TrafficEntry, app: string): void
  /** Counts the time of later messages from this moment on. */
  restartTime(at: number): void
  /** Shows only messages whose name, app, desk, direction or verdict contains every word of the text. */
  setFilter(filter: string): void
  /** Stops listing new messages, or lists those that came meanwhile. */
  setPaused(isPaused: boolean): void
  /** Forgets every message. */
  clear(): void
}

/** Creates an empty list that forgets the oldest messages beyond the limit. */
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

/** Says a message's direction to a person. */
export function directionWords({ direction }: Pick<TrafficEntry, 'direction'>): string {
  return direction === 'out' ? '→ to app' : '← from app'
}

/** Names a message's desk to a person. */
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
