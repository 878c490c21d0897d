import { zendeskKeys } from '@deskbridge/core/desks/zendesk'

/** Writes an event to an app (docs/protocols/zendesk.md, section 1). */
export function toEvent(name: string, message: unknown): { readonly message: object } {
  return { message: { key: zendeskKeys.toWidget + name, message } }
}
