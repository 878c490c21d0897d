// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { anApp } from '../fixtures/data'
import { openPage, playFrame } from '../fixtures/open-page'

const ready = { channel: 'helpdesk:apps', event: 'helpdesk:app:ready' }
const unknown = { channel: 'helpdesk:apps', event: 'helpdesk:news' }

/** Mounts an app, each message of which takes the host a millisecond, and lets it flood the page. */
function openFlooded() {
  const opened = openPage()
  const { host, container, clock, traffic } = opened
  const mounted = host.mount(anApp({ desk: 'qiscus' }), container)
  const frame = playFrame(mounted)
  host.on('message', () => clock.spend(1))
  return {
    ...opened,
    mounted,
    frame,
    flood(count: number) {
      for (let n = 0; n < count; n++) frame.say(unknown)
    },
    verdicts: () => traffic.filter(({ direction }) => direction === 'in').map(({ verdict }) => verdict),
  }
}

describe('a frame that floods its page', () => {
  it('is handled a part at a time, with nothing lost, and without a timer afterwards', async () => {
    const { clock, flood, verdicts, mounted, frame } = openFlooded()
    frame.load()
    frame.say(ready)
    flood(1000)
    expect(verdicts().length).toBeLessThan(200)
    await clock.advance(10_000)
    expect(verdicts()).toHaveLength(1001)
    mounted.detach()
    expect(clock.countTimers()).toBe(0)
  })

  it('is reported with the app and the number of messages that were dropped, none of which was read', async () => {
    const { clock, flood, verdicts, diagnostics, traffic } = openFlooded()
    flood(10_000)
    await clock.advance(20_000)
    const dropped = verdicts().filter((verdict) => verdict === 'ignored:flood').length
    expect(verdicts()).toHaveLength(10_000)
    expect(dropped).toBeGreaterThan(4000)
    expect(traffic.find(({ verdict }) => verdict === 'ignored:flood')).toMatchObject({ name: '', desk: null })
    const summary = diagnostics.find(({ code }) => code === 'flood')
    expect(summary).toMatchObject({ appId: 'orders-1' })
    expect(summary!.message).toContain(` ${dropped} flood.`)
  })

  it('has its loads handled in their order among its messages', async () => {
    const { clock, flood, frame, verdicts, mounted } = openFlooded()
    flood(1000)
    frame.load()
    flood(10)
    expect(mounted.state.get().status).toBe('loading')
    let countAtLoad = 0
    mounted.state.subscribe(({ status }) => {
      if (status === 'loaded') countAtLoad ||= verdicts().length
    })
    await clock.advance(10_000)
    expect(countAtLoad).toBe(1000)
    expect(verdicts()).toHaveLength(1010)
  })

  it('does not keep another frame waiting', () => {
    const { host, container, flood } = openFlooded()
    const other = host.mount(anApp({ desk: 'qiscus' }), container)
    flood(1000)
    playFrame(other).say(ready)
    expect(other.state.get().status).toBe('ready')
  })

  it('is forgotten when it is removed', async () => {
    const { clock, flood, verdicts, mounted } = openFlooded()
    flood(1000)
    const count = verdicts().length
    mounted.unmount()
    expect(clock.countTimers()).toBe(0)
    await clock.advance(10_000)
    expect(verdicts()).toHaveLength(count)
  })
})
