import type { Reason } from '@deskbridge/core'
import type { TrafficEntry } from '@deskbridge/host'

/** Says a verdict to a person. */
export interface VerdictWords {
  /** Says whether the message needs a look: all is as it should be, it was left alone, or it is malformed. */
  tone: 'usual' | 'ignored' | 'invalid'
  /** Is the verdict in a few words. */
  short: string
  /** Says what happened to the message, and what to do where something can be done. */
  sentence: string
}

const reasons: Record<Reason, readonly [short: string, sentence: string]> = {
  'other-window': ['other window', 'It did not come from the window of the app.'],
  flood: [
    'too many',
    'Messages came faster than they could be handled: send fewer of them, with what has changed in one message.',
  ],
  'other-origin': [
    'other origin',
    'It came from an origin that is not the app’s: list the origin with the app if it belongs there.',
  ],
  foreign: ['no desk’s message', 'No desk writes messages like it, so nobody acts upon it.'],
  'other-desk': [
    'other desk',
    'It belongs to another desk than the one that the app is shown in, which is no mistake.',
  ],
  stale: ['earlier connection', 'It belongs to a connection that has been replaced, as after a reload.'],
  duplicate: ['repeated', 'It repeats what was said already.'],
  unknown: [
    'not expected',
    'It answers nothing that was asked, or asks nothing that the desk knows: check its name.',
  ],
  'app-id': ['another app’s id', 'It names another app: send the id that the desk told, or none.'],
  'not-connected': ['not connected yet', 'It came before app and desk were connected: wait until they are.'],
  title: [
    'other title',
    'The section’s title is not that of the opening state, so nothing changes: give both the same title.',
  ],
  mode: ['not in this mode', 'Only an app in popup mode may do this: switch the frame to popup.'],
  placement: ['not in this place', 'Apps in this place of the desk may not do this.'],
  'no-ticket': ['no ticket', 'No ticket is open, so there is nothing to answer.'],
}

/** Puts what became of a message into words. */
export function verdictWords({
  verdict,
  direction,
}: Pick<TrafficEntry, 'verdict' | 'direction'>): VerdictWords {
  if (verdict === 'delivered') {
    const sentence =
      direction === 'in'
        ? 'The desk has acted upon it.'
        : 'It was posted to the app’s window, which does not tell whether the app listens.'
    return { tone: 'usual', short: 'delivered', sentence }
  }
  const detail = verdict.slice(verdict.indexOf(':') + 1)
  if (verdict.startsWith('ignored:')) {
    const [short, sentence] = reasons[detail as Reason]
    // An app that speaks to several desks is ignored by all but one.
    const tone = detail === 'other-desk' ? 'usual' : 'ignored'
    return { tone, short: `ignored: ${short}`, sentence }
  }
  const sentence = `The member ${detail} is missing or malformed, so nothing was done: correct it.`
  return { tone: 'invalid', short: `invalid: ${detail}`, sentence }
}
