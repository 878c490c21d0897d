import { transportNames } from './desks/transport-names'
import type { Emulator } from './emulator'
import type { TraceEntry } from './trace'

/**
 * Tells the widget once more what a desk told it when the trace was made; resolves when the last message has been sent.
 *
 * The connection is the emulator's own: of the trace only what the desk said over it is repeated, in its order and on its desk.
 *
 * @throws {WidgetError} CONNECT_TIMEOUT when no widget announces itself.
 */
export async function replay(
  emulator: Emulator,
  trace: { readonly entries: readonly TraceEntry[] },
): Promise<void> {
  await emulator.ready()
  for (const { direction, name, data, verdict } of trace.entries) {
    const isHeard =
      verdict === 'delivered' || verdict.startsWith('ignored:') || verdict.startsWith('invalid:')
    if (direction === 'to-widget' && isHeard && name !== '' && !transportNames.has(name)) {
      await emulator.send(name, data)
    }
  }
}
