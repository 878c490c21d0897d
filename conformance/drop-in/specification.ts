import { patience, sharing } from './differences/connecting'
import { clearing, isolation } from './differences/handlers'
import { mistakes } from './differences/mistakes'
import { caution, falsyRejections, promptness, renewal } from './differences/underneath'
import { vocabulary } from './differences/vocabulary'
import type { Difference, DifferentRule, SharedRule } from './rule'
import { creationRules } from './shared/creation'
import { eventRules } from './shared/events'
import { messageRules } from './shared/messages'
import { newerMethodRules } from './shared/newer-methods'

/**
 * The specification that the drop-ins have in common, which runs on the published SDKs and on the drop-ins.
 *
 * A rule observes pages of its own and returns plain data, so that it runs wherever a page can be opened.
 */
export const commonRules: readonly SharedRule[] = [
  ...creationRules,
  ...eventRules,
  ...messageRules,
  ...newerMethodRules,
]

/** Lists everything in which the drop-ins differ from the published SDKs. */
const differences: readonly Difference[] = [
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

/** Adds the rules that hold for one SDK alone to the differences that they belong to. */
export function differencesWith(
  own: Partial<Record<Difference['id'], readonly DifferentRule[]>>,
): Difference[] {
  return differences.map((difference) => ({
    ...difference,
    rules: [...difference.rules, ...(own[difference.id] ?? [])],
  }))
}
