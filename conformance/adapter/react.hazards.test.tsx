import {
  createWidget,
  useSuspenseTicket,
  useTicket,
  WidgetProvider,
  type Ticket,
  type Widget,
} from '@deskbridge/react'
import { createEmulator, type Emulator, type Scenario } from '@deskbridge/host-emulator'
import { cleanup, render, screen } from '@testing-library/react'
import { Component, lazy, StrictMode, Suspense, useEffect, useState, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'

let emulator: Emulator

function openDesk(scenario: Scenario = {}): Widget {
  emulator = createEmulator(scenario)
  return createWidget({ link: emulator.link })
}

afterEach(() => {
  cleanup()
  emulator.dispose()
})

describe('Suspense', () => {
  const Subject = () => <p>{useSuspenseTicket().subject}</p>
  class Boundary extends Component<{ children: ReactNode }> {
    override state = { message: '' }
    static getDerivedStateFromError({ message }: Error) {
      return { message }
    }
    override render() {
      return this.state.message ? <p role="alert">{this.state.message}</p> : this.props.children
    }
  }
  const page = (widget: Widget) => (
    <StrictMode>
      <WidgetProvider widget={widget}>
        <Boundary>
          <Suspense fallback={<p>Waiting for the desk</p>}>
            <Subject />
          </Suspense>
        </Boundary>
      </WidgetProvider>
    </StrictMode>
  )

  it('suspends until the ticket arrives, and shows the next one without suspending', async () => {
    const widget = openDesk({ ticket: { subject: 'First' } })
    render(page(widget))
    expect(screen.getByText('Waiting for the desk')).toBeDefined()
    await screen.findByText('First')
    emulator.ticket.update({ subject: 'Changed' })
    await screen.findByText('Changed')
  })

  it('suspends again when the page was unmounted long enough for the widget to close', async () => {
    const widget = openDesk({ ticket: { subject: 'First' } })
    const { unmount } = render(page(widget))
    await screen.findByText('First')
    unmount()
    await expect.poll(() => widget.status.get()).toBe('closed')
    render(page(widget))
    await screen.findByText('First')
  })

  it('throws to the error boundary in a place that never has a ticket', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
    emulator = createEmulator({ desk: 'qiscus', placement: 'main-menu' })
    const { qiscusDesk } = await import('@deskbridge/react')
    const widget = createWidget({ link: emulator.link, desks: [qiscusDesk({ placement: 'main-menu' })] })
    render(page(widget))
    expect((await screen.findByRole('alert')).textContent).toContain('no "ticket"')
    complaints.mockRestore()
  })
})

describe('hydration', () => {
  const hydrated = async (page: (widget: Widget) => ReactNode) => {
    vi.stubGlobal('window', undefined)
    const html = renderToString(page(createWidget()))
    vi.unstubAllGlobals()
    const widget = openDesk({ ticket: { subject: 'First' } })
    await widget.connect()
    await widget.whenTicket()
    const container = document.body.appendChild(document.createElement('main'))
    container.innerHTML = html
    const recovered: string[] = []
    const onRecoverableError = (error: unknown) => void recovered.push((error as Error).message)
    const view = render(page(widget), { container, hydrate: true, onRecoverableError })
    await screen.findByText('First')
    view.unmount()
    container.remove()
    widget.close()
    return { html, recovered }
  }

  it('of a lazy boundary, and of a selector, starts with what the server rendered', async () => {
    const complaints = vi.spyOn(console, 'error')
    const Subject = () => <p>{useTicket((ticket) => ticket?.subject ?? 'none')}</p>
    const Late = lazy(async () => ({ default: Subject }))
    const isServer = () => typeof window === 'undefined'
    const { html, recovered } = await hydrated((widget) => (
      <WidgetProvider widget={widget}>
        <Suspense fallback={<i />}>{isServer() ? <Subject /> : <Late />}</Suspense>
      </WidgetProvider>
    ))
    expect(html).toContain('none')
    expect(recovered).toEqual([])
    expect(complaints).not.toHaveBeenCalled()
    complaints.mockRestore()
  })

  it('of a boundary that needs a ticket renders it in the browser, without a mismatch', async () => {
    const complaints = vi.spyOn(console, 'error')
    const Subject = () => <p>{useSuspenseTicket().subject}</p>
    const { html, recovered } = await hydrated((widget) => (
      <WidgetProvider widget={widget}>
        <Suspense fallback={<p>Waiting for the desk</p>}>
          <Subject />
        </Suspense>
      </WidgetProvider>
    ))
    expect(html).toContain('Waiting for the desk')
    expect(recovered).toEqual([expect.stringContaining('There is no ticket on a server')])
    expect(complaints).not.toHaveBeenCalled()
    complaints.mockRestore()
  })
})

describe('an inline selector', () => {
  it('that returns a new object each time neither loops nor makes effects run again', async () => {
    const widget = openDesk()
    const ran = vi.fn<(value: unknown) => void>()
    const isEqual = (a: { number?: unknown }, b: { number?: unknown }) => a.number === b.number
    const Pair = () => {
      const [clicks, setClicks] = useState(0)
      const pair = useTicket((ticket: Ticket | null) => ({ number: ticket?.number }), isEqual)
      useEffect(() => ran(pair), [pair])
      return <button onClick={() => setClicks(clicks + 1)}>{`${pair.number} ${clicks}`}</button>
    }
    render(
      <WidgetProvider widget={widget}>
        <Pair />
      </WidgetProvider>,
    )
    const shown = await screen.findByText('1042 0')
    ran.mockClear()
    shown.click()
    await screen.findByText('1042 1')
    emulator.ticket.update({ subject: 'Another' })
    await expect.poll(() => widget.ticket.get()?.subject).toBe('Another')
    expect(ran).not.toHaveBeenCalled()
  })
})

describe('another widget in the same provider', () => {
  it('replaces the first one, which is closed', async () => {
    const first = openDesk({ ticket: { subject: 'First' } })
    const Subject = () => <p>{useTicket((ticket) => ticket?.subject ?? 'none')}</p>
    const page = (widget: Widget) => (
      <WidgetProvider widget={widget}>
        <Subject />
      </WidgetProvider>
    )
    const { rerender } = render(page(first))
    await screen.findByText('First')
    const second = createEmulator({ ticket: { subject: 'Second' } })
    rerender(page(createWidget({ link: second.link })))
    await screen.findByText('Second')
    await expect.poll(() => first.status.get()).toBe('closed')
    second.dispose()
  })
})
