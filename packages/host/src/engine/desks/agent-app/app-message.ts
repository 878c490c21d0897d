import { agentAppMessages, customerComponent, messageBox } from '@deskbridge/core/desks/agent-app'
import { sectionAlias, textMessages } from '@deskbridge/core/desks/text'
import { isRecord, sectionLimits, type AnyPlacement } from '@deskbridge/core/internal'
import type { HostTicket } from '../../host-ticket'
import type { NamedMessage } from '../desk-host'
import {
  done,
  malformed,
  readAppMessage,
  within,
  type AppMessageReading,
  type MessagePlace,
} from '../text/app-message'
import { BadMember, dataReaders, readCarried } from './read-rich-message'

/** Where each of the desk's own messages is available, and what it carries (docs/protocols/agent-app.md, A33 to A46). */
const ownMessages: Readonly<
  Record<string, readonly [read: keyof typeof dataReaders, ...placements: AnyPlacement[]]>
> = {
  [agentAppMessages.putText]: ['text', 'ticket-sidebar'],
  [agentAppMessages.putInBox]: ['boxMessage', messageBox],
  [agentAppMessages.watch]: ['nothing', 'ticket-sidebar'],
  [agentAppMessages.refresh]: ['nothing', 'ticket-sidebar'],
  [agentAppMessages.quickReplies]: ['quickReplies', 'ticket-sidebar', messageBox],
  [agentAppMessages.cards]: ['cards', 'ticket-sidebar', messageBox],
  [agentAppMessages.navigate]: ['text', 'main-menu'],
  [agentAppMessages.filters]: ['filters', 'main-menu'],
  [agentAppMessages.redirect]: ['text', 'settings'],
}

/**
 * Reads an app's message whole, and changes nothing (docs/protocols/agent-app.md); `null` is one without a name.
 *
 * - A3, A4, A30 to A32: what the Text HelpDesk has, too, is read as it is there.
 * - A23: what is well-formed and not in the app's placement changes nothing.
 * - A44: what the desk's own messages carry is handed on as fresh objects.
 * - A71: a customer in a section becomes an item.
 */
export function readAgentAppMessage(message: NamedMessage | null, place: MessagePlace): AppMessageReading {
  if (!message) return readAppMessage(message, place)
  const { name, data } = message
  if (name === textMessages.section || name === sectionAlias) {
    return readAppMessage({ name, data: withoutCustomers(data, place.ticket) }, place)
  }
  if (!Object.hasOwn(ownMessages, name)) return readAppMessage(message, place)
  const [read, ...placements] = ownMessages[name]!
  return within(placements.includes(place.placement), readOwn(name, read, data))
}

function readOwn(name: string, read: keyof typeof dataReaders, data: unknown): AppMessageReading {
  try {
    const carried = readCarried(dataReaders[read], data)
    const text = name === agentAppMessages.putText ? carried : textOf(carried)
    if (typeof text === 'string') return done({ kind: 'insertText', text })
    return {
      ...done({ kind: 'send', name, data: carried }),
      ...(name === agentAppMessages.refresh && { asksForTicket: true }),
    }
  } catch (error) {
    if (!(error instanceof BadMember)) throw error
    return malformed(error.path, error.problem)
  }
}

/** Returns the text of a plain message for the message box (A40). */
function textOf(carried: unknown): unknown {
  return isRecord(carried) && carried.type === 'message' ? carried.value : undefined
}

/** Returns a section with the customer's components written as items; what is no section is returned as it is. */
function withoutCustomers(data: unknown, ticket: HostTicket | null): unknown {
  const components = isRecord(data) ? data.components : undefined
  if (!Array.isArray(components) || components.length > sectionLimits.components) return data
  const { name, email, id } = ticket?.requester ?? {}
  const title = name || email || (id ?? '')
  const person =
    title === ''
      ? { type: 'divider' }
      : { type: 'item', data: { title: String(title), ...(name && email && { description: email }) } }
  const isCustomer = (part: unknown) =>
    isRecord(part) && Object.hasOwn(part, 'type') && part.type === customerComponent
  const parts = Array.from({ length: components.length }, (_, index) => components[index] as unknown)
  return { ...(data as object), components: parts.map((part) => (isCustomer(part) ? person : part)) }
}
