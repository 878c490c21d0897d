import { zendeskEvents, zendeskKeys } from '@deskbridge/core/desks/zendesk'
import { isRecord, WidgetError } from '@deskbridge/core/internal'
import { documentGoneError } from '../../host-errors'
import type {
  HostChange,
  HostOutcome,
  HostPost,
  HostResponse,
  HostSession,
  HostSessionEvent,
  HostSessionFacts,
} from '../desk-host'
import { answerCall, failCall, readCall } from './calls'
import { toChanges, toProperties, type Properties } from './changes'
import type { AppEvent, ZendeskAppMessage } from './codec'
import { hasCapability, toLocation, type ZendeskPlace } from './place'

/** How many events an app may subscribe to, and how long their names may be (Z111). */
const limits = { subscriptions: 1000, characters: 200 }

const [on, off, trigger, reply, request] = [
  zendeskKeys.on,
  zendeskKeys.off,
  zendeskKeys.trigger,
  zendeskKeys.reply,
  zendeskKeys.request,
].map((prefix) => prefix.slice(0, -1))

/** Returns whether an event answers a request; those are sent without a subscription (Z130). */
const isRequestEvent = (name: string) => name.startsWith(zendeskKeys.request)

/**
 * The host's side of the Zendesk Apps Framework for one document.
 *
 * Lifecycle (docs/protocols/zendesk.md; what calls come to stands in `calls.ts`):
 * - Z21, Z24: every handshake is answered; one in a loaded document starts anew, and claims the next `load`.
 * - Z22: nothing else counts before it.
 * - Z82, Z110, Z111: what was subscribed to is sent.
 * - Z124: a hook waits for the app's reply.
 * - Z132: requests are the helpdesk's.
 */
export class ZendeskHostSession implements HostSession<ZendeskAppMessage, ZendeskAppMessage> {
  readonly #facts: HostSessionFacts
  readonly #subscribed = new Set<string>()
  /** The driver's requests that wait for the reply to a hook, by the name of the hook. */
  readonly #hooks = new Map<string, Set<number>>()
  #properties: Properties = new Map()
  #isRegistered = false
  #isLoaded = false
  #claimsLoad = false

  constructor(facts: HostSessionFacts) {
    this.#facts = facts
  }

  loaded(): HostOutcome {
    this.#isLoaded = true
    this.#claimsLoad = false
    return {}
  }

  receive(message: ZendeskAppMessage): HostOutcome {
    if (message.guid !== this.#facts.appId) return { verdict: 'ignored:app-id' }
    if (message.type === 'event' && message.name === zendeskKeys.handshake)
      return this.#receiveHandshake(message)
    if (!this.#isRegistered) return { verdict: 'ignored:not-connected' }
    if (message.type === 'malformed') {
      const posts = message.id === null ? [] : [failCall(message.id, `${message.path} is invalid`)]
      return { verdict: `invalid:${message.path}`, posts }
    }
    if (message.instance !== message.guid) {
      const isCall = message.type === 'call'
      const posts = isCall ? [failCall(message.id, 'this host has no other instance of the app')] : []
      return { verdict: 'ignored:unknown', posts }
    }
    if (message.type === 'event') return this.#receiveEvent(message)
    const { verdict } = readCall(message, this.#place())
    const { name, data } = message
    return { verdict, events: [{ type: 'message', token: message, name, data }] }
  }

  respond(message: ZendeskAppMessage, response?: HostResponse): HostOutcome {
    if (message.type === 'call') return answerCall(message, readCall(message, this.#place()), response)
    if (message.type === 'malformed') return {}
    const { name, data } = message
    if (name === zendeskKeys.handshake) return this.#register(response)
    if (name === request) return this.#answerRequest(message, response)
    return response ? {} : { events: [{ type: 'action', action: { kind: 'send', name, data } }] }
  }

  change(part: HostChange): HostOutcome {
    if (!this.#isRegistered) return {}
    const view = this.#facts.view()
    if (part === 'theme') return { posts: this.#notify(zendeskEvents.scheme, view.theme ?? 'light') }
    if (part === 'mode') return {}
    const before = this.#properties
    this.#properties = this.#readProperties()
    const changes = toChanges(before, this.#properties)
    // Of a ticket that has been closed nothing is sent: the wire has no message for it.
    if (part === 'ticket' && !view.ticket) return {}
    const posts = changes.flatMap((change) => [
      ...this.#notify(zendeskEvents.changed, change),
      ...this.#notify(`${change.propertyName}.changed`, change.newValue),
    ])
    return { posts }
  }

  request(name: string, data: unknown, id: number): HostOutcome {
    if (name !== zendeskEvents.save) return { posts: [{ ...toEvent(name, data), settles: id }] }
    if (!this.#subscribed.has(name)) return { events: [{ type: 'settled', id }] }
    const waiting = this.#hooks.get(name)
    if (waiting) return (void waiting.add(id), {})
    this.#hooks.set(name, new Set([id]))
    const { message } = toEvent(name, data)
    return { posts: [{ message: { ...message, needsReply: true } }] }
  }

  cancel(id: number): void {
    for (const waiting of this.#hooks.values()) waiting.delete(id)
  }

  claimsLoad(): boolean {
    return this.#claimsLoad
  }

  #receiveHandshake(message: AppEvent): HostOutcome {
    const isNext = this.#isRegistered && this.#isLoaded
    this.#claimsLoad = this.#isLoaded
    this.#isRegistered = false
    this.#subscribed.clear()
    const gone = [...this.#hooks.values()].flatMap((waiting) => [...waiting])
    this.#hooks.clear()
    const replaced: HostSessionEvent[] = [
      ...gone.map((id): HostSessionEvent => ({ type: 'settled', id, error: documentGoneError() })),
      ...(isNext ? [{ type: 'replaced' } as const] : []),
    ]
    const { name, data } = message
    return { verdict: 'delivered', events: [...replaced, { type: 'message', token: message, name, data }] }
  }

  #receiveEvent(message: AppEvent): HostOutcome {
    const { name, subject, data } = message
    const asked: HostOutcome = {
      verdict: 'delivered',
      events: [{ type: 'message', token: message, name, data }],
    }
    switch (name) {
      case on:
      case off:
        return { verdict: this.#subscribe(subject, name === on ? readCount(data) : (readCount(data) ?? 0)) }
      case trigger:
        return { verdict: 'delivered', posts: this.#notify(subject, data) }
      case reply:
        return this.#settleHook(message)
      case request: {
        const isValid = isRecord(data) && typeof data.url === 'string' && /^\d+$/.test(subject)
        return isValid
          ? asked
          : {
              verdict: 'invalid:message.url',
              posts: [
                this.#failRequest(subject, { status: 400, statusText: 'The options must have a url.' }),
              ],
            }
      }
      default:
        return { ...asked, verdict: 'ignored:unknown' }
    }
  }

  #subscribe(name: string, count: number | null): 'delivered' | `invalid:${string}` {
    if (count === null) return 'invalid:message.subscriberCount'
    if (count === 0) this.#subscribed.delete(name)
    else if (!isRequestEvent(name) && !this.#subscribed.has(name)) {
      const isFull = this.#subscribed.size >= limits.subscriptions
      if (isFull || name.length > limits.characters) return 'invalid:key'
      this.#subscribed.add(name)
    }
    return 'delivered'
  }

  #settleHook({ subject, error }: AppEvent): HostOutcome {
    const waiting = this.#hooks.get(subject)
    if (!waiting) return { verdict: 'ignored:unknown' }
    this.#hooks.delete(subject)
    const msg = isRecord(error) ? error.msg : undefined
    const reason = typeof msg === 'string' && msg !== '' ? msg : 'The app gives no reason.'
    const outcome = error == null ? {} : { error: new WidgetError('REJECTED', reason) }
    return { verdict: 'delivered', events: [...waiting].map((id) => ({ type: 'settled', id, ...outcome })) }
  }

  #register(response?: HostResponse): HostOutcome {
    const given = response && 'result' in response && isRecord(response.result) ? response.result : {}
    const { appId, placement, view } = this.#facts
    const { ticket } = view()
    const context = {
      instanceGuid: appId,
      product: 'support',
      account: { subdomain: 'example' },
      location: toLocation(placement),
      ...(ticket && hasCapability(placement, 'ticket') && { ticketId: ticket.id }),
    }
    const metadata = { appId, installationId: appId, settings: {} }
    this.#isRegistered = true
    this.#properties = this.#readProperties()
    const registration = {
      metadata: { ...metadata, ...(isRecord(given.metadata) && given.metadata) },
      context: { ...context, ...(isRecord(given.context) && given.context) },
    }
    return { posts: [toEvent(zendeskEvents.registered, registration)], events: [{ type: 'ready' }] }
  }

  #answerRequest({ subject, data }: AppEvent, response?: HostResponse): HostOutcome {
    if (!response) {
      const post = this.#failRequest(subject, { status: 501, statusText: 'This host answers no requests.' })
      return { posts: [post], events: [{ type: 'action', action: { kind: 'send', name: request!, data } }] }
    }
    if ('error' in response) return { posts: [this.#failRequest(subject, response.error)] }
    const key = `${zendeskKeys.request}${subject}.done`
    return { posts: [this.#withFallback(subject, toEvent(key, { responseArgs: [response.result] }))] }
  }

  #failRequest(subject: string, error: unknown): HostPost {
    const given = isRecord(error) ? error : {}
    const text = error instanceof Error ? error.message : ''
    const failure = { status: 500, statusText: text, responseText: text, ...given }
    return this.#withFallback(
      subject,
      toEvent(`${zendeskKeys.request}${subject}.fail`, { responseArgs: [failure] }),
    )
  }

  #withFallback(subject: string, post: ZendeskPost): HostPost {
    const toFallback = (error: unknown) => {
      const failure = { status: 500, statusText: (error as Error).message, responseText: '' }
      return toEvent(`${zendeskKeys.request}${subject}.fail`, { responseArgs: [failure] }).message
    }
    return { ...post, toFallback }
  }

  #notify(name: string, message: unknown): readonly HostPost[] {
    return this.#subscribed.has(name) ? [toEvent(name, message)] : []
  }

  #place(): ZendeskPlace {
    return { ...this.#facts.view(), placement: this.#facts.placement }
  }

  #readProperties(): Properties {
    const { ticket, user } = this.#facts.view()
    const hasTicket = hasCapability(this.#facts.placement, 'ticket')
    return toProperties({ user, ticket: hasTicket ? ticket : null })
  }
}

interface ZendeskPost {
  readonly message: object
}

function toEvent(name: string, message: unknown): ZendeskPost {
  return { message: { key: zendeskKeys.toWidget + name, message } }
}

function readCount(data: unknown): number | null {
  const count = isRecord(data) ? data.subscriberCount : undefined
  return Number.isSafeInteger(count) && (count as number) >= 0 ? (count as number) : null
}
