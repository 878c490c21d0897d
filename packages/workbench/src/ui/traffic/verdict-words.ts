import type { Reason } from '@deskbridge/core'
import type { TrafficEntry } from '@deskbridge/host'

/** A verdict in words. */
export interface VerdictWords {
  /** How much attention the message needs: none, because it was ignored, or because it is malformed. */
  tone: 'usual' | 'ignored' | 'invalid'
  /** The verdict in a few words. */
  short: string
  /** Sentence about what happened to the message, and what to do about it if anything. */
  sentence: string
}

const reasons: Record<Reason, readonly [short: string, sentence: string]> = {
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

/** Describes the verdict of a message. */
export function verdictWords({
  verdict,
  direction,
}: Pick<TrafficEntry, 'verdict' | 'direction'>): VerdictWords {
  if (verdict === 'delivered') {
    const sentence =
      direction === 'in'
        ? 'The desk has handled it.'
        : 'It was posted to the app’s window. Whether the app handled it is unknown.'
    return { tone: 'usual', short: 'delivered', sentence }
  }
  const detail = verdict.slice(verdict.indexOf(':') + 1)
  if (verdict.startsWith('ignored:')) {
    const [short, sentence] = reasons[detail as Reason]
    // An app that supports several desks sends messages for all of them, and a desk ignores those of the others.
    const tone = detail === 'other-desk' ? 'usual' : 'ignored'
    return { tone, short: `ignored: ${short}`, sentence }
  }
  const sentence = `The property ${detail} is missing or malformed, so the message had no effect. Correct it.`
  return { tone: 'invalid', short: `invalid: ${detail}`, sentence }
}
