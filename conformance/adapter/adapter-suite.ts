import {
  button,
  createWidget,
  item,
  qiscusDesk,
  textDesk,
  type Section,
  type Ticket,
  type TicketState,
  type Widget,
  type WidgetState,
  type TextDeskOptions,
} from '@deskbridge/core'
import { aSection, aTicket, createEmulator, type Emulator, type Scenario } from '@deskbridge/host-emulator'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { show, type Adapter, type MountedPage, type Probe } from './adapter'
import { createWatchedWidget, type WatchedWidget } from './watched-widget'

/** Differences between the desks; Qiscus sends its theme in the page's URL, which does not exist here. */
const desks = [
  { desk: 'text', announcement: 'plugin_inited', user: 'null', theme: 'dark' },
  { desk: 'qiscus', announcement: 'helpdesk:app:ready', user: 'Ada', theme: 'null' },
] as const

/** Generous for slow machines: a wait ends as soon as its condition is met. */
const patience = { timeout: 10_000 }

/** Tests the contract that all adapters share on one of them, in a test DOM. */
export function describeAdapter(adapter: Adapter): void {
  let pages: MountedPage[]
  let emulators: Emulator[]
  let undoes: (() => void)[]

  beforeEach(() => {
    pages = []
    emulators = []
    undoes = []
  })
  const silenceConsole = () => {
    for (const method of ['error', 'warn'] as const) {
      const spy = vi.spyOn(console, method).mockImplementation(() => {})
      undoes.push(() => spy.mockRestore())
    }
  }

  afterEach(async () => {
    for (const page of pages) await page.unmount()
    for (const emulator of emulators) emulator.dispose()
    for (const undo of undoes) undo()
  })

  const openDesk = (scenario: Scenario = {}): Emulator & WatchedWidget => {
    const emulator = createEmulator(scenario)
    emulators.push(emulator)
    const { placement } = scenario as { placement?: TextDeskOptions['placement'] }
    const watched = createWatchedWidget({
      link: emulator.link,
      desks: [textDesk({ placement }), qiscusDesk({ placement })],
    })
    return Object.assign(emulator, watched)
  }
  const mount = async (...given: Parameters<Adapter['mount']>): Promise<MountedPage> => {
    const page = await adapter.mount(...given)
    pages.push(page)
    return page
  }
  const shows = (page: MountedPage, ...expected: unknown[]) =>
    adapter.waitFor(() => expect(page.shown()).toEqual(expected))
  const subject: Probe = { use: 'useTicket', with: [(ticket: Ticket | null) => ticket?.subject ?? 'none'] }
  const status: Probe = { use: 'useConnectionStatus' }
  const ticketState: Probe = { use: 'useTicketState' }
  const ticketStateIn = (page: MountedPage) => JSON.parse(page.shown()[0]!) as unknown

  describe.each(desks)(`${adapter.name} on the desk $desk`, ({ desk, announcement, user, theme }) => {
    it('connects while mounted, and announces the widget once no matter how often it is mounted', async () => {
      const { widget, received } = openDesk({ desk })
      const page = await mount(widget, [status])
      await shows(page, 'connected')
      await page.unmount()
      const again = await mount(widget, [status])
      await shows(again, 'connected')
      expect(received(announcement)).toHaveLength(1)
    })

    it('shows the first ticket, and follows its changes and the next ticket', async () => {
      const { widget, ticket } = openDesk({ desk, ticket: { subject: 'First' } })
      const page = await mount(widget, [subject, subject])
      await shows(page, 'First', 'First')
      ticket.update({ subject: 'First, changed' })
      await shows(page, 'First, changed', 'First, changed')
      ticket.open(aTicket({ id: '2', subject: 'Second' }))
      await shows(page, 'Second', 'Second')
      expect(widget.ticket.get()?.id).toBe('2')
    })

    it('has each slice of the state', async () => {
      const { widget } = openDesk({ desk, theme: 'dark', user: { name: 'Ada' } })
      const pick = ({ status: now, desk: name }: WidgetState) => `${now} ${name}`
      const page = await mount(widget, [
        { use: 'useWidgetState', with: [pick] },
        { use: 'useWidgetError' },
        { use: 'useCan', with: ['ticket'] },
        { use: 'useCan', with: ['badge'] },
      ])
      await shows(page, `connected ${desk}`, 'null', 'true', 'false')
      const others = await mount(widget, [
        { use: 'useUser' },
        { use: 'useAppContext' },
        { use: 'useTheme' },
        { use: 'useTicket' },
      ])
      const slices = [widget.user, widget.appContext, widget.theme, widget.ticket]
      await adapter.waitFor(() => {
        expect(others.shown()).toEqual(slices.map((slice) => show(slice.get())))
        expect(others.shown()[0]).toContain(user)
        expect(others.shown()[2]).toBe(theme)
      })
    })

    it('does not re-render in 1,000 updates that do not change what a selector returns', async () => {
      const { widget, ticket } = openDesk({ desk })
      const seen = vi.fn<(value: unknown) => void>()
      const email = (value: Ticket | null) => value?.requester?.email
      const page = await mount(widget, [{ use: 'useTicket', with: [email], seen }])
      await shows(page, aTicket().requester!.email)
      seen.mockClear()
      await adapter.run(async () => {
        for (let count = 1; count <= 1000; count++) {
          const arrived = new Promise<void>((resolve) => {
            const stop = widget.ticket.subscribe(() => {
              stop()
              resolve()
            })
          })
          ticket.update({ subject: `Subject ${count}` })
          await arrived
        }
      })
      expect(widget.ticket.get()?.subject).toBe('Subject 1000')
      expect(seen).not.toHaveBeenCalled()
    }, 30_000)

    it('is waiting until the first ticket, then ready, and closed with the widget until the next mount', async () => {
      const { widget } = openDesk({ desk, ticket: { subject: 'First' } })
      const seen: unknown[] = []
      const probe: Probe = { ...ticketState, seen: (value) => seen.push((value as TicketState).status) }
      const ready = { status: 'ready', ticket: { subject: 'First' }, error: null }
      const page = await mount(widget, [probe])
      await adapter.waitFor(() => expect(ticketStateIn(page)).toMatchObject(ready))
      expect([...new Set(seen)]).toEqual(['waiting', 'ready'])
      await page.unmount()
      await vi.waitFor(() => expect(widget.status.get()).toBe('closed'), patience)
      seen.length = 0
      const again = await mount(widget, [probe])
      await adapter.waitFor(() => expect(ticketStateIn(again)).toMatchObject(ready))
      expect(seen[0]).toBe('closed')
    })

    it('keeps the selected value while isEqual considers the next one equal', async () => {
      const { widget, ticket } = openDesk({ desk })
      const seen = vi.fn<(value: unknown) => void>()
      const pair = (value: Ticket | null) => ({ number: value?.number ?? null })
      const isEqual = (a: { number: unknown }, b: { number: unknown }) => a.number === b.number
      const page = await mount(widget, [{ use: 'useTicket', with: [pair, isEqual], seen }, subject])
      await shows(page, JSON.stringify({ number: aTicket().number }), aTicket().subject)
      const kept = seen.mock.lastCall?.[0]
      ticket.update({ subject: 'Another' })
      await shows(page, JSON.stringify({ number: aTicket().number }), 'Another')
      expect(seen.mock.lastCall?.[0]).toBe(kept)
    })

    it('leaves no listener when it is unmounted, and then closes the widget', async () => {
      const { widget, holders } = openDesk({ desk })
      const page = await mount(widget, [
        subject,
        status,
        { use: 'useWidgetEvent', with: ['ticketChange', () => {}] },
        { use: 'useBadge', with: [1] },
        { use: 'useSection', with: [aSection()] },
      ])
      await adapter.waitFor(() => expect(page.shown().slice(0, 2)).toEqual([aTicket().subject, 'connected']))
      expect(holders()).toBeGreaterThan(4)
      await page.unmount()
      expect(holders()).toBe(0)
      await vi.waitFor(() => expect(widget.status.get()).toBe('closed'), patience)
    })

    it('calls the latest handler with each event', async () => {
      const { widget, ticket } = openDesk({ desk })
      const first = vi.fn<(event: { ticket: Ticket }) => void>()
      const second = vi.fn<(event: { ticket: Ticket }) => void>()
      const events = (handler: (event: { ticket: Ticket }) => void): Probe[] => [
        { use: 'useWidgetEvent', with: ['ticketChange', handler] },
        subject,
      ]
      const page = await mount(widget, events(first))
      await adapter.waitFor(() => expect(first).toHaveBeenCalledOnce())
      await page.update(events(second))
      ticket.open(aTicket({ id: '2', subject: 'Second' }))
      await adapter.waitFor(() => expect(second).toHaveBeenCalledOnce())
      expect(second.mock.lastCall?.[0]).toMatchObject({ isSwitch: true, ticket: { subject: 'Second' } })
      expect(first).toHaveBeenCalledOnce()
    })

    it('shows the same ticket in two widgets of a page, with a single announcement', async () => {
      const { widget, link, received } = openDesk({ desk, ticket: { subject: 'Shared' } })
      const two = [await mount(widget, [subject]), await mount(createWidget({ link }), [subject])]
      for (const page of two) await shows(page, 'Shared')
      expect(received(announcement)).toHaveLength(1)
    })

    it('hydrates HTML from a server without a mismatch, even when the widget is already connected', async () => {
      const complaints = vi.spyOn(console, 'error')
      const warnings = vi.spyOn(console, 'warn')
      undoes.push(
        () => complaints.mockRestore(),
        () => warnings.mockRestore(),
      )
      const { widget } = openDesk({ desk, ticket: { subject: 'First' } })
      const html = await asOnServer(() => adapter.renderToString(createWidget(), [subject, status]))
      expect(html).toContain('none')
      expect(html).toContain('idle')
      await widget.connect()
      await widget.whenTicket()
      const page = await adapter.hydrate(html, widget, [subject, status])
      pages.push(page)
      await shows(page, 'First', 'connected')
      widget.close()
      expect(complaints).not.toHaveBeenCalled()
      expect(warnings).not.toHaveBeenCalled()
    }, 30_000)
  })

  describe(`${adapter.name}`, () => {
    it('explains what to add where no widget is provided', async () => {
      silenceConsole()
      const uses = ['useWidget', 'useTicket', 'useCan', 'useBadge'] as const
      for (const use of uses) {
        await expect(adapter.mount(null, [{ use }])).rejects.toMatchObject({
          code: 'NO_WIDGET',
          message: expect.stringContaining(adapter.provision),
        })
      }
    })

    it('rejects a provider without a widget, and unknown names, with clear errors', async () => {
      silenceConsole()
      const mistakes: [widget: Widget, probe: Probe, ...words: string[]][] = [
        [{} as Widget, { use: 'useWidget' }, 'widget', 'createWidget()'],
        [createWidget(), { use: 'useCan', with: ['sections'] }, '"sections"', 'section'],
        [createWidget(), { use: 'useWidgetEvent', with: ['ticket', () => {}] }, '"ticket"', 'ticketChange'],
        [createWidget(), { use: 'useWidgetEvent', with: ['ticketChange'] }, '"ticketChange"', 'a function'],
      ]
      for (const [widget, probe, ...words] of mistakes) {
        const error = await adapter.mount(widget, [probe]).catch((reason: unknown) => reason)
        expect(error).toMatchObject({ code: 'INVALID_ARGUMENT' })
        for (const word of words) expect((error as Error).message).toContain(word)
      }
    })

    it('shows why a connection failed', async () => {
      const widget = createWidget({
        link: { post() {}, listen: () => () => {}, close() {}, hasPeer: () => false },
      })
      const page = await mount(widget, [status, { use: 'useWidgetError' }, { use: 'useBadge', with: [1] }])
      await adapter.waitFor(() => expect(page.shown()[0]).toBe('failed'))
      const [, error, reason] = page.shown()
      expect(error).toContain('NOT_EMBEDDED')
      expect(reason).toContain('NOT_EMBEDDED')
    })

    it('fails with the reason, and waits for a ticket again when the widget reconnects', async () => {
      let isFramed = false
      const widget = createWidget({
        link: { post() {}, listen: () => () => {}, close() {}, hasPeer: () => isFramed },
      })
      const page = await mount(widget, [ticketState])
      await adapter.waitFor(() =>
        expect(ticketStateIn(page)).toMatchObject({ status: 'failed', error: { code: 'NOT_EMBEDDED' } }),
      )
      isFramed = true
      await adapter.run(async () => void widget.connect().catch(() => {}))
      await adapter.waitFor(() =>
        expect(ticketStateIn(page)).toEqual({ status: 'waiting', ticket: null, error: null }),
      )
      widget.close()
    })

    it('does not wait for a ticket in a place that never has one', async () => {
      const { widget } = openDesk({ desk: 'text', placement: 'settings' })
      const page = await mount(widget, [ticketState])
      await adapter.waitFor(() =>
        expect(ticketStateIn(page)).toMatchObject({
          status: 'unavailable',
          ticket: null,
          error: { code: 'UNSUPPORTED' },
        }),
      )
    })

    it('keeps the badge at the count, and clears it when unmounted', async () => {
      const { widget, badge } = openDesk({ desk: 'text', placement: 'main-menu' })
      const page = await mount(widget, [{ use: 'useBadge', with: [3] }])
      await adapter.waitFor(() => expect(badge.get()).toBe(3))
      expect(page.shown()).toEqual(['null'])
      await page.update([{ use: 'useBadge', with: [4] }])
      await adapter.waitFor(() => expect(badge.get()).toBe(4))
      await page.unmount()
      await vi.waitFor(() => expect(badge.get()).toBeNull(), patience)
    })

    it('keeps the section up to date, routes its clicks to the latest handler, and leaves it when unmounted', async () => {
      const { widget, section, clickSectionButton } = openDesk({ desk: 'text' })
      const first = vi.fn<() => void>()
      const second = vi.fn<() => void>()
      const orders = (title: string, onClick: () => void): Probe[] => [
        { use: 'useSection', with: [sectionOf(title, onClick)] },
      ]
      const page = await mount(widget, orders('Order 1001', first))
      await adapter.waitFor(() => expect(titleIn(section.get())).toBe('Order 1001'))
      expect(page.shown()).toEqual(['null'])
      await page.update(orders('Order 1002', second))
      await adapter.waitFor(() => expect(titleIn(section.get())).toBe('Order 1002'))
      clickSectionButton(buttonIn(section.get()))
      await adapter.waitFor(() => expect(second).toHaveBeenCalledOnce())
      expect(first).not.toHaveBeenCalled()
      await page.unmount()
      await vi.waitFor(() => expect(widget.status.get()).toBe('closed'), patience)
      expect(titleIn(section.get())).toBe('Order 1002')
    })

    it('returns why a capability is missing, reports it once, and sends nothing', async () => {
      const { widget, diagnostics, actions } = openDesk({ desk: 'text' })
      const page = await mount(widget, [{ use: 'useBadge', with: [1] }, { use: 'useAutoResize' }, status])
      await adapter.waitFor(() => expect(page.shown()[2]).toBe('connected'))
      expect(page.shown()[0]).toContain('UNSUPPORTED: There is no "badge"')
      expect(page.shown()[1]).toContain('UNSUPPORTED: There is no "resize"')
      for (const count of [2, 3])
        await page.update([{ use: 'useBadge', with: [count] }, { use: 'useAutoResize' }, status])
      await adapter.waitFor(() => expect(diagnostics).not.toEqual([]))
      expect(diagnostics.map(({ code }) => code)).toEqual(['unsupported'])
      expect(actions).toEqual([])
    })

    it('starts resizing when it becomes available', async () => {
      undoes.push(standInForLayout({ width: 320, height: 480 }))
      const { widget, app, size } = openDesk({ desk: 'qiscus', mode: 'embed' })
      const page = await mount(widget, [{ use: 'useAutoResize' }, status])
      await adapter.waitFor(() => expect(page.shown()[1]).toBe('connected'))
      expect(page.shown()[0]).toContain('UNSUPPORTED')
      await adapter.run(async () => app.setMode('popup'))
      await adapter.waitFor(() => expect(size.get()).toEqual({ height: 480 }))
      expect(page.shown()[0]).toBe('null')
    })
  })
}

function sectionOf(title: string, onClick: () => void): Section {
  return { title: 'Orders', components: [item({ title }), button('Open', { onClick })] }
}

function titleIn(section: Section | null): unknown {
  const [first] = section?.components ?? []
  return first?.type === 'item' && first.data.title
}

function buttonIn(section: Section | null): string {
  const found = section?.components.find(({ type }) => type === 'button')
  return found?.type === 'button' ? found.data.id! : ''
}

/** Gives every element a size, since a test DOM has no layout. */
function standInForLayout({ width, height }: { width: number; height: number }): () => void {
  const measured = vi
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockReturnValue(new DOMRect(0, 0, width, height))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  return () => {
    measured.mockRestore()
    vi.unstubAllGlobals()
  }
}

/** Runs a function as on a server, where there is no window. */
async function asOnServer<T>(work: () => Promise<T>): Promise<T> {
  vi.stubGlobal('window', undefined)
  try {
    return await work()
  } finally {
    vi.unstubAllGlobals()
  }
}
