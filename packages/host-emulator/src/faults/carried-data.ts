import { describeMessage } from '@deskbridge/host/engine'
import { findDesk } from '../desks'

/** Returns what a message carries; `undefined` when that is nothing, or the message is of no desk. */
export function dataOf(message: unknown): unknown {
  const { desk, data } = describeMessage(message)
  return desk === null ? undefined : data
}

/** Returns a copy of a message that carries other data; the message itself when it carries none. */
export function replaceData(message: unknown, data: unknown): unknown {
  if (dataOf(message) === undefined) return message
  return findDesk(describeMessage(message).desk)!.replaceData(message, data)
}
