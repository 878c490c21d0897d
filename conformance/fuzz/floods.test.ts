import { afterAll, describe, expect, it } from 'vitest'
import { closePage } from '../desks/page'
import { flood, speakToSilence } from './flood'
import { fuzzRuns } from './fuzz-runs'
import { firstSetups } from './setups'

/** Messages of each kind: 20,000 in the whole run. */
const countPerKind = Math.max(100, Math.min(20_000, fuzzRuns / 50))
/** Messages to a peer that answers nothing: 100,000 in the whole run. */
const countToSilence = Math.max(2000, Math.min(100_000, fuzzRuns / 10))
/** Timers that a session at rest may have. */
const timerLimit = 8
/** Bytes that a measurement in a busy process may be wrong by. */
const spareBytes = 500_000
const timeout = 3_600_000

describe.each(firstSetups)('$name', (setup) => {
  it.each(['host', 'widget'] as const)(
    'a flood of any kind of message leaves nothing at the %s that grows',
    { timeout },
    async (side) => {
      const most = await flood(setup, side, countPerKind)
      const isBounded = most.timers <= timerLimit && most.bytesPerMessage < spareBytes / countPerKind + 1
      expect(isBounded ? null : most).toBeNull()
    },
  )

  it.each(['host', 'widget'] as const)(
    'a peer that answers nothing leaves nothing at the %s that grows',
    { timeout },
    async (side) => {
      const { timers, bytesPerMessage } = await speakToSilence(setup, side, countToSilence)
      expect(timers).toBeLessThanOrEqual(timerLimit)
      expect(bytesPerMessage).toBeLessThan(spareBytes / countToSilence + 1)
    },
  )
})

afterAll(closePage)
