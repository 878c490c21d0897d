import { cleanUp } from './setup-desk'

type AfterEach = (run: () => void) => void

/** Disposes after each test of the desks that it left open, where the runner says when a test is over. */
export function cleanUpAfterEach(afterEach: AfterEach | undefined): void {
  if (typeof afterEach === 'function') afterEach(cleanUp)
}

/** Returns the runner's global, where it has one. */
export function globalAfterEach(): AfterEach | undefined {
  return (globalThis as { afterEach?: AfterEach }).afterEach
}
