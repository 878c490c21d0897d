import type { AnyPlacement } from '../../model/app-context'
import type { AnyCapability } from '../../model/capability'

/** The capabilities of each placement in every mode (docs/protocols/qiscus.md, Q95); an unknown placement counts as the first. */
export const qiscusCapabilities: Readonly<Record<AnyPlacement, readonly AnyCapability[]>> = {
  'ticket-sidebar': ['user', 'ticket'],
  'main-menu': ['user'],
  settings: ['user'],
}

/** The capabilities that popup mode adds in every placement (docs/protocols/qiscus.md, Q95, Q100, Q112). */
export const popupCapabilities: readonly AnyCapability[] = ['resize', 'fullscreen']
