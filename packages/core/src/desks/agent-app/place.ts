import type { AnyPlacement } from '../../model/app-context'
import type { AnyCapability } from '../../model/capability'

/** The placement that only this desk has (docs/protocols/agent-app.md, A21). */
export const messageBox = 'message-box'

/** What each placement has (docs/protocols/agent-app.md, A20 to A23). */
export const agentAppCapabilities: Readonly<Record<AnyPlacement, readonly AnyCapability[]>> = {
  'ticket-sidebar': ['ticket', 'section', 'insertText', 'toast', 'track'],
  [messageBox]: ['ticket', 'insertText', 'toast', 'track'],
  'main-menu': ['badge', 'toast', 'track'],
  settings: ['toast', 'track'],
}
