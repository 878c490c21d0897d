import type { Section } from './section'

/** Is a length: a number of CSS pixels, or text with its unit. */
export type Size = number | `${number}px` | `${number}%`

/** Is a short message that the desk shows to the agent. */
export interface Toast {
  /** Is the text. */
  content: string
  /** Says whether it is good news. */
  kind: 'success' | 'error'
}

/** Describes what a widget asks of a desk, in the same words for every desk. */
export type Action =
  | { kind: 'section'; section: Section }
  | { kind: 'badge'; count: number | null }
  | { kind: 'resize'; width?: Size | undefined; height?: Size | undefined }
  | { kind: 'fullscreen'; fullscreen: boolean }
  | { kind: 'toast'; toast: Toast }
  | { kind: 'track'; name: string; properties: object }
  | { kind: 'refresh-ticket' }
  | { kind: 'refresh-user' }
  | { kind: 'send'; name: string; data: unknown }

/** Names a kind of {@link Action}. */
export type ActionKind = Action['kind']
