import { isWidgetError } from '@deskbridge/core'
import { outcomeOf, type Outcome } from '../outcome'

/** Outcome of a call of the widget; a rejection includes its cause. */
export type WidgetOutcome = Outcome & { cause?: Cause | null }

/** Describes the cause of an error: its message, and the members that come from the host's own error or value. */
export interface Cause {
  message: string
  code?: unknown
  value?: unknown
}

/** Runs a call of the widget and returns its outcome. */
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
