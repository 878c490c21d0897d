import { isRecord } from '@deskbridge/core/internal'
import { pathOfData, removeAt, replaceAt, valueAt } from './carried-data'
import type { Fault } from './faults'

/** Returns a message as the faults that it met have spoiled it: the message itself when none of them spoils. */
export function changeMessage(message: unknown, faults: readonly Fault[]): unknown {
  return faults.reduce(changeBy, message)
}

function changeBy(message: unknown, fault: Fault): unknown {
  if (fault.kind !== 'malform' && fault.kind !== 'omit' && fault.kind !== 'extra') return message
  const start = pathOfData(message)
  if (!start) return message
  if (fault.kind === 'extra') {
    const { member = 'extra', value = 'nobody knows this' } = fault
    return isRecord(valueAt(message, start))
      ? replaceAt(message, [...start, ...toPath(member)], value)
      : message
  }
  const path = [...start, ...toPath(fault.member)]
  if (fault.kind === 'omit') return removeAt(message, path)
  const value = 'value' in fault ? fault.value : ofAnotherType(valueAt(message, path))
  return replaceAt(message, path, value)
}

function toPath(member = ''): string[] {
  return member.split('.').filter((key) => key !== '')
}

function ofAnotherType(value: unknown): unknown {
  return isRecord(value) ? 'malformed' : { malformed: true }
}
