import { WidgetError, type Clock } from '@deskbridge/core/internal'
import type { AttachedApp } from '@deskbridge/host/engine'
import type { Trace } from './trace'

/** Time that {@link whenReady} waits by default, in milliseconds: less than the time limit of runners for a test. */
const defaultTimeoutMs = 3000

/** Resolves when the widget is ready; rejects when its frame is removed, or the time is over. */
export function whenReady(
  attached: AttachedApp,
  trace: Trace,
  clock: Clock,
  { timeoutMs = defaultTimeoutMs }: { timeoutMs?: number } = {},
): Promise<void> {
  const { state } = attached
  return new Promise((resolve, reject) => {
    const settle = (error: WidgetError | null) => {
      unsubscribe()
      cancel()
      if (error) reject(error)
      else resolve()
    }
    const check = () => {
      const { status } = state.get()
      if (status === 'ready') settle(null)
      if (status === 'detached') settle(new WidgetError('CLOSED', 'The frame was removed.'))
    }
    const unsubscribe = state.subscribe(check)
    const cancel = clock.after(timeoutMs, () => settle(notReadyError(attached, trace, timeoutMs)))
    check()
  })
}

function notReadyError({ app }: AttachedApp, { entries }: Trace, timeoutMs: number): WidgetError {
  const sent = entries
    .filter(({ direction }) => direction === 'to-host')
    .map(({ name, verdict }) => `"${name}" (${verdict})`)
  const desk = app.desk === 'auto' ? 'any desk that the widget speaks' : `the desk "${app.desk}"`
  const text = [
    `The widget did not announce itself to the emulator within ${timeoutMs} ms.`,
    sent.length > 0 ? `It sent ${[...new Set(sent)].join(', ')}.` : 'It sent nothing.',
    `The emulator is ${desk}, with the placement "${app.placement}".`,
    'Check that the test creates a widget for this desk and placement, and calls connect().',
    'If the widget needs more time, use ready({ timeoutMs }).',
  ]
  return new WidgetError('CONNECT_TIMEOUT', text.join(' '))
}
