import { patience, sharing } from './differences/connecting'
import { clearing, isolation } from './differences/handlers'
import { mistakes } from './differences/mistakes'
import { caution, falsyRejections, promptness, renewal } from './differences/underneath'
import { vocabulary } from './differences/vocabulary'
import type { Difference, SharedRule } from './rule'
import { creationRules } from './shared/creation'
import { eventRules } from './shared/events'
import { messageRules } from './shared/messages'
import { newerMethodRules } from './shared/newer-methods'

/**
 * The specification of the drop-in, which runs on the published SDK and on the drop-in.
 *
 * A rule observes pages of its own and returns plain data, so that it runs wherever a page can be opened.
 */
export const sharedRules: readonly SharedRule[] = [
  ...creationRules,
  ...eventRules,
  ...messageRules,
  ...newerMethodRules,
]

/** Lists everything in which the drop-in differs from the published SDK. */
export const differences: readonly Difference[] = [
  mistakes,
  patience,
  sharing,
  vocabulary,
  clearing,
  isolation,
  promptness,
  renewal,
  caution,
  falsyRejections,
]
