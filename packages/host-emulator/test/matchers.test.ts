import { createWidget } from '@deskbridge/core'
import { afterEach, describe, expect, it } from 'vitest'
import { createEmulator, replay, type Emulator, type Scenario } from '../src/pure'
import * as kit from '../src/vitest'

const open: { dispose(): void }[] = []
afterEach(() => open.splice(0).forEach((entry) => entry.dispose()))

async function start(scenario: Scenario = {}) {
  const desk = createEmulator(scenario)
  const widget = createWidget({ link: desk.link })
  open.push({ dispose: widget.close }, desk)
  await widget.connect()
  return { desk, widget }
}

/** Returns what an expectation says when it fails. */
function failureOf(expectation: () => void): string {
  try {
    expectation()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('It did not fail.')
}

it('the entry for vitest adds matchers and clean-up, and no names', () => {
  expect(Object.keys(kit)).toEqual([])
})

describe('matchers', () => {
  it('tell what a desk has received, with or without what it carried', async () => {
    const { desk, widget } = await start()
    await widget.trackEvent('opened', { from: 'test' })
    expect(desk).toHaveReceived('track')
    expect(desk).toHaveReceived('track', expect.objectContaining({ event_name: 'opened' }))
    expect(desk).not.toHaveReceived('track', { event_name: 'opened' })
    expect(desk).not.toHaveReceived('set_toast')
  })

  it('tell what the widget has done, of which some members may be left out', async () => {
    const { desk, widget } = await start()
    await widget.showToast({ content: 'Saved', kind: 'success' })
    expect(desk).toHaveDone({ kind: 'toast' })
    expect(desk).toHaveDone({ kind: 'toast', toast: { content: 'Saved', kind: 'success' } })
    expect(desk).not.toHaveDone({ kind: 'toast', toast: { content: 'Saved', kind: 'error' } })
    expect(desk).not.toHaveDone({ kind: 'track' })
  })

  it('tell whether a widget has kept to the protocol', async () => {
    const { desk, widget } = await start({ strict: false })
    expect(desk).toHaveNoProtocolErrors()
    await widget.send('sned_cards')
    expect(desk).not.toHaveNoProtocolErrors()
    expect(failureOf(() => expect(desk).toHaveNoProtocolErrors())).toContain('Rule T118')
  })

  it('show the traffic as a table when they fail', async () => {
    const { desk, widget } = await start()
    await widget.trackEvent('opened', {})
    const text = failureOf(() => expect(desk).toHaveReceived('set_toast'))
    expect(text).toContain('The desk was expected to have received "set_toast".')
    expect(text).toMatch(/^time +way +desk +message +verdict +data$/m)
    expect(text).toMatch(/^\+\d+ ms +widget → desk +text +track +delivered +\{"event_name":"opened"/m)
    const other = failureOf(() => expect(desk).not.toHaveDone({ kind: 'track' }))
    expect(other).toContain('The desk was expected not to have performed {"kind":"track"} for the widget.')
    expect(other).toContain('It performed {"kind":"track","name":"opened","properties":{}}.')
  })
})

describe.each(['text', 'qiscus'] as const)('a trace of the desk %s', (desk) => {
  const record = async (): Promise<Emulator> => {
    const { desk: recorded, widget } = await start({ desk, ticket: { subject: 'First' } })
    await widget.whenTicket()
    recorded.ticket.update({ subject: 'Second' })
    recorded.ticket.open({ ...recorded.ticket.current!, id: 'other', subject: 'Third' })
    await expect.poll(() => widget.ticket.get()?.subject).toBe('Third')
    return recorded
  }

  it('is replayed to another widget: what the desk said, in its order', async () => {
    const { trace } = await record()
    const { desk: empty, widget } = await start({ desk, ticket: null })
    const subjects: (string | null)[] = []
    widget.on('ticketChange', ({ ticket }) => void subjects.push(ticket.subject))
    await replay(empty, trace)
    await expect.poll(() => subjects).toEqual(['First', 'Second', 'Third'])
    expect(widget.status.get()).toBe('connected')
  })
})
