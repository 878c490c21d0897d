import { createWidget, qiscusDesk, textDesk, type Desk } from '@deskbridge/core'
import { describe, expect, it } from 'vitest'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { createEmulator, type Scenario } from '../src/pure'

/** Waits for a widget until the time is up, and returns the error. */
async function failureOf({ timeoutMs, ...scenario }: Scenario & { timeoutMs?: number }, desks?: Desk[]) {
  const clock = createFakeClock()
  const desk = createEmulator({ clock, ...scenario })
  if (desks)
    createWidget({ link: desk.link, desks })
      .connect()
      .catch(() => {})
  let failure: Error | undefined
  desk.ready(timeoutMs === undefined ? undefined : { timeoutMs }).catch((error: Error) => (failure = error))
  await clock.advance((timeoutMs ?? 3000) - 1)
  expect(failure).toBe(undefined)
  await clock.advance(1)
  return failure
}

describe('waiting for a widget', () => {
  it('ends before a runner ends the test, and says that nothing was sent and what to check', async () => {
    const error = await failureOf({})
    expect(error).toMatchObject({ code: 'CONNECT_TIMEOUT' })
    expect(error?.message).toBe(
      'The widget did not announce itself to the emulator within 3000 ms. It sent nothing. The emulator is the desk "text", with the placement "ticket-sidebar". Check that the test creates a widget for this desk and placement, and calls connect(). If the widget needs more time, use ready({ timeoutMs }).',
    )
  })

  it('says what the widget has sent instead, and what became of it', async () => {
    const error = await failureOf({ desk: 'text' }, [qiscusDesk()])
    expect(error?.message).toContain('It sent "helpdesk:app:ready" (ignored:other-desk).')
    expect(error?.message).toContain('The emulator is the desk "text"')
  })

  it('lasts as long as the test asks for', async () => {
    const error = await failureOf({ timeoutMs: 60_000, desk: 'auto', placement: 'main-menu' })
    expect(error?.message).toContain('within 60000 ms')
    expect(error?.message).toContain(
      'The emulator is any desk that the widget speaks, with the placement "main-menu".',
    )
  })

  it('is over for good once the widget is ready', async () => {
    const clock = createFakeClock()
    const desk = createEmulator({ clock })
    const widget = createWidget({ link: desk.link, desks: [textDesk()] })
    void widget.connect()
    const ready = desk.ready()
    await clock.advance(100)
    await ready
    await clock.advance(10_000)
    expect(await desk.ready()).toBe(undefined)
    widget.close()
    desk.dispose()
  })
})
