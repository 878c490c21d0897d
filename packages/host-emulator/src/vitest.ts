import { beforeEach, expect } from 'vitest'
import { cleanUpInVitest } from './clean-up-after-each'
import { matchers, type DeskMatchers } from './matchers'

declare module 'vitest' {
  // The runner's own declaration asks for the parameter.
  interface Matchers<T> extends DeskMatchers<T> {}
}

expect.extend(matchers)
cleanUpInVitest(beforeEach)

export type { DeskMatchers, ExpectedAction } from './matchers'
