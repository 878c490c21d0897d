import type * as HelpDesk from '@livechat/helpdesk-sdk'
import type * as AgentApp from '@livechat/agent-app-sdk'
import type { createNewerWidget } from './helpdesk-sdk/genuine'
import type { SdkTraits } from './traits'

/** The SDK under test: a published one, or the drop-in in its place. What both have is typed as the first one types it. */
export type Sdk = typeof HelpDesk &
  Omit<typeof AgentApp, keyof typeof HelpDesk> & {
    /** Creates a widget that has the methods of the published building blocks. */
    createNewerWidget: typeof createNewerWidget
  }

/** A message that the page posted to its parent. */
export interface Posted {
  readonly data: Record<string, unknown>
  readonly targetOrigin: string
}

/** What the page is like. */
export interface PageOptions {
  /** Query of its URL. */
  search?: string
  /** Keeps the document from being complete until told. */
  isLoading?: boolean
  /** Whether the page is in a frame; default true. */
  isFramed?: boolean
}

/** Where a message seems to come from. */
export interface Sender {
  origin?: string
  /** Whether it comes from another window than the parent. */
  isStranger?: boolean
}

/** A document of its own with the SDK in it, seen from its parent. */
export interface Page {
  readonly sdk: Sdk
  /** What there is to know of it. */
  readonly traits: SdkTraits
  /** The messages to the parent, oldest first. */
  readonly posted: readonly Posted[]
  /** Calls a listener with each message to the parent, first with those that there are. */
  onPosted(listener: (posted: Posted) => void): void
  /** Errors that were not caught. */
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

/** The origin that messages come from unless said otherwise. */
export const hostOrigin = 'https://app.helpdesk.com'
