/** How a host answers a message: with a value, an error with or without a code, a raw rejection, or never. */
export type TextAnswer =
  | { resolve: unknown }
  | { rejectError: { message: string; code?: unknown } }
  | { rejectValue: unknown }
  | { never: true }

/** Answers as specified, and with success by default. */
export function giveAnswer(answer: TextAnswer | undefined): unknown {
  if (!answer) return undefined
  if ('resolve' in answer) return answer.resolve
  if ('rejectValue' in answer) return Promise.reject(answer.rejectValue)
  if ('never' in answer) return new Promise(() => undefined)
  const { message, ...code } = answer.rejectError
  // Copied only if present: the wire carries a code that is an own property of the error, even a falsy one.
  return Promise.reject(Object.assign(new Error(message), code))
}
