import type { BaseExpect } from 'expect'
import { cleanUpWithGlobals } from './clean-up-after-each'
import { matchers, type DeskMatchers } from './matchers'

// For the global expect, as @types/jest declares it.
declare global {
  namespace jest {
    // The runner's own declaration asks for the parameters.
    interface Matchers<R, T> extends DeskMatchers<R> {}
  }
}

// For the expect of @jest/globals.
declare module 'expect' {
  interface Matchers<R> extends DeskMatchers<R> {}
}

const { expect } = globalThis as { expect?: Pick<BaseExpect, 'extend'> }
if (!expect)
  throw new Error(
    'There is no global expect to extend. Write expect.extend(matchers) instead, with matchers from @deskbridge/host-emulator/pure.',
  )
expect.extend(matchers)
cleanUpWithGlobals()

export type { DeskMatchers, ExpectedAction } from './matchers'
