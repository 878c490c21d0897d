import type { Placement } from '@deskbridge/core'

/** Returns what the suite says about a widget in the query of its page's URL. */
export function optionsOf<Options extends object>(): Options & { placement: Placement } {
  const query = new URLSearchParams(location.search)
  return JSON.parse(query.get('widget') ?? '{}') as Options & { placement: Placement }
}
