import { isWidgetError } from '@deskbridge/core'
import { outcomeOf, type Outcome } from '../outcome'

/** Tells how a call of the widget ended; a rejection also tells what caused it. */
export type WidgetOutcome = Outcome & { cause?: Cause | null }

/** Describes what caused an error: its message, and the members that the host's own error or value gave it. */
export interface Cause {
  message: string
  code?: unknown
  value?: unknown
}

/** Runs a call of the widget and tells how it ended. */
export async function widgetOutcomeOf(
  run: () => Promise<unknown>,
  deadlineMs: number,
): Promise<WidgetOutcome> {
  let cause: Cause | null = null
  const caught = (error: unknown): never => {
    if (isWidgetError(error) && error.cause instanceof Error) cause = causeOf(error.cause)
    throw error
  }
  const outcome = await outcomeOf(() => run().catch(caught), deadlineMs)
  return outcome.status === 'rejected' ? { ...outcome, cause } : outcome
}

function causeOf(error: Error & { code?: unknown; value?: unknown }): Cause {
  return {
    message: error.message,
    ...(Object.hasOwn(error, 'code') && { code: error.code }),
    ...(Object.hasOwn(error, 'value') && { value: error.value }),
  }
}
