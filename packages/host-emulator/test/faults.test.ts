import { createLinkPair, createWidget, textDesk, type Clock, type Envelope } from '@deskbridge/core'
import { afterEach, describe, expect, it } from 'vitest'
import { createEmulator, createFaults, createFaultyLink, type Emulator } from '../src/index'

const open: { dispose(): void }[] = []
afterEach(() => open.splice(0).forEach((entry) => entry.dispose()))

async function start() {
  const emulator = createEmulator()
  const widget = createWidget({ link: emulator.link, desks: [textDesk()] })
  open.push(emulator, { dispose: widget.close })
  await widget.connect()
  await widget.whenTicket()
  return { emulator, widget }
}

const verdictsOf = ({ trace }: Emulator, name: string) =>
  trace.entries.filter((entry) => entry.name === name).map(({ verdict }) => verdict)

describe('a fault in the emulated desk', () => {
  it('drops as many messages of a name as it is told, and says so in the trace', async () => {
    const { emulator, widget } = await start()
    emulator.faults.drop({ message: 'track', times: 1 })
    const lost = widget.trackEvent('lost', {})
    lost.catch(() => {})
    await widget.trackEvent('kept', {})
    expect(verdictsOf(emulator, 'track')).toEqual(['dropped', 'delivered'])
    expect(emulator.actions).toEqual([{ kind: 'track', name: 'kept', properties: {} }])
    expect(emulator.faults.active.get()).toEqual([])
  })

  it('duplicates a message: the desk does it once, and answers the copy alike', async () => {
    const { emulator, widget } = await start()
    emulator.faults.duplicate({ message: 'track', times: 1 })
    await widget.trackEvent('twice', {})
    expect(verdictsOf(emulator, 'track')).toEqual(['duplicated', 'delivered', 'ignored:duplicate'])
    expect(emulator.actions).toMatchObject([{ kind: 'track', name: 'twice' }])
  })

  it('delays messages without changing their order', async () => {
    const { emulator, widget } = await start()
    const off = emulator.faults.latency({ ms: 5, direction: 'to-host' })
    await Promise.all([widget.trackEvent('a', {}), widget.trackEvent('b', {})])
    expect(emulator.actions).toMatchObject([{ name: 'a' }, { name: 'b' }])
    expect(verdictsOf(emulator, 'track')).toEqual(['delayed', 'delayed', 'delivered', 'delivered'])
    off()
    expect(emulator.faults.active.get()).toEqual([])
  })

  it('lets the next message pass a reordered one', async () => {
    const { emulator, widget } = await start()
    emulator.faults.reorder({ message: 'track', direction: 'to-host', times: 1 })
    await Promise.all([widget.trackEvent('first', {}), widget.trackEvent('second', {})])
    expect(emulator.actions).toMatchObject([{ name: 'second' }, { name: 'first' }])
  })

  it('loses nothing by reordering when no other message comes', async () => {
    const { emulator, widget } = await start()
    emulator.faults.reorder({ message: 'track', direction: 'to-host', withinMs: 1 })
    await widget.trackEvent('alone', {})
    expect(emulator.actions).toMatchObject([{ name: 'alone' }])
  })

  it('lets the handshake through a lossy line, because the host repeats it', async () => {
    const emulator = createEmulator()
    emulator.faults.drop({ message: 'handshake', times: 1 })
    const widget = createWidget({ link: emulator.link, desks: [textDesk()] })
    open.push(emulator, { dispose: widget.close })
    await widget.connect()
    expect(verdictsOf(emulator, 'handshake')).toEqual(['dropped', 'delivered'])
  })
})

describe('which messages meet a fault', () => {
  it('is the same for the same seed, and follows the probability', () => {
    const picks = (seed: number) => {
      const faults = createFaults()
      faults.drop({ probability: 0.3, seed })
      return Array.from({ length: 1000 }, () => faults.pick('any', 'to-host').length)
    }
    const first = picks(7)
    expect(picks(7)).toEqual(first)
    expect(picks(8)).not.toEqual(first)
    const met = first.filter((count) => count > 0).length
    expect(met).toBeGreaterThan(250)
    expect(met).toBeLessThan(350)
  })

  it('is narrowed by name and direction', () => {
    const faults = createFaults()
    faults.drop({ message: 'a', direction: 'to-host' })
    expect(faults.pick('a', 'to-host')).toHaveLength(1)
    expect(faults.pick('a', 'to-widget')).toHaveLength(0)
    expect(faults.pick('b', 'to-host')).toHaveLength(0)
  })

  it.each([
    ['times', () => createFaults().drop({ times: 0 })],
    ['probability', () => createFaults().drop({ probability: 1.5 })],
    ['ms', () => createFaults().latency({ ms: -1 })],
    ['copies', () => createFaults().duplicate({ copies: 0.5 })],
  ])('is refused with the value named when its %s could never be meant', (name, add) => {
    expect(add).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', message: expect.stringContaining(name) }),
    )
  })
})

describe('a faulty link', () => {
  it('posts what was meant when it was posted, however late', () => {
    const timers: (() => void)[] = []
    const clock: Clock = { now: () => 0, after: (_, run) => (timers.push(run), () => {}) }
    const [host, widget] = createLinkPair({ clock: null })
    const faults = createFaults()
    faults.latency({ ms: 10 })
    const link = createFaultyLink(host, { faults, clock, nameOf: () => '', onFault() {} })
    const heard: unknown[] = []
    widget.listen(({ data }) => void heard.push(data))
    const message = { count: 1 }
    link.post(message)
    message.count = 2
    timers.forEach((run) => run())
    expect(heard).toEqual([{ count: 1 }])
  })

  it('hands on a message in its own envelope, and each copy of it in a new one', () => {
    const [host, widget] = createLinkPair({ clock: null })
    const arrived: Envelope[] = []
    host.listen((envelope) => void arrived.push(envelope))
    const faults = createFaults()
    const refused: Envelope[] = []
    const link = createFaultyLink(host, {
      faults,
      clock: { now: () => 0, after: () => () => {} },
      effects: { refuse: (envelope) => void refused.push(envelope) },
      nameOf: String,
      onFault() {},
    })
    const delivered: Envelope[] = []
    link.listen((envelope) => void delivered.push(envelope))
    faults.duplicate({ message: 'twice' })
    faults.refuse({ message: 'refused' })
    for (const message of ['once', 'twice', 'refused']) widget.post(message)
    expect(delivered.map(({ data }) => data)).toEqual(['once', 'twice', 'twice', 'refused'])
    expect(delivered.map((envelope) => arrived.includes(envelope))).toEqual([true, true, false, true])
    expect(refused).toEqual([delivered[3]])
    expect(refused[0]).toBe(delivered[3])
  })

  it('refuses what cannot be cloned while it is being posted', () => {
    const [host] = createLinkPair()
    const link = createFaultyLink(host, {
      faults: createFaults(),
      clock: { now: () => 0, after: () => () => {} },
      nameOf: () => '',
      onFault() {},
    })
    expect(() => link.post(() => {})).toThrow(expect.objectContaining({ name: 'DataCloneError' }))
  })
})
