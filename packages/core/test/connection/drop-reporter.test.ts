import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/connection/diagnostic'
import { createDropReporter } from '../../src/connection/drop-reporter'
import type { Verdict } from '../../src/desks/outcome'
import { createFakeClock } from '../../../../fixtures/fake-clock'

const origin = 'https://widget.example.com'

function openReporter() {
  const clock = createFakeClock()
  const diagnostics: Diagnostic[] = []
  const reporter = createDropReporter(
    clock,
    (diagnostic) => void diagnostics.push(diagnostic),
    ' in the frame of the app "orders"',
  )
  const drop = (verdict: Verdict, count = 1) => {
    for (let n = 0; n < count; n++) reporter.report({ data: n, origin, ports: [] }, verdict)
  }
  return { clock, reporter, drop, takeDiagnostics: () => diagnostics.splice(0) }
}

describe('the reports of dropped messages', () => {
  it('name the reason, the origin and the place', () => {
    const { drop, takeDiagnostics } = openReporter()
    drop('ignored:other-origin')
    drop('invalid:data.args')
    const place = `from ${origin} in the frame of the app "orders"`
    expect(takeDiagnostics()).toEqual([
      {
        code: 'other-origin',
        message: `A message ${place} was dropped: ignored:other-origin.`,
        data: 0,
        origin,
      },
      { code: 'invalid', message: `A message ${place} was dropped: invalid:data.args.`, data: 0, origin },
    ])
  })

  it('come one by one up to 20 a second, and need no timer', async () => {
    const { clock, drop, takeDiagnostics } = openReporter()
    for (let second = 0; second < 5; second++) {
      drop('ignored:foreign', 20)
      expect(takeDiagnostics()).toHaveLength(20)
      expect(clock.countTimers()).toBe(0)
      await clock.advance(1000)
    }
    expect(takeDiagnostics()).toEqual([])
  })

  it('give what exceeds that as one number by code when the second is over', async () => {
    const { clock, drop, takeDiagnostics } = openReporter()
    drop('ignored:foreign', 5000)
    drop('invalid:data.args', 7)
    drop('invalid:owner', 3)
    expect(takeDiagnostics()).toHaveLength(20)
    await clock.advance(999)
    expect(takeDiagnostics()).toEqual([])
    await clock.advance(1)
    const [summary, ...others] = takeDiagnostics()
    expect(others).toEqual([])
    expect(summary).toMatchObject({ code: 'flood', origin })
    expect(summary!.message).toContain(`4990 more messages from ${origin} in the frame of the app "orders"`)
    expect(summary!.message).toContain(': 4980 foreign, 10 invalid.')
    expect(clock.countTimers()).toBe(0)
    drop('ignored:foreign')
    expect(takeDiagnostics()).toMatchObject([{ code: 'foreign' }])
  })

  it('only count what came faster than it could be handled, without reading it', async () => {
    const { clock, reporter, takeDiagnostics } = openReporter()
    const unread = {
      origin,
      ports: [],
      get data(): unknown {
        throw new Error('The data was read.')
      },
    }
    for (let n = 0; n < 1234; n++) reporter.report(unread, 'ignored:flood')
    expect(takeDiagnostics()).toEqual([])
    await clock.advance(1000)
    const [summary, ...others] = takeDiagnostics()
    expect(others).toEqual([])
    expect(summary!.message).toContain(': 1234 flood.')
  })

  it('come at most 21 times a second while a flood goes on', async () => {
    const { clock, drop, takeDiagnostics } = openReporter()
    for (let ms = 0; ms < 10_000; ms++) {
      drop('ignored:foreign', 10)
      await clock.advance(1)
    }
    expect(takeDiagnostics()).toHaveLength(210)
  })

  it('leave out nothing that was counted when they are closed', () => {
    const { clock, reporter, drop, takeDiagnostics } = openReporter()
    drop('ignored:foreign', 25)
    reporter.close()
    expect(takeDiagnostics().at(-1)!.message).toContain(': 5 foreign.')
    expect(clock.countTimers()).toBe(0)
    reporter.close()
    expect(takeDiagnostics()).toEqual([])
  })
})
