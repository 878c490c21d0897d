import { describe, expect, it } from 'vitest'
import { flood, speakToSilence } from './flood'
import { fuzzRuns } from './fuzz-runs'
import { setups } from './setups'

const messageCount = Math.min(100_000, Math.max(5000, fuzzRuns / 10))
/** Timers that a session at rest may have. */
const timerLimit = 8
/** What a measurement in a busy process may be wrong by, and what a message may leave behind all the same. */
const byteLimit = 2_000_000 / messageCount + 5
const timeout = 1_200_000

describe.each(setups)('$name', (setup) => {
  it.each(['host', 'widget'] as const)(
    'a flood leaves nothing behind at the %s that grows with it',
    { timeout },
    async (side) => {
      const { timers, bytesPerMessage } = await flood(setup, side, messageCount)
      expect(timers).toBeLessThanOrEqual(timerLimit)
      expect(bytesPerMessage).toBeLessThan(byteLimit)
    },
  )

  it.each(['host', 'widget'] as const)(
    'a peer that answers nothing leaves nothing behind at the %s that grows',
    { timeout },
    async (side) => {
      const { timers, bytesPerMessage } = await speakToSilence(setup, side, messageCount)
      expect(timers).toBeLessThanOrEqual(timerLimit)
      expect(bytesPerMessage).toBeLessThan(byteLimit)
    },
  )
})
