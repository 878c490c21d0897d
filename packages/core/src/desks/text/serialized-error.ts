import { isRecord } from '../../base/structure'

/** An error in the form that is posted; a value that is not an `Error` is posted as it is. */
export type SerializedError =
  { real: true; error: { message: string; code?: unknown } } | { real: false; error: unknown }

/** Serializes an error; of an `Error`, only the message and an own `code` remain. */
export function serializeError(error: unknown): SerializedError {
  if (!(error instanceof Error)) return { real: false, error }
  const code = Object.hasOwn(error, 'code') ? { code: (error as { code?: unknown }).code } : {}
  return { real: true, error: { message: error.message, ...code } }
}

/** Deserializes an error: always an `Error`, with its `code` if one was sent, or with the raw `value`. */
export function deserializeError(value: unknown): Error {
  const { real, error } = isRecord(value) ? value : { real: false, error: value }
  if (!real || !isRecord(error))
    return Object.assign(new Error(`The error is of type ${typeof error}`), { value: error })
  const result = new Error(typeof error.message === 'string' ? error.message : '')
  return Object.hasOwn(error, 'code') ? Object.assign(result, { code: error.code }) : result
}
