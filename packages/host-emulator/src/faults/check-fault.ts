import { checkArgument, checkMembers, checkOneOf, checkThat, type Check } from '@deskbridge/core/internal'
import type { Fault, FaultKind } from './fault'
import { faultKinds, faultSettings } from './fault-kinds'
import type { FaultSetting, NumberSetting } from './fault-setting'

const kinds = Object.keys(faultKinds) as FaultKind[]
const checkKind = checkMembers<Pick<Fault, 'kind'>>({ kind: checkOneOf(kinds) }, 'an object with a kind')

/**
 * Returns a copy of a fault whose whole shape is as its kind has it.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the first bad setting, its value and what it must be.
 */
export function checkFault(value: unknown): Fault {
  const { kind, ...given } = checkKind(value, 'fault')
  const owner = `fault "${kind}"`
  const settings = faultSettings(kind)
  const names = Object.keys(given)
  const unknown = names.find((name) => !Object.hasOwn(settings, name))
  checkArgument(
    unknown === undefined,
    `name of a setting of the ${owner}`,
    unknown,
    `one of ${Object.keys(settings).join(', ')}`,
  )
  const record: Readonly<Record<string, unknown>> = given
  const fault: Record<string, unknown> & Pick<Fault, 'kind'> = { kind }
  for (const [name, setting] of Object.entries(settings)) {
    // Any value may be given as the value to carry, undefined too.
    if (record[name] === undefined && !setting.isRequired && !(setting.type === 'value' && name in record))
      continue
    fault[name] = checkOf(setting)(record[name], owner, name)
  }
  return fault as Fault
}

function checkOf(setting: FaultSetting): Check<unknown> {
  switch (setting.type) {
    case 'number':
      return checkNumber(setting)
    case 'string':
      return checkThat((value) => typeof value === 'string', 'a string')
    case 'choice':
      return checkOneOf(setting.choices.map(({ value }) => value))
    case 'value':
      return (value) => value
  }
}

function checkNumber({ unit, isInteger, min, max }: NumberSetting): Check<number> {
  const noun = isInteger ? 'an integer' : 'a number'
  const isGood = (value: unknown) =>
    typeof value === 'number' && value >= min && value <= max && (!isInteger || Number.isInteger(value))
  return checkThat(isGood, `${noun}${unit ? ' of milliseconds' : ''} from ${min} to ${max}`)
}
