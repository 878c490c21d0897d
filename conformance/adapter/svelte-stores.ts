import * as stores from '@deskbridge/svelte'
import { hookOf, latestArguments, type Probe } from './adapter'

/** Calls a probe's hook once, with arguments that look up their latest value. */
export function callStore(probe: () => Probe): { readonly current: unknown } {
  const returned = hookOf(stores, probe().use)(...latestArguments(probe))
  const isStore = typeof returned === 'object' && returned !== null && 'current' in returned
  return isStore ? (returned as { readonly current: unknown }) : { current: returned }
}
