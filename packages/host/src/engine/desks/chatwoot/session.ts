import { chatwootNames } from '@deskbridge/core/desks/chatwoot'
import type {
  HostChange,
  HostOutcome,
  HostPost,
  HostResponse,
  HostSession,
  HostSessionFacts,
} from '../desk-host'
import { toText, type ChatwootAppMessage } from './codec'
import { fromTicket, fromUser } from './from-ticket'

/** The versions of the host that can be emulated, the default first (docs/protocols/chatwoot.md, W52 to W54). */
export const chatwootVersions = ['v4', 'v3', 'v3-unanswered'] as const

/**
 * The host's side of Chatwoot's dashboard apps for one document.
 *
 * Lifecycle (docs/protocols/chatwoot.md):
 * - W20, W25: the context goes out at the `load` and for each request; the first of them makes the app ready.
 * - W31, W63: a change of the ticket or the user is not sent; another ticket is another document (W32).
 * - W33: without a ticket nothing is sent.
 * - W52 to W54: what depends on the version.
 */
export class ChatwootHostSession implements HostSession<ChatwootAppMessage, ChatwootAppMessage> {
  readonly #facts: HostSessionFacts
  readonly #isCurrent: boolean
  readonly #isSilent: boolean
  #isReady = false

  constructor(facts: HostSessionFacts) {
    const version = facts.version as (typeof chatwootVersions)[number] | null
    this.#facts = facts
    this.#isCurrent = version === 'v4'
    this.#isSilent = version === 'v3-unanswered'
  }

  loaded(): HostOutcome {
    return { posts: this.#contextPosts(), ...this.#becomeReady() }
  }

  receive(message: ChatwootAppMessage): HostOutcome {
    const { event: name, data, isWrapped } = message
    if (isWrapped) return { verdict: 'invalid:event' }
    const events = [{ type: 'message', token: message, name, data }] as const
    if (name !== chatwootNames.request) return { verdict: 'ignored:unknown', events }
    return { verdict: this.#facts.view().ticket ? 'delivered' : 'ignored:no-ticket', events }
  }

  // Nothing on this wire carries an answer of the helpdesk's own, so its response only keeps the host from acting.
  respond({ event: name, data }: ChatwootAppMessage, response?: HostResponse): HostOutcome {
    if (response) return {}
    if (name !== chatwootNames.request)
      return { events: [{ type: 'action', action: { kind: 'send', name, data } }] }
    return { posts: this.#isSilent ? [] : this.#contextPosts(), ...this.#becomeReady() }
  }

  change(part: HostChange): HostOutcome {
    return this.#isReady && this.#isCurrent && part === 'theme' ? { posts: this.#contextPosts() } : {}
  }

  request(name: string, data: unknown, id: number): HostOutcome {
    return { posts: [{ message: toText({ event: name, data }), settles: id }] }
  }

  cancel(): void {}

  #becomeReady(): HostOutcome {
    if (this.#isReady) return {}
    this.#isReady = true
    return { events: [{ type: 'ready' }] }
  }

  #contextPosts(): readonly HostPost[] {
    const { ticket, user, theme } = this.#facts.view()
    if (!ticket) return []
    const { customAttributes, ...conversation } = fromTicket(ticket)
    const added = this.#isCurrent && { customAttributes, ...(theme && { theme }) }
    const data = { ...conversation, currentAgent: fromUser(user), ...added }
    return [{ message: toText({ event: chatwootNames.context, data }) }]
  }
}
