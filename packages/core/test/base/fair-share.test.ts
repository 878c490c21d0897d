import { describe, expect, it, vi } from 'vitest'
import { createFairShare } from '../../src/base/fair-share'
import { createFakeClock } from '../../../../fixtures/fake-clock'
import { collectUncaught } from '../../../../fixtures/uncaught'

const inOrder = (count: number) => Array.from({ length: count }, (_, n) => n)

/** Opens a share whose tasks take the given time, and record when they ran. */
function openShare() {
  const clock = createFakeClock()
  let isHidden = false
  const share = createFairShare(() => isHidden, clock)
  const ran: { name: number | string; at: number }[] = []
  return {
    clock,
    share,
    ran,
    names: () => ran.map(({ name }) => name),
    hide: () => void (isHidden = true),
    /** Creates a task that takes the given time. */
    task: (name: number | string, takesMs: number) => () => {
      ran.push({ name, at: clock.now() })
      clock.spend(takesMs)
    },
    /** Lets the page fall behind: a burst is used up, and the timer that shows that the page keeps up does not run. */
    fallBehind() {
      share.run(() => clock.spend(60))
      clock.spend(60)
    },
  }
}

describe('a fair share', () => {
  it('runs every task at once, without a timer, while the peer uses no more than a burst', () => {
    const { clock, share, names, task } = openShare()
    for (let n = 0; n < 100; n++) share.run(task(n, 0.4))
    expect(names()).toEqual(inOrder(100))
    expect(clock.countTimers()).toBe(0)
  })

  it('runs every task of thousands at once while the page keeps up', async () => {
    const { clock, share, ran, task } = openShare()
    for (let n = 0; n < 5000; n++) {
      const at = clock.now()
      share.run(task(n, 1))
      expect(ran[n]).toEqual({ name: n, at })
      await clock.advance()
    }
    expect(clock.countTimers()).toBe(0)
  })

  it('keeps every task of a thousand that come at once, in their order', async () => {
    const { clock, share, names, task } = openShare()
    const onDropped = vi.fn<() => void>()
    for (let n = 0; n < 1000; n++) share.run(task(n, 0.3), onDropped)
    expect(names().length).toBeLessThan(1000)
    await clock.advance(1000)
    expect(names()).toEqual(inOrder(1000))
    expect(onDropped).not.toHaveBeenCalled()
    expect(clock.countTimers()).toBe(0)
  })

  it('lets tasks wait when the page does not keep up, however short they are', () => {
    const { clock, share, names, task } = openShare()
    for (let n = 0; n < 1000; n++) {
      share.run(task(n, 0))
      // What the browser does after the task, before it comes to a timer.
      clock.spend(1)
    }
    expect(names()).toEqual(inOrder(550))
  })

  it('runs what waits in slices of 16 ms, a little for each task included, and pauses for as long', async () => {
    const { clock, share, ran, task, fallBehind } = openShare()
    fallBehind()
    for (let n = 0; n < 100; n++) share.run(task(n, 1))
    expect(ran).toEqual([])
    await clock.advance(500)
    // The first turn came late.
    const start = ran[15]!.at
    const expected = inOrder(85).map((n) => ({
      name: n + 15,
      at: start + Math.floor(n / 15) * 30 + (n % 15),
    }))
    expect(ran.slice(15)).toEqual(expected)
    expect(clock.countTimers()).toBe(0)
  })

  it('pauses longer when the page came to it late', async () => {
    const { clock, share, ran, task, fallBehind } = openShare()
    fallBehind()
    for (let n = 0; n < 30; n++) share.run(task(n, 1))
    clock.spend(200)
    await clock.advance(1000)
    expect(ran[15]!.at - ran[14]!.at).toBeGreaterThan(200)
  })

  it('pauses for half a second at most, also when the page was frozen for an hour', async () => {
    const { clock, share, names, task, fallBehind } = openShare()
    fallBehind()
    for (let n = 0; n < 30; n++) share.run(task(n, 1))
    clock.spend(3_600_000)
    await clock.advance()
    expect(names()).toHaveLength(15)
    await clock.advance(500)
    expect(names()).toHaveLength(30)
  })

  it('gives a peer that floods half of the time', async () => {
    const { clock, share, ran, task } = openShare()
    for (let arrived = 0; clock.now() < 3000; await clock.advance(1)) {
      for (; arrived < clock.now() * 10; arrived++) share.run(task(arrived, 0.5), () => {})
    }
    const busyMs = ran.filter(({ at }) => at >= 1000).length * 0.5
    expect(busyMs / (clock.now() - 1000)).toBeGreaterThan(0.4)
    expect(busyMs / (clock.now() - 1000)).toBeLessThan(0.6)
  })

  it('lets no task overtake one that waits', async () => {
    const { clock, share, names, task, fallBehind } = openShare()
    fallBehind()
    share.run(task('first', 1))
    clock.spend(10_000)
    share.run(task('second', 1))
    await clock.advance()
    share.run(task('third', 1))
    expect(names()).toEqual(['first', 'second', 'third'])
  })

  it('drops what does not fit into the queue of 5,000, and notifies of each', async () => {
    const { clock, share, names, task, fallBehind } = openShare()
    const onDropped = vi.fn<() => void>()
    fallBehind()
    for (let n = 0; n < 6000; n++) share.run(task(n, 0), onDropped)
    expect(onDropped).toHaveBeenCalledTimes(1000)
    await clock.advance(1000)
    expect(names()).toEqual(inOrder(5000))
  })

  it('never drops a task without onDropped, and keeps its order', async () => {
    const { clock, share, names, task, fallBehind } = openShare()
    fallBehind()
    for (let n = 0; n < 5000; n++) share.run(task(n, 0), () => {})
    share.run(task('load', 0))
    share.run(task('late', 0), () => {})
    await clock.advance(1000)
    expect(names().slice(-2)).toEqual([4999, 'load'])
  })

  it('does not delay what follows a handler that took long, as with a dialog', () => {
    const { share, names, task } = openShare()
    share.run(task('dialog', 60_000))
    share.run(task('next', 1))
    expect(names()).toEqual(['dialog', 'next'])
  })

  it('lets nothing wait in a hidden page, whose timers hardly run', async () => {
    const { clock, share, names, task, hide, fallBehind } = openShare()
    hide()
    fallBehind()
    share.run(task('at once', 1))
    expect(names()).toEqual(['at once'])
    await clock.advance()
  })

  it('runs all that waits in one go once the page is hidden', async () => {
    const { clock, share, names, task, hide, fallBehind } = openShare()
    fallBehind()
    for (let n = 0; n < 1000; n++) share.run(task(n, 1))
    hide()
    await clock.advance()
    expect(names()).toEqual(inOrder(1000))
  })

  it('goes on after a task that throws, which is reported', async () => {
    const { clock, share, names, task, fallBehind } = openShare()
    fallBehind()
    const error = new Error('boom')
    share.run(() => {
      throw error
    })
    share.run(task('next', 1))
    const errors = await collectUncaught(() => clock.advance(1000))
    expect(errors).toEqual([error])
    expect(names()).toEqual(['next'])
  })

  it('counts the time of a task that throws at once', () => {
    const { clock, share, names, task } = openShare()
    const fail = () =>
      share.run(() => {
        clock.spend(60)
        throw new Error('boom')
      })
    expect(fail).toThrow('boom')
    clock.spend(60)
    share.run(task('next', 1))
    expect(names()).toEqual([])
  })

  it('forgets the tasks that wait, and its timer, when it is closed, also by one of them', async () => {
    const { clock, share, names, task, fallBehind } = openShare()
    fallBehind()
    share.run(() => share.close())
    share.run(task('never', 1))
    await clock.advance(1000)
    expect(names()).toEqual([])
    expect(clock.countTimers()).toBe(0)
    fallBehind()
    share.run(task('never', 1))
    share.close()
    expect(clock.countTimers()).toBe(0)
  })
})
