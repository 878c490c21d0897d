import type { Action } from '../../model/action'
import type { AnyPlacement } from '../../model/app-context'
import { agentAppMessages } from './names'
import { messageBox } from './place'

/** Writes an action that only this desk has as the raw message that requests it; any other as it is (docs/protocols/agent-app.md, A33, A34). */
export function toOwnMessage(action: Action, placement: AnyPlacement): Action {
  if (action.kind !== 'insertText') return action
  const { text } = action
  return placement === messageBox
    ? { kind: 'send', name: agentAppMessages.putInBox, data: { type: 'message', value: text } }
    : { kind: 'send', name: agentAppMessages.putText, data: text }
}
