import { textWire } from '../../desks/text/wire'
import type { CommonPlacement } from '../../model/app-context'
import {
  openBaseWidget,
  type BaseWidget,
  type Listener,
  type PaymentEvents,
  type WildcardListener,
} from '../base-widget'
import type { ConnectOptions } from '../connect'

/**
 * Registers or removes handlers of the published events and of those that the drop-in adds.
 *
 * A handler of every event is typed for the published ones, as programs expect; it receives the others, too.
 */
export type ExtendedListener<Published, Added = unknown> = Listener<Published & Added & PaymentEvents> &
  WildcardListener<Published>

/** Removes all registrations. A function that needs arguments, as mocks and stubs do, is assignable to it. */
export type Clear = (...nothing: never[]) => void

/** Connects to the Text HelpDesk, which a widget in the main menu does without announcing itself. */
export function openWidget(placement: CommonPlacement, options?: ConnectOptions | null): Promise<BaseWidget> {
  const wire = textWire({ placement, hostOrigins: options?.hostOrigins })
  return openBaseWidget(wire, placement === 'main-menu' ? undefined : 'main-menu')
}
