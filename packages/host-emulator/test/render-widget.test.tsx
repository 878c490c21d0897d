// @vitest-environment happy-dom
import { useEffect } from 'react'
import { useCan, useTicket, useWidget } from '@deskbridge/react'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cleanUp } from '../src/pure'
import { renderWidget } from '../src/react'

afterEach(cleanUp)

function Subject() {
  const widget = useWidget()
  const subject = useTicket((ticket) => ticket?.subject)
  return (
    <button onClick={() => void widget.send('clicked')}>
      {subject ?? 'none'} {String(useCan('ticket'))}
    </button>
  )
}

function Listening({ isTidy }: { isTidy: boolean }) {
  useEffect(() => {
    const listener = () => {}
    window.addEventListener('message', listener)
    return isTidy ? () => window.removeEventListener('message', listener) : undefined
  }, [isTidy])
  return null
}

describe.each(['text', 'qiscus', 'auto'] as const)('components that are rendered on the desk %s', (desk) => {
  it('have its ticket and later ones, in StrictMode too, and React has nothing to say', async () => {
    const said = vi.spyOn(console, 'error')
    const { desk: opened } = renderWidget(<Subject />, { desk, ticket: { subject: 'Lost' }, isStrict: true })
    await opened.ready()
    await screen.findByText('Lost true')
    opened.ticket.update({ subject: 'Found' })
    await screen.findByText('Found true')
    expect(said).not.toHaveBeenCalled()
    said.mockRestore()
  })
})

describe('components that are rendered on a desk', () => {
  it('are told at once when messages are delivered while they are posted', async () => {
    const { desk } = renderWidget(<Subject />, { delivery: 'sync' })
    await screen.findByText('Late order, no tracking true')
    desk.ticket.update({ subject: 'Found' })
    expect(screen.getByRole('button').textContent).toBe('Found true')
  })

  it('are in the place of the scenario', async () => {
    renderWidget(<Subject />, { placement: 'main-menu' })
    expect(await screen.findByText('none false')).toBeTruthy()
  })

  it('can be rendered anew within the same widget', async () => {
    const { rerender, widget } = renderWidget(<Subject />)
    await screen.findByText(/Late order/)
    rerender(<p>Another</p>)
    screen.getByText('Another')
    expect(widget.status.get()).toBe('connected')
  })

  it('are unmounted with the desk, and what they had asked for is told nobody', async () => {
    const outcomes: unknown[] = []
    const { desk, widget } = renderWidget(<Subject />, { strict: false })
    await desk.ready()
    desk.faults.never({ message: 'track' })
    void widget.trackEvent('opened', {}).then(
      () => outcomes.push('done'),
      (error: unknown) => outcomes.push(error),
    )
    desk.dispose()
    expect(screen.queryByRole('button')).toBe(null)
    await new Promise((resolve) => setTimeout(resolve))
    expect(outcomes).toEqual([])
  })

  it('fail the test when they leave a listener behind: where it was added, and what to do', () => {
    const { desk } = renderWidget(<Listening isTidy={false} />)
    expect(desk.dispose).toThrow(
      expect.objectContaining({
        name: 'ProtocolError',
        message: expect.stringMatching(
          /did not remove its "message" listener \(.*render-widget\.test\.tsx:\d+:\d+\)\.[^]*removeEventListener/,
        ),
      }),
    )
    const tidy = renderWidget(<Listening isTidy />)
    expect(tidy.desk.dispose).not.toThrow()
  })

  it('fail the test for a message that nobody knows, at the line in the component', async () => {
    const { desk } = renderWidget(<Subject />)
    fireEvent.click(await screen.findByText(/Late order/))
    await desk.waitForMessage('clicked')
    expect(desk.dispose).toThrow(
      /"clicked", which the desk does not handle \(.*render-widget\.test\.tsx:\d+:\d+\)/,
    )
  })
})
