import { cleanUp } from './setup-desk'

type AfterEach = (run: () => void) => void
type BeforeEach = (prepare: (test: { onTestFinished(run: () => void): void }) => void) => void

/** The hooks that a runner may have as globals. */
interface Hooks {
  afterEach?: AfterEach
  beforeEach?: BeforeEach
  onTestFinished?: unknown
}

/**
 * Registers a hook for vitest that disposes of the desks that a test left open.
 *
 * It is not `afterEach`: when a hook throws there, as this one does for a mistake, vitest skips the hooks that follow.
 */
export function cleanUpInVitest(beforeEach: BeforeEach): void {
  beforeEach(({ onTestFinished }) => onTestFinished(cleanUp))
}

/** Registers a hook that disposes of the desks that a test left open, where the runner has hooks as globals. */
export function cleanUpWithGlobals(): void {
  const { afterEach, beforeEach, onTestFinished } = globalThis as Hooks
  if (onTestFinished && beforeEach) cleanUpInVitest(beforeEach)
  else afterEach?.(cleanUp)
}
