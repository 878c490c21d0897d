import { isRecord } from '@deskbridge/core/internal'
import { dataOf, replaceData } from './carried-data'
import type { Fault } from './fault'
import { faultKinds } from './fault-kinds'
import { removeAt, replaceAt, toPath, valueAt } from './member-path'

/** Returns a message as the faults that it meets change it: the message itself when none of them does. */
export function changeMessage(message: unknown, faults: readonly Fault[]): unknown {
  return faults.reduce((changed, fault) => {
    const data = dataOf(changed)
    const other = data === undefined ? data : changeData(data, fault)
    return Object.is(other, data) ? changed : replaceData(changed, other)
  }, message)
}

/** Returns data as a fault changes it: the data itself when it does not. */
function changeData(data: unknown, fault: Fault): unknown {
  switch (fault.kind) {
    case 'malform': {
      const path = toPath(fault.member)
      const value = 'value' in fault ? fault.value : ofAnotherType(valueAt(data, path))
      return replaceAt(data, path, value)
    }
    case 'omit':
      return removeAt(data, toPath(fault.member))
    case 'extra': {
      const { settings } = faultKinds.extra
      const { member = settings.member.default, value = settings.value.default } = fault
      return isRecord(data) ? replaceAt(data, toPath(member), value) : data
    }
    default:
      return data
  }
}

function ofAnotherType(value: unknown): unknown {
  return isRecord(value) ? 'malformed' : { malformed: true }
}
