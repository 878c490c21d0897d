/** Outcome of a call, in a form that can be sent out of the page. */
export type Outcome =
  | { status: 'resolved'; value: unknown }
  | { status: 'rejected'; reason: Reason }
  | { status: 'threw'; reason: Reason }
  | { status: 'pending' }

/** Reason of a rejection; `code` is present only if the error has it as an own property. */
export type Reason = { isError: true; message: string; code?: unknown } | { isError: false; value: unknown }

/**
 * Runs a call and returns its outcome.
 *
 * Distinguishes a synchronous exception from a rejection; a call that has not settled by the deadline is pending.
 */
export async function outcomeOf(run: () => unknown, deadlineMs: number): Promise<Outcome> {
  let running: unknown
  try {
    running = run()
  } catch (error) {
    return { status: 'threw', reason: reasonOf(error) }
  }
  const settled = Promise.resolve(running).then(
    (value): Outcome => ({ status: 'resolved', value }),
    (error: unknown): Outcome => ({ status: 'rejected', reason: reasonOf(error) }),
  )
  const expired = new Promise<Outcome>((resolve) => {
    setTimeout(() => resolve({ status: 'pending' }), deadlineMs)
  })
  return Promise.race([settled, expired])
}

/** Describes what was thrown. */
export function reasonOf(error: unknown): Reason {
  if (!(error instanceof Error)) return { isError: false, value: error }
  const reason: Reason = { isError: true, message: error.message }
  return Object.hasOwn(error, 'code') ? { ...reason, code: (error as { code?: unknown }).code } : reason
}
