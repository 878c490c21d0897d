import {
  checkBoolean,
  checkClock,
  checkMembers,
  checkOneOf,
  checkRecord,
  checkString,
  checkThat,
  checkWebOrigin,
  isRecord,
  modes,
  themes,
  WidgetError,
  type Check,
  type MemberChecks,
} from '@deskbridge/core/internal'
import { hostDeskIds, hostPlacements } from '@deskbridge/host/engine'
import type { Scenario } from './scenario'

/** Creates the check for a member that may be left out; `null` does not leave it out, because it may be intended. */
function given<T>(check: Check<T>): Check<T> {
  return (value, owner, path) => (value === undefined ? (value as T) : check(value, owner, path))
}

/** The checks of a scenario's members; user, ticket and app are checked by the host, after their defaults are added. */
const members: MemberChecks<Scenario> = {
  desk: given(checkOneOf([...hostDeskIds, 'auto'])),
  // Whether the desk has it is checked by the host.
  deskVersion: given(checkString as Check<NonNullable<Scenario['deskVersion']>>),
  origin: given(checkWebOrigin),
  placement: given(checkOneOf(hostPlacements)),
  mode: given(checkOneOf(modes)),
  theme: given(checkOneOf(themes)),
  user: given(checkRecord),
  ticket: given(checkThat((value) => value === null || isRecord(value), 'an object or null')),
  app: given(checkRecord),
  delivery: given(checkOneOf(['task', 'sync'])),
  strict: given(checkBoolean),
  clock: given(checkClock),
}

const checkKnown = checkMembers<Scenario>(members)

/**
 * Returns a scenario whose members are known and have the right types.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the first bad member.
 */
export function checkScenario(value: unknown): Scenario {
  const scenario = checkKnown(value, 'scenario')
  const unknown = Object.keys(scenario).find((name) => !Object.hasOwn(members, name))
  if (unknown === undefined) return scenario
  const names = Object.keys(members).join(', ')
  throw new WidgetError(
    'INVALID_ARGUMENT',
    `The scenario has an unknown member "${unknown}": it must be one of ${names}.`,
  )
}
