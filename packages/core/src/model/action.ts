import type { Section } from './section'
import type { TicketChanges } from './ticket'

/** A length: a number of CSS pixels, or a string with a unit. */
export type Size = number | `${number}px` | `${number}%`

/** A short message that the desk shows to the agent. */
export interface Toast {
  /** The text. */
  content: string
  /** The kind of message. */
  kind: 'success' | 'error'
}

/** A handler that is called before the ticket is saved; a non-empty string that it returns, or its error, stops the save as the reason. */
export type SaveHandler = () => string | void | Promise<string | void>

/** What a widget requests from a desk, in a form that is the same for every desk. */
export type Action =
  | { kind: 'section'; section: Section }
  | { kind: 'badge'; count: number | null }
  | { kind: 'resize'; width?: Size | undefined; height?: Size | undefined }
  | { kind: 'fullscreen'; fullscreen: boolean }
  | { kind: 'toast'; toast: Toast }
  | { kind: 'track'; name: string; properties: object }
  | { kind: 'insertText'; text: string }
  | { kind: 'updateTicket'; changes: TicketChanges }
  | { kind: 'beforeSave'; handlers: () => readonly SaveHandler[] }
  | { kind: 'refresh-ticket' }
  | { kind: 'refresh-user' }
  | { kind: 'send'; name: string; data: unknown }

/** A kind of {@link Action}. */
export type ActionKind = Action['kind']

/** The action of a kind. */
export type ActionOf<Kind extends ActionKind> = Extract<Action, { kind: Kind }>
