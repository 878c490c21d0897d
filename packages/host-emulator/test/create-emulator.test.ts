import { createWidget, qiscusDesk, textDesk, type TextDeskOptions, type Widget } from '@deskbridge/core'
import { afterEach, describe, expect, it } from 'vitest'
import { aTicket, aUser, createEmulator, on, type Emulator, type Scenario } from '../src/index'

const open: { dispose(): void }[] = []
afterEach(() => open.splice(0).forEach((entry) => entry.dispose()))

async function start(scenario: Scenario = {}): Promise<{ emulator: Emulator; widget: Widget }> {
  const emulator = createEmulator(scenario)
  const { placement } = scenario
  const where: TextDeskOptions = placement ? { placement: placement as TextDeskOptions['placement'] } : {}
  const widget = createWidget({ link: emulator.link, desks: [textDesk(where), qiscusDesk(where)] })
  open.push(emulator, { dispose: widget.close })
  await widget.connect()
  await emulator.ready()
  return { emulator, widget }
}

describe.each(['text', 'qiscus', 'auto'] as const)('an emulated desk "%s"', (desk) => {
  it('gives the widget its ticket, later changes of it, and other tickets', async () => {
    const { emulator, widget } = await start({ desk, ticket: { subject: 'Lost' } })
    expect(await widget.whenTicket()).toMatchObject({ subject: 'Lost', requester: aTicket().requester })
    const seen: (string | null)[] = []
    widget.on('ticketChange', ({ ticket, isSwitch }) => void seen.push(`${ticket.subject} ${isSwitch}`))
    emulator.ticket.update({ subject: 'Found' })
    await expect.poll(() => seen).toEqual(['Found false'])
    emulator.ticket.open(aTicket({ id: 'other', subject: 'Another' }))
    await expect.poll(() => seen).toEqual(['Found false', 'Another true'])
    expect(emulator.ticket.current?.id).toBe('other')
  })

  it('tells with each message what the receiving session said of it', async () => {
    const { emulator, widget } = await start({ desk, strict: false })
    await widget.whenTicket()
    const { entries } = emulator.trace
    expect(entries.filter(({ direction }) => direction === 'to-widget').length).toBeGreaterThan(0)
    expect(entries.filter(({ direction }) => direction === 'to-host').length).toBeGreaterThan(0)
    expect(entries.every(({ verdict }) => /^(delivered|ignored:)/.test(verdict))).toBe(true)
    emulator.link.post({ hello: 'world' })
    await expect
      .poll(() => emulator.trace.entries.find((entry) => entry.desk === null))
      .toMatchObject({ direction: 'to-host', data: { hello: 'world' }, verdict: 'ignored:foreign' })
  })

  it('brings the widget back after a reload, with the current ticket', async () => {
    const { emulator, widget } = await start({ desk })
    await widget.whenTicket()
    widget.close()
    emulator.ticket.update({ subject: 'Changed meanwhile' })
    emulator.reload()
    await widget.connect()
    await expect.poll(() => widget.ticket.get()?.subject).toBe('Changed meanwhile')
  })
})

describe('what a widget does', () => {
  it('is told in the same words whichever desk it is done in', async () => {
    const text = await start({ desk: 'text' })
    await text.widget.trackEvent('opened', { from: 'test' })
    await text.widget.showToast({ content: 'Saved', kind: 'success' })
    expect(text.emulator.actions).toEqual([
      { kind: 'track', name: 'opened', properties: { from: 'test' } },
      { kind: 'toast', toast: { content: 'Saved', kind: 'success' } },
    ])
    const qiscus = await start({ desk: 'qiscus', mode: 'popup' })
    await qiscus.widget.resize({ width: 600 })
    await qiscus.widget.setFullscreen(true)
    await expect
      .poll(() => qiscus.emulator.actions)
      .toEqual([
        { kind: 'resize', width: 600 },
        { kind: 'fullscreen', fullscreen: true },
      ])
    expect(qiscus.emulator.isFullscreen.get()).toBe(true)
  })

  it('shows as section, badge and click in the desk that has them', async () => {
    const { emulator, widget } = await start()
    let clicks = 0
    await widget.setSection({
      title: 'Orders',
      components: [{ type: 'button', data: { id: 'go', label: 'Go', onClick: () => void clicks++ } }],
    })
    expect(emulator.section.get()?.components).toEqual([{ type: 'button', data: { id: 'go', label: 'Go' } }])
    emulator.clickSectionButton('go')
    await expect.poll(() => clicks).toBe(1)

    const menu = await start({ placement: 'main-menu' })
    await menu.widget.setBadge(3)
    expect(menu.emulator.badge.get()).toBe(3)
  })

  it('follows another user, mode and theme', async () => {
    const { emulator, widget } = await start({ desk: 'qiscus' })
    expect(widget.can('resize')).toBe(false)
    emulator.app.setMode('popup')
    await expect.poll(() => widget.can('resize')).toBe(true)
    emulator.user.switch(aUser({ name: 'Ana Silva' }))
    await expect.poll(() => widget.user.get()?.name).toBe('Ana Silva')
    expect(emulator.user.current.name).toBe('Ana Silva')

    const text = await start()
    text.emulator.setTheme('dark')
    await expect.poll(() => text.widget.theme.get()).toBe('dark')
  })
})

describe('messages that a test waits for', () => {
  it('are returned once each, in order, also when they came before', async () => {
    const { emulator, widget } = await start()
    emulator.use(on('first', () => null))
    await widget.send('first', 1)
    await widget.send('first', 2)
    expect(await emulator.waitForMessage('first')).toBe(1)
    expect(await emulator.waitForMessage('first')).toBe(2)
    const third = emulator.waitForMessage('first')
    await widget.send('first', 3)
    expect(await third).toBe(3)
    expect(emulator.received('first')).toEqual([1, 2, 3])
  })

  it('reject in time with the names of what came instead', async () => {
    const { emulator } = await start()
    const error = await emulator
      .waitForMessage('nothing', { timeoutMs: 1 })
      .catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'REQUEST_TIMEOUT' })
    expect(String(error)).toContain('plugin_inited')
  })

  it('reject when the emulator is disposed of', async () => {
    const { emulator } = await start()
    const waiting = emulator.waitForMessage('nothing')
    emulator.dispose()
    await expect(waiting).rejects.toMatchObject({ code: 'CLOSED' })
  })
})

describe('fixtures', () => {
  it('are the same each time, and not shared', () => {
    expect(aTicket()).toEqual(aTicket())
    aTicket().tags.push('spoiled')
    expect(aTicket().tags).not.toContain('spoiled')
  })

  it('take overrides all the way down', () => {
    const ticket = aTicket({ requester: { email: 'other@example.com' }, tags: [] })
    expect(ticket.requester).toEqual({ ...aTicket().requester, email: 'other@example.com' })
    expect(ticket.tags).toEqual([])
    expect(aTicket({ requester: null }).requester).toBeNull()
  })
})
