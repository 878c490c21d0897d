import {
  useAppContext,
  useAutoResize,
  useBadge,
  useCan,
  useConnectionStatus,
  useSection,
  useTheme,
  useTicket,
  useUser,
  useWidget,
  useWidgetError,
  useWidgetEvent,
  useWidgetState,
} from '@deskbridge/svelte'
import type { HookName, Probe } from './adapter'

const stores = {
  useAppContext,
  useAutoResize,
  useBadge,
  useCan,
  useConnectionStatus,
  useSection,
  useTheme,
  useTicket,
  useUser,
  useWidget,
  useWidgetError,
  useWidgetEvent,
  useWidgetState,
}

/** Are the functions whose arguments may be getters. */
const taking: ReadonlySet<HookName> = new Set(['useBadge', 'useSection'])

/** Calls what a probe names, once, with arguments that look up the latest by themselves. */
export function callStore(probe: () => Probe): { readonly current: unknown } {
  const { use, with: given = [] } = probe()
  const present = given.map((argument, index) => {
    const latest = () => probe().with?.[index]
    if (taking.has(use)) return latest
    return typeof argument === 'function'
      ? (...values: unknown[]) => (latest() as (...values: unknown[]) => unknown)(...values)
      : argument
  })
  const returned = (stores[use] as (...given: readonly unknown[]) => unknown)(...present)
  const isStore = typeof returned === 'object' && returned !== null && 'current' in returned
  return isStore ? (returned as { readonly current: unknown }) : { current: returned }
}
