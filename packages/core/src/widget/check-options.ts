import { checkArgument as expect } from '../base/check-argument'
import { checkHostOrigins } from '../connection/origin-policy'
import type { DeskWire } from '../desks/desk'
import { capabilityNames, type Capability } from '../model/capability'
import type { WidgetEvents, WidgetEventType } from './events'
import type { Widget, WidgetOptionsWithDesks } from './widget'

const eventTypes: Readonly<Record<WidgetEventType, true>> = {
  ticketChange: true,
  sectionButtonClick: true,
  reconnect: true,
  message: true,
}

const isTimeout = (value: unknown) => value === undefined || (typeof value === 'number' && value >= 0)

/**
 * Checks the options of a widget.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the first invalid option.
 */
export function checkOptions(options: WidgetOptionsWithDesks): void {
  expect(options && typeof options === 'object', 'options', options, 'an object, or omitted')
  const { desks, hostOrigins, link, onDiagnostic, connectTimeoutMs, requestTimeoutMs } = options
  expect(
    Array.isArray(desks) && desks.length > 0,
    'desks',
    desks,
    'an array with at least one desk, as textDesk() creates it',
  )
  for (const desk of desks) {
    expect(typeof desk?.open === 'function', 'desk', desk, 'a desk, as textDesk() or qiscusDesk() creates it')
    checkHostOrigins(desk.ownHostOrigins)
  }
  checkHostOrigins(hostOrigins)
  const isLink = link === undefined || typeof link?.post === 'function'
  expect(isLink, 'link', link, 'a link, as parentLink() returns it')
  const isHandler = onDiagnostic === undefined || typeof onDiagnostic === 'function'
  expect(isHandler, 'onDiagnostic', onDiagnostic, 'a function')
  const time = 'a number of milliseconds, or 0 for no limit'
  expect(isTimeout(connectTimeoutMs), 'connectTimeoutMs', connectTimeoutMs, time)
  expect(isTimeout(requestTimeoutMs), 'requestTimeoutMs', requestTimeoutMs, time)
}

/**
 * Checks the registration of an event handler.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for an unknown event, and for a handler that is not a function.
 */
export function checkHandler(type: keyof WidgetEvents, handler: unknown): void {
  expect(Object.hasOwn(eventTypes, type), 'event', type, `one of ${Object.keys(eventTypes).join(', ')}`)
  expect(typeof handler === 'function', `handler of "${type}"`, handler, 'a function')
}

/**
 * Returns a capability that one of the desks may have.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for any other.
 */
export function checkCapability(name: Capability, desks: readonly DeskWire[]): Capability {
  const known: readonly Capability[] = [
    ...capabilityNames,
    ...desks.flatMap(({ ownCapabilities = [] }) => ownCapabilities),
  ]
  expect(known.includes(name), 'capability', name, `one of ${known.join(', ')}`)
  return name
}

/**
 * Checks that a provider was given a widget.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for anything else.
 */
export function checkWidget(widget: unknown): asserts widget is Widget {
  const isWidget = typeof (widget as Widget | null | undefined)?.retain === 'function'
  expect(isWidget, 'widget', widget, 'created by createWidget()')
}
