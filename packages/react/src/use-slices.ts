import type {
  AppContext,
  Capability,
  ConnectionStatus,
  Theme,
  User,
  WidgetError,
  WidgetState,
} from '@deskbridge/core'
import { useReadable } from './use-readable'
import { useWidget } from './widget-provider'

/** Returns the person who is logged in; `null` until known, and where the desk does not tell. */
export function useUser(): User | null {
  return useReadable(useWidget().user)
}

/** Returns the app's place in the desk; `null` until connected. */
export function useAppContext(): AppContext | null {
  return useReadable(useWidget().appContext)
}

/** Returns the desk's colours; `null` until known, and where the desk does not tell. */
export function useTheme(): Theme | null {
  return useReadable(useWidget().theme)
}

/** Returns the stage of the connection. */
export function useConnectionStatus(): ConnectionStatus {
  return useReadable(useWidget().status)
}

/** Returns why the connection failed, while it has. */
export function useWidgetError(): WidgetError | null {
  return useReadable(useWidget().error)
}

/** Tells whether the connected desk has something in this placement and mode; false before connected. */
export function useCan(capability: Capability): boolean {
  const { can, capabilities } = useWidget()
  // Rejects a name that no desk has.
  can(capability)
  return useReadable(capabilities, (names) => names.has(capability))
}

/** Returns everything that is known, or what a selector makes of it. */
export function useWidgetState<U = WidgetState>(
  selector?: (state: WidgetState) => U,
  isEqual?: (previous: U, next: U) => boolean,
): U {
  return useReadable(useWidget().state, selector, isEqual)
}
