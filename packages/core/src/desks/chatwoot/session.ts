import { isRecord } from '../../base/structure'
import { WidgetError } from '../../base/errors'
import type { Action } from '../../model/action'
import { themes } from '../../model/app-context'
import { readString } from '../../model/read'
import type { DeskSession, SessionEvent, SessionOutcome } from '../desk'
import type { Post } from '../outcome'
import { chatwootMessage, chatwootNames, type ChatwootMessage } from './codec'
import { chatwootPlacement } from './place'

/** The delays before the request is repeated (W21). */
const pausesMs: readonly number[] = [250, 1000, 3000]

/** How long a refresh waits for another context, when an earlier request may still be unanswered (W24). */
const lateMs = 250

/** The one message to the host; without data, so that any page may read it (W12). */
const request: Post = { message: chatwootNames.request, isPublic: true }

const isPart = (value: unknown) => value == null || isRecord(value)

/**
 * The widget's side of Chatwoot's dashboard apps.
 *
 * Lifecycle (docs/protocols/chatwoot.md):
 * - W21: the request goes out first, and is repeated until the first context.
 * - W22: the first context connects.
 * - W23: it goes out again each time that the page is shown.
 * - W24: the context that answers the last request settles whoever has asked.
 */
export class ChatwootSession implements DeskSession<ChatwootMessage> {
  readonly #requests = new Set<number>()
  /** How many requests may still be answered: the first context of all can be that of the `load`. */
  #unanswered = 0
  #repeatCount = 0
  #isConnected = false
  #hasUser = false

  start(): SessionOutcome {
    this.#repeatCount = 0
    return this.wake()
  }

  receive({ event, data }: ChatwootMessage): SessionOutcome {
    const message: SessionEvent = { type: 'message', name: event, data }
    if (event !== chatwootNames.context) return { verdict: 'ignored:unknown', events: [message] }
    const outcome = this.#receiveContext(data)
    return { ...outcome, events: [...(outcome.events ?? []), message] }
  }

  request(action: Action, id: number): SessionOutcome {
    if (action.kind !== 'send') {
      this.#requests.add(id)
      return this.#requests.size === 1 ? this.#ask() : {}
    }
    try {
      return { posts: [{ message: chatwootMessage(action.name, action.data), settles: id }] }
    } catch (error) {
      const { message } = error as Error
      return { events: [{ type: 'settled', id, error: new WidgetError('INVALID_ARGUMENT', message) }] }
    }
  }

  cancel(id: number): void {
    this.#requests.delete(id)
    // What has not been answered in time never will be.
    if (this.#requests.size === 0) this.#unanswered = 0
  }

  wake(): SessionOutcome {
    if (this.#isConnected) return { events: this.#settle() }
    return { ...this.#ask(), wakeAfterMs: pausesMs[this.#repeatCount++] ?? Infinity }
  }

  shown(): SessionOutcome {
    return this.#isConnected ? this.#ask() : this.start()
  }

  retry(): SessionOutcome {
    return this.#isConnected || this.#repeatCount <= pausesMs.length ? {} : this.start()
  }

  mustStay(): boolean {
    return this.#isConnected
  }

  #ask(): SessionOutcome {
    this.#unanswered++
    return { posts: [request] }
  }

  /** Settles whoever has asked. */
  #settle(): SessionEvent[] {
    const ids = [...this.#requests]
    this.#requests.clear()
    this.#unanswered = 0
    return ids.map((id) => ({ type: 'settled', id }))
  }

  /** Takes a context whole, or nothing of it (W70). */
  #receiveContext(data: unknown): SessionOutcome {
    if (!isRecord(data)) return { verdict: 'invalid:data' }
    const { currentAgent: agent, theme: word, ...raw } = data
    const { conversation, contact } = raw
    if (!isRecord(conversation)) return { verdict: 'invalid:data.conversation' }
    if (!readString(conversation.id)) return { verdict: 'invalid:data.conversation.id' }
    if (!isPart(contact)) return { verdict: 'invalid:data.contact' }
    if (!isPart(agent)) return { verdict: 'invalid:data.currentAgent' }
    const theme = themes.find((known) => known === word)
    if (this.#isConnected && this.#unanswered > 0) this.#unanswered--
    const isLast = this.#unanswered === 0
    return {
      verdict: 'delivered',
      wakeAfterMs: isLast || this.#requests.size === 0 ? Infinity : lateMs,
      events: [
        { type: 'ticket', raw },
        ...(agent ? [{ type: 'user', raw: agent } as const] : []),
        ...(theme ? [{ type: 'theme', theme } as const] : []),
        ...this.#connect(Boolean(agent)),
        ...(isLast ? this.#settle() : []),
      ],
    }
  }

  /** Connects, once more when the agent comes later than the first context (W55, W62). */
  #connect(hasUser: boolean): SessionEvent[] {
    if (this.#isConnected && (this.#hasUser || !hasUser)) return []
    this.#isConnected = true
    this.#hasUser = hasUser
    const context = { appId: null, placement: chatwootPlacement, mode: null }
    return [{ type: 'connected', context, capabilities: hasUser ? ['ticket', 'user'] : ['ticket'] }]
  }
}
