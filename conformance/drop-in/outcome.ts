import type { Page } from './page'

/** What became of something that was asked for. */
export type Outcome =
  | { status: 'resolved'; value: unknown }
  | { status: 'rejected' | 'threw'; error: unknown }
  | { status: 'pending' }

/** Calls a function and tells, after some time, what became of it. */
export async function outcomeOf(page: Page, run: () => unknown, afterMs = 1): Promise<Outcome> {
  const watched = watch(run)
  await page.pass(afterMs)
  return watched()
}

/** Calls a function and returns one that tells what has become of it. */
export function watch(run: () => unknown): () => Outcome {
  let outcome: Outcome = { status: 'pending' }
  try {
    Promise.resolve(run()).then(
      (value) => (outcome = { status: 'resolved', value }),
      (error) => (outcome = { status: 'rejected', error: describeError(error) }),
    )
  } catch (error) {
    outcome = { status: 'threw', error: describeError(error) }
  }
  return () => outcome
}

/** Turns an error into data: its message and own code. Anything else is kept. */
export function describeError(error: unknown): unknown {
  if (Object.prototype.toString.call(error) !== '[object Error]') return error
  const { message } = error as Error
  return Object.hasOwn(error as Error, 'code')
    ? { message, code: (error as { code?: unknown }).code }
    : { message }
}

/** Returns how a mistake was reported: by throwing or by rejecting, and which member was named. */
export function describeMistake(outcome: Outcome): unknown {
  if (!('error' in outcome)) return outcome
  const { message, code } = outcome.error as { message: string; code?: unknown }
  if (code === undefined) return { status: outcome.status }
  const [path = null] = /\b(title|components)(\[\d+\])?(\.\w+)*/.exec(message) ?? []
  return { status: outcome.status, code, path }
}
