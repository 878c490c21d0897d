import type {
  AppContext,
  Capability,
  ConnectionStatus,
  Theme,
  User,
  WidgetError,
  WidgetState,
} from '@deskbridge/core'
import { useReadable, type ReadableStore } from './use-readable'
import { useWidget } from './widget-context'

/** Returns the signed-in user; `null` until known, and on desks that do not share it. */
export function useUser(): ReadableStore<User | null> {
  return useReadable(useWidget().user)
}

/** Returns where the desk shows the app; `null` until connected. */
export function useAppContext(): ReadableStore<AppContext | null> {
  return useReadable(useWidget().appContext)
}

/** Returns the desk's color theme; `null` until known, and on desks that do not share it. */
export function useTheme(): ReadableStore<Theme | null> {
  return useReadable(useWidget().theme)
}

/** Returns the stage of the connection. */
export function useConnectionStatus(): ReadableStore<ConnectionStatus> {
  return useReadable(useWidget().status)
}

/** Returns why the connection failed; `null` unless it has. */
export function useWidgetError(): ReadableStore<WidgetError | null> {
  return useReadable(useWidget().error)
}

/** Returns whether the connected desk has a capability in this placement and mode; false before connected. */
export function useCan(capability: Capability): ReadableStore<boolean> {
  const { can, capabilities } = useWidget()
  // Rejects a name that no desk has.
  can(capability)
  return useReadable(capabilities, (names) => names.has(capability))
}

/** Returns the whole state of the widget, or what a selector returns for it. */
export function useWidgetState<U = WidgetState>(
  selector?: (state: WidgetState) => U,
  isEqual?: (previous: U, next: U) => boolean,
): ReadableStore<U> {
  return useReadable(useWidget().state, selector, isEqual)
}
