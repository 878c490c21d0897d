import { WidgetError, type Clock } from '@deskbridge/core/internal'
import type { AttachedApp } from '@deskbridge/host/engine'
import type { Trace } from './trace'

/** Time that {@link whenReady} waits by default, in milliseconds: less than what runners give a test. */
const defaultTimeoutMs = 3000

/** Waits until the widget is ready, can no longer become so, or the time is up. */
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
      if (status === 'detached') settle(new WidgetError('CLOSED', 'The frame has been removed.'))
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
    sent.length > 0 ? `It has sent ${[...new Set(sent)].join(', ')}.` : 'It has sent nothing.',
    `The emulator is ${desk}, placement "${app.placement}".`,
    'Did the test create a widget and call connect(), with a desk and placement that match?',
    'A slow widget needs more time: ready({ timeoutMs }).',
  ]
  return new WidgetError('CONNECT_TIMEOUT', text.join(' '))
}
