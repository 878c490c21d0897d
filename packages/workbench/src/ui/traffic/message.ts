import type { Mode } from '@deskbridge/core'
import type { AttachedApp, TrafficEntry } from '@deskbridge/host'
import { outcomeOf, verdictWords, type FaultNote, type Outcome, type VerdictWords } from './verdict-words'

/** A reference to another message of the list. */
export interface Tie {
  /** Position of its row among all rows that there ever were. */
  readonly seq: number
  /** Number of the message. */
  readonly number: number
}

/** What was true of the app when a message crossed, as far as a test needs it. */
export interface Scene {
  /** Where the app was shown. */
  readonly placement: string
  /** How the app was shown. */
  readonly mode: Mode
  /** Whether a ticket was open. */
  readonly hasTicket: boolean
  /** Title of the app's opening state. */
  readonly openingTitle: string | null
}

/** A message between the desk and an app, as the list shows it; it never changes. */
export interface Message extends TrafficEntry {
  /** Discriminates messages from dividers. */
  readonly kind: 'message'
  /** Position of the row among all rows that there ever were. */
  readonly seq: number
  /** Number of the message, starting at 1. */
  readonly number: number
  /** Name of the app; empty when the message belongs to no app. */
  readonly app: string
  /** Time since the last restart of the clock, in milliseconds. */
  readonly offsetMs: number
  /** How many equal messages in a row the row stands for. */
  readonly count: number
  /** Time of the last of them on the host's clock, in milliseconds. */
  readonly lastAt: number
  /** The messages that answer it. */
  readonly replies: readonly Tie[]
  /** The message that it answers. */
  readonly answers: Tie | null
  /** What was true of the app; `null` when it is not known. */
  readonly scene: Scene | null
  /** The whole message as it came in, with what its wire adds; `undefined` when it is not known. */
  readonly raw: unknown
  /** What a fault did to it; `null` when it met none. */
  readonly fault: FaultNote | null
  /** What became of it, as far as that is proven. */
  readonly outcome: Outcome
  /** The verdict in words. */
  readonly words: VerdictWords
}

/** A row that marks where a new document, desk or ticket begins. */
export interface Divider {
  /** Discriminates dividers from messages. */
  readonly kind: 'divider'
  /** Position of the row among all rows that there ever were. */
  readonly seq: number
  /** Time on the host's clock, in milliseconds. */
  readonly at: number
  /** What begins here. */
  readonly words: string
}

/** A row of the list. */
export type Row = Message | Divider

/** An app as the list knows it. */
export type MessageSource = Pick<AttachedApp, 'app' | 'state'>

/** The members of a message that its listing gives it. */
export type Listing = Pick<
  Message,
  'seq' | 'number' | 'app' | 'offsetMs' | 'answers' | 'scene' | 'raw' | 'fault' | 'count'
>

/** Creates the row of a message. */
export function toMessage(entry: TrafficEntry, listing: Listing): Message {
  return settle({ ...entry, ...listing, kind: 'message', lastAt: entry.at, replies: [] })
}

/** Returns the row of a message that another one answers. */
export function withReply(message: Message, reply: Tie): Message {
  return settle({ ...message, replies: [...message.replies, reply] })
}

/** Returns the row of a message that was repeated. */
export function withRepeat(message: Message, at: number, times: number): Message {
  return { ...message, count: message.count + times, lastAt: at }
}

/** Reads what is true of an app now. */
export function sceneOf({ app, state }: MessageSource): Scene {
  const { mode, ticket } = state.get()
  const { placement, openingState } = app
  return { placement, mode, hasTicket: ticket !== null, openingTitle: openingState?.title ?? null }
}

/** Returns the direction of a message for display. */
export function directionWords({ direction }: Pick<TrafficEntry, 'direction'>): string {
  return direction === 'out' ? '→ to app' : '← from app'
}

/** Returns the desk of a message for display. */
export function deskWords({ desk }: Pick<TrafficEntry, 'desk'>): string {
  return desk ?? 'none'
}

/** Returns the name of a message for display. */
export function nameWords({ name }: Pick<TrafficEntry, 'name'>): string {
  return name || '(no name)'
}

function settle(message: Omit<Message, 'outcome' | 'words'>): Message {
  return { ...message, outcome: outcomeOf(message), words: verdictWords(message) }
}

/** How many values of two messages are compared; messages with more of them count as different. */
const comparedValues = 2000

/** Returns whether a message repeats another one. */
export function isRepeat(message: Message, entry: TrafficEntry): boolean {
  return (
    message.name === entry.name &&
    message.direction === entry.direction &&
    message.desk === entry.desk &&
    message.verdict === entry.verdict &&
    message.origin === entry.origin &&
    message.fault === null &&
    message.replies.length === 0 &&
    message.answers === null &&
    entry.replyTo === undefined &&
    isSame(message.data, entry.data, { left: comparedValues })
  )
}

/** Compares values in the given number of steps, which also bounds the depth. */
function isSame(a: unknown, b: unknown, steps: { left: number }): boolean {
  if (Object.is(a, b)) return true
  if (steps.left-- <= 0 || !isPlain(a) || !isPlain(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key], steps))
  )
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || Array.isArray(value)
}
