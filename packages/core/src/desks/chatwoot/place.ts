import type { CommonPlacement } from '../../model/app-context'
import type { AnyCapability } from '../../model/capability'

/** The only placement, a tab of the open conversation (docs/protocols/chatwoot.md, W30). */
export const chatwootPlacement = 'ticket-sidebar' satisfies CommonPlacement

/** What the placement has (docs/protocols/chatwoot.md, W62). */
export const chatwootCapabilities: Readonly<Record<typeof chatwootPlacement, readonly AnyCapability[]>> = {
  [chatwootPlacement]: ['ticket', 'user'],
}
