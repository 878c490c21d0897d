import type {
  AppContext,
  Capability,
  ConnectionStatus,
  Theme,
  User,
  WidgetError,
  WidgetState,
} from '@deskbridge/core'
import type { ShallowRef } from 'vue'
import { useReadable } from './use-readable'
import { useWidget } from './widget-plugin'

/** Returns the person who is logged in; `null` until known, and where the desk does not tell. */
export function useUser(): Readonly<ShallowRef<User | null>> {
  return useReadable(useWidget().user)
}

/** Returns the app's place in the desk; `null` until connected. */
export function useAppContext(): Readonly<ShallowRef<AppContext | null>> {
  return useReadable(useWidget().appContext)
}

/** Returns the desk's colours; `null` until known, and where the desk does not tell. */
export function useTheme(): Readonly<ShallowRef<Theme | null>> {
  return useReadable(useWidget().theme)
}

/** Returns the stage of the connection. */
export function useConnectionStatus(): Readonly<ShallowRef<ConnectionStatus>> {
  return useReadable(useWidget().status)
}

/** Returns why the connection failed, while it has. */
export function useWidgetError(): Readonly<ShallowRef<WidgetError | null>> {
  return useReadable(useWidget().error)
}

/** Tells whether the connected desk has something in this placement and mode; false before connected. */
export function useCan(capability: Capability): Readonly<ShallowRef<boolean>> {
  const { can, capabilities } = useWidget()
  // Rejects a name that no desk has.
  can(capability)
  return useReadable(capabilities, (names) => names.has(capability))
}

/** Returns everything that is known, or what a selector makes of it. */
export function useWidgetState<U = WidgetState>(
  selector?: (state: WidgetState) => U,
  isEqual?: (previous: U, next: U) => boolean,
): Readonly<ShallowRef<U>> {
  return useReadable(useWidget().state, selector, isEqual)
}
