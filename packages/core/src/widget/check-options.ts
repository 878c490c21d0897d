import { expectArgument, expectMembers, type Tests } from '../base/check-argument'
import { checkHostOrigins } from '../connection/origin-policy'
import type { DeskWire } from '../desks/desk'
import { capabilityNames, type AnyCapability } from '../model/capability'
import type { WidgetEvents } from './events'
import type { Widget, WidgetOptionsWithDesks } from './widget'

const eventTypes: readonly (keyof WidgetEvents)[] = [
  'ticketChange',
  'sectionButtonClick',
  'reconnect',
  'message',
]

const isFunction = (value: unknown) => typeof value === 'function'
const isTimeout = (value: unknown) => value === undefined || (typeof value === 'number' && value >= 0)

const optionTests: Tests<WidgetOptionsWithDesks> = {
  desks: (value) => Array.isArray(value) && value.length > 0,
  link: (value) => value === undefined || isFunction((value as { post?: unknown } | null)?.post),
  onDiagnostic: (value) => value === undefined || isFunction(value),
  connectTimeoutMs: isTimeout,
  requestTimeoutMs: isTimeout,
}

/**
 * Checks the options of a widget.
 *
 * @throws {WidgetError} INVALID_ARGUMENT that names the first invalid option.
 */
export function checkOptions(options: WidgetOptionsWithDesks): void {
  expectArgument(options && typeof options === 'object', 'options', options)
  expectMembers(options, optionTests)
  for (const desk of options.desks) {
    expectArgument(isFunction(desk?.open), 'desk', desk)
    checkHostOrigins(desk.ownHostOrigins)
  }
  checkHostOrigins(options.hostOrigins)
}

/**
 * Checks the registration of an event handler.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for an unknown event, and for a handler that is not a function.
 */
export function checkHandler(type: keyof WidgetEvents, handler: unknown): void {
  expectArgument(eventTypes.includes(type), 'event', type, eventTypes)
  expectArgument(isFunction(handler), `handler of "${type}"`, handler)
}

/**
 * Returns a capability that one of the desks may have.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for any other.
 */
export function checkCapability<Name extends AnyCapability>(name: Name, desks: readonly DeskWire[]): Name {
  const known: readonly AnyCapability[] = [
    ...capabilityNames,
    ...desks.flatMap(({ ownCapabilities = [] }) => ownCapabilities),
  ]
  expectArgument(known.includes(name), 'capability', name, known)
  return name
}

/**
 * Checks that a provider was given a widget.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for anything else.
 */
export function checkWidget(widget: unknown): asserts widget is Widget {
  expectArgument(isFunction((widget as Widget | null | undefined)?.retain), 'widget', widget)
}
