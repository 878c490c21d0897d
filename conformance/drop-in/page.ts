import type * as Genuine from '@livechat/helpdesk-sdk'
import type { createNewerWidget } from './genuine'

/** Is the SDK under test: the published one, or the drop-in in its place. */
export type Sdk = typeof Genuine & {
  /** Creates a widget without announcement that has the methods of the newer version. */
  createNewerWidget: typeof createNewerWidget
}

/** Is a message that the page posted to its parent. */
export interface Posted {
  readonly data: Record<string, unknown>
  readonly targetOrigin: string
}

/** Says what the page is like. */
export interface PageOptions {
  /** Is the query of its address. */
  search?: string
  /** Keeps the document from being complete until told. */
  isLoading?: boolean
  /** Is false for a page in no frame. */
  isFramed?: boolean
}

/** Says where a message seems to come from. */
export interface Sender {
  origin?: string
  /** Is true for another window than the parent. */
  isStranger?: boolean
}

/** Is a document of its own with the SDK in it, seen from its parent. */
export interface Page {
  readonly sdk: Sdk
  /** Are the messages to the parent, oldest first. */
  readonly posted: readonly Posted[]
  /** Are the errors that nobody caught. */
  readonly uncaught: readonly unknown[]
  /** Delivers a message, cloned as a browser clones it. */
  deliver(data: unknown, sender?: Sender): void
  /** Lets the document be complete. */
  complete(): void
  /** Lets time pass, with everything that is due in it. */
  pass(durationMs: number): Promise<void>
}

/** Opens a page of its own for each call. */
export type OpenPage = (options?: PageOptions) => Promise<Page>

/** Is the origin that messages come from unless said otherwise. */
export const hostOrigin = 'https://app.helpdesk.com'
