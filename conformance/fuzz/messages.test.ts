import { afterAll, expect, it } from 'vitest'
import { reportFigure } from '../../e2e/fixtures/figures-file'
import { closePage } from '../desks/page'
import { printFindings } from './findings'
import { fuzzRuns, fuzzSeed } from './fuzz-runs'
import { setups } from './setups'
import { throwStorm } from './storm'

it.each(['host', 'widget'] as const)(
  'no message moves the %s except as the protocols say, whatever its members are',
  { timeout: 3_600_000 },
  async (side) => {
    const { cpuUsage } = process
    const before = cpuUsage()
    const report = await throwStorm({ side, setups, runs: fuzzRuns, seed: fuzzSeed })
    const { user } = cpuUsage(before)
    const seconds = Math.round(user / 100_000) / 10
    console.log(
      `${report.thrown} messages at the ${side}, ${report.delivered} of them acted upon, in ${seconds} s`,
    )
    console.log(`The same again: DESKBRIDGE_FUZZ_SEED=${fuzzSeed} DESKBRIDGE_FUZZ_RUNS=${fuzzRuns}`)
    reportFigure({
      figure: `messages thrown at the ${side} of every desk`,
      value: report.thrown.toLocaleString('en-US'),
      bound: 'no finding',
      ok: report.groups.length === 0,
    })
    expect(printFindings(report.groups).join('\n')).toBe('')
  },
)

afterAll(closePage)
