import { cleanUp } from './setup-desk'

type AfterEach = (run: () => void) => void
type BeforeEach = (prepare: (test: { onTestFinished(run: () => void): void }) => void) => void

/** Are the hooks that a runner may have as globals. */
interface Hooks {
  afterEach?: AfterEach
  beforeEach?: BeforeEach
  onTestFinished?: unknown
}

/**
 * Disposes after each test of the desks that it left open, in vitest.
 *
 * Its `afterEach` leaves out the hooks that follow one that throws, as this does for a mistake, and with them the clean-up of others.
 */
export function cleanUpInVitest(beforeEach: BeforeEach): void {
  beforeEach(({ onTestFinished }) => onTestFinished(cleanUp))
}

/** Disposes after each test of the desks that it left open, where the runner has hooks as globals. */
export function cleanUpWithGlobals(): void {
  const { afterEach, beforeEach, onTestFinished } = globalThis as Hooks
  if (onTestFinished && beforeEach) cleanUpInVitest(beforeEach)
  else afterEach?.(cleanUp)
}
