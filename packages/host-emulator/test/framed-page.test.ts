// @vitest-environment jsdom
import { createWidget } from '@deskbridge/core'
import { qiscusEvents } from '@deskbridge/core/desks/qiscus'
import { textEvents } from '@deskbridge/core/desks/text'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cleanUpInVitest } from '../src/clean-up-after-each'
import { aTicket, createEmulator, matchers, setupDesk } from '../src/pure'
import type {} from '../src/vitest'

// As the entry for vitest does it.
expect.extend(matchers)
cleanUpInVitest(beforeEach)

const here = 'packages/host-emulator/test/framed-page.test.ts'

describe('a page on a desk', () => {
  afterEach(() => {
    // The hooks of others run before the desk ends, which may throw.
    if (window.parent === window) throw new Error('The desk has ended before the hooks of others.')
  })

  it('has a listener for as long as its signal, its once and its phase say', async () => {
    const desk = setupDesk()
    const heard: string[] = []
    const controller = new AbortController()
    window.addEventListener('message', () => heard.push('signal'), { signal: controller.signal })
    window.addEventListener('message', () => heard.push('once'), { once: true })
    const plain = () => heard.push('plain')
    // Older code writes it so.
    window.addEventListener('message', plain, null as never)
    window.removeEventListener('message', plain, null as never)
    const capturing = () => heard.push('capturing')
    window.addEventListener('message', capturing, true)
    const widget = createWidget()
    await widget.connect()
    expect(heard.filter((name) => name === 'once')).toHaveLength(1)
    expect(heard).toContain('capturing')
    expect(heard).not.toContain('plain')
    controller.abort()
    desk.dispose()
    const before = heard.length
    setupDesk()
    await createWidget().connect()
    expect(heard).toHaveLength(before)
  })

  it('hears with onmessage, until it takes it back or the desk ends', async () => {
    const desk = setupDesk()
    const heard: unknown[] = []
    const onmessage = ({ data }: MessageEvent) => heard.push(data)
    Object.assign(window, { onmessage })
    await createWidget().connect()
    expect(heard.length).toBeGreaterThan(0)
    desk.dispose()
    expect(window.onmessage).toBe(null)
    setupDesk()
  })

  it('cannot send what a browser does not clone, though the test DOM would let it', () => {
    setupDesk()
    const post = (el: unknown) => window.parent.postMessage({ el: [el] }, '*')
    expect(() => post(document.body)).toThrow(/HTMLBodyElement object could not be cloned.* Path: el\[0\]\./)
    expect(() => post(new Event('x'))).toThrow(/Event object could not be cloned/)
    expect(() => post(new FormData())).toThrow(/FormData object could not be cloned/)
  })

  it('is on the origin that the scenario says', async () => {
    const origin = 'https://acme.example.com'
    setupDesk({ desk: 'qiscus', origin })
    const widget = createWidget({ hostOrigins: [origin] })
    await widget.connect()
    expect(widget.status.get()).toBe('connected')
    widget.close()
  })

  it('has what the app of the scenario says, unless the scenario itself says it', async () => {
    const desk = setupDesk({ app: { desk: 'qiscus', mode: 'popup' } })
    const widget = createWidget()
    await widget.connect()
    expect(widget.appContext.get()?.mode).toBe('popup')
    desk.app.setMode('embed')
    await expect.poll(() => widget.appContext.get()?.mode).toBe('embed')
    widget.close()
  })

  it('is told from where a message came that is no object', async () => {
    const desk = setupDesk({ strict: false })
    window.parent.postMessage('resize', '*')
    await expect.poll(() => desk.protocolErrors).toHaveLength(1)
    expect(desk.protocolErrors[0]?.message).toContain(here)
  })

  it('has the verdicts of a widget that another copy of core created', async () => {
    vi.resetModules()
    const { createWidget: createOther } = await import('@deskbridge/core')
    expect(createOther).not.toBe(createWidget)
    const desk = setupDesk()
    const widget = createOther()
    await widget.connect()
    await widget.whenTicket()
    desk.faults.malform({ message: textEvents.ticket })
    desk.ticket.update({ subject: 'Malformed' })
    const verdicts = () =>
      desk.trace.entries.filter(({ name }) => name === textEvents.ticket).map(({ verdict }) => verdict)
    await expect.poll(() => verdicts().at(-1)).toMatch(/^invalid:/)
    widget.close()
  })

  it('fails for a message that only an earlier interceptor knew', async () => {
    const desk = setupDesk({ strict: false })
    const widget = createWidget()
    await widget.connect()
    desk.once('custom', () => null)
    await widget.send('custom')
    expect(desk.protocolErrors).toEqual([])
    await widget.send('custom')
    expect(desk.protocolErrors).toHaveLength(1)
    widget.close()
  })

  it('compares what it received to the bottom', async () => {
    const desk = setupDesk({ strict: false })
    const widget = createWidget()
    await widget.connect()
    await widget.send('custom', new Set([1]))
    expect(desk).toHaveReceived('custom', new Set([1]))
    expect(desk).not.toHaveReceived('custom', new Set([2]))
    widget.close()
  })
})

it.each([
  ['a ticket that cannot be cloned', { ticket: { customFields: { f: () => 1 } } }, /clone/],
  ['an origin that is none', { origin: 'acme' }, /"acme"/],
  ['an app that cannot be attached', { app: { url: 'nowhere' } }, /Invalid URL|nowhere/],
])('a scenario with %s leaves the page as it was', (_what, scenario, text) => {
  expect(() => setupDesk(scenario as object)).toThrow(text)
  expect(window.parent).toBe(window)
  setupDesk()
})

it('emulators side by side leave each other what they need', () => {
  const [first, second] = [createEmulator(), createEmulator()]
  first.dispose()
  second.ticket.update({ subject: 'Found' })
  expect(second.ticket.current?.subject).toBe('Found')
  second.dispose()
})

it('fixtures are new ones each time', () => {
  const ticket = aTicket()
  ticket.tags?.push('changed')
  expect(aTicket().tags).not.toContain('changed')
})

describe('faults', () => {
  const subjects = async (set: (desk: ReturnType<typeof setupDesk>) => void, count = 4) => {
    const desk = setupDesk({ desk: 'qiscus' })
    const widget = createWidget()
    await widget.connect()
    const seen: (string | null | undefined)[] = []
    widget.ticket.subscribe(() => seen.push(widget.ticket.get()?.subject))
    set(desk)
    for (let number = 1; number <= 4; number++) desk.ticket.update({ subject: String(number) })
    await expect.poll(() => seen).toHaveLength(count)
    return seen
  }

  it('reorder lets each message be passed by the next, also when all meet it', async () => {
    const seen = await subjects((desk) => desk.faults.reorder({ message: qiscusEvents.ticketUpdate }))
    expect(seen).toEqual(['2', '1', '4', '3'])
  })

  it('early keeps the order of those that wait, also when it is used up', async () => {
    const seen = await subjects((desk) => {
      desk.faults.early({ message: qiscusEvents.contextUser, times: 1, withinMs: 20 })
      desk.ticket.update({ subject: '0' })
      desk.user.switch({ ...desk.user.current!, name: 'Ada Moss' })
    }, 5)
    expect(seen).toEqual(['0', '1', '2', '3', '4'])
  })

  it('of two kinds do not meet the same messages by chance', async () => {
    const desk = setupDesk({ desk: 'qiscus' })
    await createWidget().connect()
    desk.faults.drop({ probability: 0.4 })
    desk.faults.duplicate({ probability: 0.4 })
    for (let number = 1; number <= 200; number++) desk.ticket.update({ subject: String(number) })
    const met = (verdict: string) => desk.trace.entries.filter((entry) => entry.verdict === verdict).length
    expect(met('dropped')).toBeGreaterThan(0)
    expect(met('duplicated')).toBeGreaterThan(0)
  })

  it('reload is used up by one document unless it is told otherwise', async () => {
    const desk = setupDesk()
    desk.faults.reload()
    await createWidget().connect()
    expect(desk.faults.active.get()).toEqual([])
  })
})
