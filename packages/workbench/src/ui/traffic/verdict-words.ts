import type { Reason } from '@deskbridge/core'
import type { TrafficEntry } from '@deskbridge/host'

/** What became of a message, as far as that is proven. */
export type Outcome = 'delivered' | 'posted' | 'answered' | 'ignored' | 'invalid' | 'fault'

/** The outcomes, each with its name. */
export const outcomes: Readonly<Record<Outcome, string>> = {
  delivered: 'Delivered',
  posted: 'Posted',
  answered: 'Answered',
  ignored: 'Ignored',
  invalid: 'Invalid',
  fault: 'Fault',
}

/** A verdict in words. */
export interface VerdictWords {
  /** How much attention the message needs: none, because it was ignored, because it is malformed, or because of a fault. */
  readonly tone: 'usual' | 'ignored' | 'invalid' | 'fault'
  /** The verdict in a few words. */
  readonly short: string
  /** Sentence about what happened to the message, and what to do about it if anything. */
  readonly sentence: string
}

/** The members of a message that its verdict depends on. */
export interface Judged extends Pick<TrafficEntry, 'verdict' | 'direction' | 'request'> {
  /** The messages that answer it. */
  readonly replies: readonly unknown[]
  /** What a fault did to it; `null` when it met none. */
  readonly fault: FaultNote | null
}

/** What a fault did to a message. */
export interface FaultNote {
  /** What it did, in a word. */
  readonly verdict: string
  /** What it did, in a sentence. */
  readonly sentence: string
}

/** The reasons, each with its name and a sentence. */
export const reasons: Readonly<Record<Reason, readonly [short: string, sentence: string]>> = {
  'other-window': ['other window', 'It was not sent by the app’s window.'],
  flood: [
    'too many',
    'Messages arrived faster than they could be handled. Send fewer messages, and combine changes in one.',
  ],
  'other-origin': [
    'other origin',
    'It was sent from an origin that the app does not list. Add the origin to the app if it belongs there.',
  ],
  foreign: ['not a desk message', 'It is not a message of any desk, so it has no effect.'],
  'other-desk': ['other desk', 'It belongs to a different desk than the selected one. This is expected.'],
  stale: [
    'earlier connection',
    'It belongs to a connection that has been replaced, for example after a reload.',
  ],
  duplicate: ['duplicate', 'It repeats an earlier message.'],
  unknown: ['unexpected', 'It answers no open request, or its name is unknown to the desk. Check the name.'],
  'app-id': [
    'another app’s id',
    'It contains the id of another app. Send the id that the desk sent, or none.',
  ],
  'not-connected': ['not connected yet', 'It arrived before the app was connected. Wait until it is.'],
  title: [
    'other title',
    'The section’s title differs from the title of the opening state, so nothing changes. Use the same title in both.',
  ],
  mode: ['not in this mode', 'Only an app in popup mode may do this. Switch the frame to popup.'],
  placement: ['not in this placement', 'Apps in this placement may not do this.'],
  'no-ticket': ['no ticket', 'No ticket is open, so there is nothing to answer.'],
}

/** Returns what became of a message: one to the app is only posted until something answers it. */
export function outcomeOf({ verdict, direction, replies, fault }: Judged): Outcome {
  if (fault) return 'fault'
  if (verdict.startsWith('ignored:')) return 'ignored'
  if (verdict.startsWith('invalid:')) return 'invalid'
  if (direction === 'in') return 'delivered'
  return replies.length > 0 ? 'answered' : 'posted'
}

/** Describes the verdict of a message. */
export function verdictWords(message: Judged): VerdictWords {
  const { fault } = message
  if (fault) return { tone: 'fault', short: `fault: ${fault.verdict}`, sentence: fault.sentence }
  const { verdict } = message
  const detail = verdict.slice(verdict.indexOf(':') + 1)
  const outcome = outcomeOf(message)
  if (outcome === 'ignored') {
    const [short, sentence] = reasons[detail as Reason]
    // An app that supports several desks sends messages for all of them, and a desk ignores those of the others.
    const tone = detail === 'other-desk' ? 'usual' : 'ignored'
    return { tone, short: `ignored: ${short}`, sentence }
  }
  if (outcome !== 'invalid') return { tone: 'usual', short: outcome, sentence: sentenceOf(outcome, message) }
  const sentence = `The property ${detail} is missing or malformed, so the message had no effect. Correct it.`
  return { tone: 'invalid', short: `invalid: ${detail}`, sentence }
}

function sentenceOf(outcome: Outcome, { request }: Judged): string {
  if (outcome === 'delivered') return 'The desk has handled it.'
  if (outcome === 'answered') return 'The app has received and answered it.'
  return request === undefined
    ? 'It was posted to the app’s frame. Nothing on this wire shows whether the app received it.'
    : 'It was posted to the app’s frame. The app has not answered it, so nothing shows that it was received.'
}
