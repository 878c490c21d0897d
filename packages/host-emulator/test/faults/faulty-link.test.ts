import { createLinkPair, type Envelope } from '@deskbridge/core'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { describe, expect, it } from 'vitest'
import {
  createFaults,
  createFaultyLink,
  createRefusals,
  joinFaults,
  type FaultVerdict,
} from '../../src/faults'

const message = (name: string) => ({ channel: 'helpdesk:apps', event: name })

describe('a faulty link of any host', () => {
  it('knows the names of messages in the words of their desks', () => {
    const [host, widget] = createLinkPair({ clock: null })
    const faults = createFaults()
    faults.drop({ message: 'helpdesk:app:resize' })
    const arrived: unknown[] = []
    createFaultyLink(host, { faults }).listen(({ data }) => void arrived.push(data))
    widget.post(message('helpdesk:app:resize'))
    widget.post(message('helpdesk:app:ready'))
    expect(arrived).toEqual([message('helpdesk:app:ready')])
  })

  it('reports what each fault does before the message arrives', () => {
    const [host, widget] = createLinkPair({ clock: null })
    const faults = createFaults()
    faults.duplicate({ direction: 'to-host' })
    const seen: (FaultVerdict | 'arrived')[] = []
    const link = createFaultyLink(host, { faults, onFault: (_, __, verdict) => void seen.push(verdict) })
    link.listen(() => void seen.push('arrived'))
    widget.post('anything')
    expect(seen).toEqual(['duplicated', 'arrived', 'arrived'])
  })

  it('leaves it to the page to reload the frame, and loses the message', () => {
    const [host, widget] = createLinkPair({ clock: null })
    const faults = createFaults()
    const arrived: unknown[] = []
    let reloads = 0
    widget.listen(({ data }) => void arrived.push(data))
    faults.reload()
    const link = createFaultyLink(host, { faults, effects: { reload: () => void reloads++ } })
    link.post('lost')
    link.post('kept')
    expect([reloads, arrived]).toEqual([1, ['kept']])
  })

  it('refuses a message through the refusals that the host asks', async () => {
    const [host, widget] = createLinkPair({ clock: null })
    const faults = createFaults()
    faults.refuse({ message: 'bad', reason: 'Not today.' })
    const { refuse, respond } = createRefusals()
    const answers: (Promise<unknown> | null)[] = []
    const link = createFaultyLink(host, { faults, effects: { refuse }, nameOf: String })
    link.listen((envelope: Envelope) => void answers.push(respond(envelope)))
    widget.post('good')
    widget.post('bad')
    expect(answers[0]).toBeNull()
    await expect(answers[1]).rejects.toThrow('Not today.')
  })
})

describe('faults of several sets', () => {
  it('are all met, those of the first set first, and each set counts its own', () => {
    const [one, all] = [createFaults(), createFaults()]
    one.drop({ times: 1 })
    all.latency({ ms: 5 })
    const joined = joinFaults(one, all)
    const kinds = () => joined.pick('any', 'to-host').map(({ fault }) => fault.kind)
    expect([kinds(), kinds()]).toEqual([['drop', 'latency'], ['latency']])
    expect([one.active.get(), all.active.get().length]).toEqual([[], 1])
  })

  it('wait for an early message as long as the set that waits longest', async () => {
    const [one, all] = [createFaults(), createFaults()]
    const joined = joinFaults(one, all)
    expect(joined.waitsMs('to-widget')).toBeNull()
    all.early({ message: 'late', withinMs: 10 })
    one.early({ message: 'late', withinMs: 5 })
    expect(joined.waitsMs('to-widget')).toBe(10)

    const clock = createFakeClock()
    const [host, widget] = createLinkPair({ clock: null })
    const arrived: unknown[] = []
    widget.listen(({ data }) => void arrived.push(data))
    const link = createFaultyLink(host, { faults: joined, clock, nameOf: String })
    for (const name of ['first', 'late']) link.post(name)
    await clock.advance(10)
    expect(arrived).toEqual(['late', 'first'])
  })
})
