import { WidgetError } from '@deskbridge/core/internal'
import type { Fault } from './faults'

/**
 * Checks that a fault can have an effect.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the option, its value and what it must be.
 */
export function checkFault({ kind, times, probability, ...options }: Fault): void {
  const expect = (isGood: boolean, name: string, value: unknown, remedy: string) => {
    if (isGood) return
    const text = `The ${name} of the fault "${kind}" is ${String(value)}: it must be ${remedy}.`
    throw new WidgetError('INVALID_ARGUMENT', text)
  }
  const isCount = (value: number | undefined) => value === undefined || (Number.isInteger(value) && value > 0)
  const isChance = probability === undefined || (probability >= 0 && probability <= 1)
  expect(isCount(times), 'times', times, 'a positive integer')
  expect(isChance, 'probability', probability, 'a number from 0 to 1')
  if (kind === 'latency' || kind === 'jitter') {
    const { ms } = options as { ms?: number }
    expect(ms !== undefined && ms >= 0, 'ms', ms, 'a number of milliseconds, 0 or more')
  }
  if ('withinMs' in options) {
    const { withinMs = 0 } = options
    expect(withinMs >= 0, 'withinMs', withinMs, 'a number of milliseconds, 0 or more')
  }
  if ('copies' in options) expect(isCount(options.copies), 'copies', options.copies, 'a positive integer')
  const isImpossible = (kind === 'never' || kind === 'refuse') && options.direction === 'to-widget'
  expect(!isImpossible, 'direction', options.direction, `'to-host', because only a desk answers messages`)
}
