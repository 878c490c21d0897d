import { findDesk } from './desks'
import type { Emulator } from './emulator'
import type { TraceEntry } from './trace'

/**
 * Sends the widget again what a desk sent when a trace was recorded; resolves when the last message has been sent.
 *
 * The connection is the emulator's own: of the trace, only the messages that the desk sent over its connection are repeated, in order.
 *
 * @throws {WidgetError} CONNECT_TIMEOUT when no widget announces itself.
 */
export async function replay(
  emulator: Emulator,
  trace: { readonly entries: readonly TraceEntry[] },
): Promise<void> {
  await emulator.ready()
  for (const { direction, desk, name, data, verdict } of trace.entries) {
    const isReceived =
      verdict === 'delivered' || verdict.startsWith('ignored:') || verdict.startsWith('invalid:')
    const isTransport = findDesk(desk)?.messages[name]?.isTransport
    if (direction === 'to-widget' && isReceived && name !== '' && !isTransport) {
      await emulator.send(name, data)
    }
  }
}
