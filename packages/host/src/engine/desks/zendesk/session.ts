import { zendeskEvents, zendeskKeys } from '@deskbridge/core/desks/zendesk'
import { isRecord, type Verdict } from '@deskbridge/core/internal'
import type {
  HostChange,
  HostOutcome,
  HostPost,
  HostResponse,
  HostSession,
  HostSessionEvent,
  HostSessionFacts,
  Relay,
} from '../desk-host'
import { answerCall, failCall, modalOf, readCall } from './calls'
import { toChanges, toProperties, type Properties } from './changes'
import type { AppCall, AppEvent, ZendeskAppMessage } from './codec'
import { Hooks } from './hooks'
import { createInstance } from './invoke'
import { modalClosed } from './messages'
import { hasCapability, toLocation, type ZendeskPlace } from './place'
import { answerRequest, refuseRequest } from './requests'
import { Subscriptions } from './subscriptions'
import { toEvent } from './to-event'

const [on, off, trigger, reply, request] = [
  zendeskKeys.on,
  zendeskKeys.off,
  zendeskKeys.trigger,
  zendeskKeys.reply,
  zendeskKeys.request,
].map((prefix) => prefix.slice(0, -1))

/** How many calls of an app may wait for its other instances (Z145). */
const maxRelayed = 100

/** A call; one of another frame with that frame's id, and as that frame has sent it. */
interface AskedCall extends AppCall {
  readonly relay?: { readonly from: string; readonly call: AppCall }
}

/** A message between the sessions of one app's frames (Z140). */
type Relayed =
  | { readonly type: 'call'; readonly call: AppCall }
  | { readonly type: 'answer'; readonly call: AppCall; readonly post: HostPost }
  | { readonly type: 'event'; readonly instance: string; readonly name: string; readonly data: unknown }

/**
 * The host's side of the Zendesk Apps Framework for one document.
 *
 * Lifecycle (docs/protocols/zendesk.md; what calls come to stands in `calls.ts`):
 * - Z21, Z24: every handshake is answered; one in a loaded document claims the next `load`, which starts anew.
 * - Z22: nothing else counts before it.
 * - Z82, Z110, Z111: what was subscribed to is sent.
 * - Z124: a hook waits for the app's reply.
 * - Z132: requests are the helpdesk's.
 * - Z140 to Z148: an app and its modals reach each other.
 */
export class ZendeskHostSession implements HostSession<ZendeskAppMessage, ZendeskAppMessage> {
  readonly #facts: HostSessionFacts
  #subscriptions = new Subscriptions()
  /** Those since the latest handshake, which may be another document's. */
  #latest = this.#subscriptions
  /** The calls that another frame of the app has to answer. */
  readonly #relayed = new Set<AppCall>()
  readonly #hooks = new Hooks()
  #properties: Properties = new Map()
  /** What the helpdesk has given for the context (Z95). */
  #givenContext: object = {}
  /** The ticket in the context that the app has. */
  #ticketId: unknown
  #isRegistered = false
  #isLoaded = false
  #claimsLoad = false

  constructor(facts: HostSessionFacts) {
    this.#facts = facts
  }

  loaded(): HostOutcome {
    this.#isLoaded = true
    return this.#claimsLoad ? this.#replace() : {}
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
    const isOwn = message.instance === message.guid
    if (!isOwn && !this.#facts.otherFrames().includes(message.instance)) {
      const isCall = message.type === 'call'
      const posts = isCall ? [failCall(message.id, 'the app has no such instance')] : []
      return { verdict: 'ignored:unknown', posts }
    }
    if (message.type === 'event') return this.#receiveEvent(message, isOwn)
    if (!isOwn) return this.#relayCall(message)
    const { verdict } = readCall(message, this.#place())
    const { name, data } = message
    return { verdict, events: [{ type: 'message', token: message, name, data }] }
  }

  respond(message: ZendeskAppMessage, response?: HostResponse): HostOutcome {
    if (message.type === 'call') return this.#answer(message, response)
    if (message.type === 'malformed') return {}
    const { name, data } = message
    if (name === zendeskKeys.handshake) return this.#register(response)
    if (name === request) return answerRequest(message, response)
    return response ? {} : { events: [{ type: 'action', action: { kind: 'send', name, data } }] }
  }

  relayed(message: Relayed, from: string): HostOutcome {
    if (message.type === 'event') return { posts: this.#notify(message.instance, message.name, message.data) }
    const { call } = message
    if (message.type === 'answer') return this.#relayed.delete(call) ? { posts: [message.post] } : {}
    const token: AskedCall = { ...call, relay: { from, call } }
    return { events: [{ type: 'message', token, name: call.name, data: call.data }] }
  }

  left(instance: string): HostOutcome {
    const posts = this.#notify(instance, modalClosed, undefined)
    this.#subscriptions.forget(instance)
    this.#latest.forget(instance)
    const unanswered = [...this.#relayed].filter((call) => call.instance === instance)
    for (const call of unanswered) this.#relayed.delete(call)
    return { posts: [...unanswered.map(({ id }) => failCall(id, 'the instance is gone')), ...posts] }
  }

  opened(call: AskedCall, response: HostResponse): HostOutcome {
    const instances = 'result' in response && [{ instanceGuid: response.result }]
    return this.#answer(call, instances ? { result: { [createInstance]: instances } } : response)
  }

  change(part: HostChange): HostOutcome {
    if (!this.#isRegistered) return {}
    const view = this.#facts.view()
    if (part === 'theme') return this.#emit(zendeskEvents.scheme, view.theme ?? 'light')
    if (part === 'mode') return {}
    const context = this.#context()
    const updated = context.ticketId === this.#ticketId ? [] : [this.#emit(zendeskEvents.context, context)]
    this.#ticketId = context.ticketId
    const before = this.#properties
    this.#properties = this.#readProperties()
    const changes = toChanges(before, this.#properties)
    // Of a ticket that has been closed nothing is sent: the wire has no message for it.
    const sent = part === 'ticket' && !view.ticket ? [] : changes
    const outcomes = sent.flatMap((change) => [
      this.#emit(zendeskEvents.changed, change),
      this.#emit(`${change.propertyName}.changed`, change.newValue),
    ])
    return {
      posts: [...updated, ...outcomes].flatMap(({ posts }) => posts),
      relays: [...updated, ...outcomes].flatMap(({ relays }) => relays),
    }
  }

  request(name: string, data: unknown, id: number): HostOutcome {
    if (name !== zendeskEvents.save) return { posts: [{ ...toEvent(name, data), settles: id }] }
    if (!this.#subscriptions.has(this.#facts.appId, name)) return { events: [{ type: 'settled', id }] }
    if (!this.#hooks.add(name, id)) return {}
    const { message } = toEvent(name, data)
    return { posts: [{ message: { ...message, needsReply: true } }] }
  }

  cancel(id: number): void {
    this.#hooks.cancel(id)
  }

  claimsLoad(): boolean {
    return this.#claimsLoad
  }

  #receiveHandshake(message: AppEvent): HostOutcome {
    this.#claimsLoad = this.#isLoaded
    this.#latest = new Subscriptions()
    const { name, data } = message
    return { verdict: 'delivered', events: [{ type: 'message', token: message, name, data }] }
  }

  /** Ends what was agreed with the document before the one that has loaded. */
  #replace(): HostOutcome {
    this.#claimsLoad = false
    this.#subscriptions = this.#latest
    this.#relayed.clear()
    const ready: HostSessionEvent[] = this.#isRegistered ? [{ type: 'ready' }] : []
    return { events: [...this.#hooks.clear(), { type: 'replaced' }, ...ready] }
  }

  #receiveEvent(message: AppEvent, isOwn: boolean): HostOutcome {
    const { name, subject, data, instance } = message
    switch (name) {
      case on:
      case off:
        return { verdict: this.#subscribe(message) }
      case trigger:
        return { verdict: 'delivered', ...this.#emit(subject, data, instance) }
    }
    if (!isOwn) return { verdict: 'ignored:unknown' }
    if (name === reply) return this.#hooks.settle(message)
    const refused = name === request && refuseRequest(message)
    if (refused) return refused
    const verdict = name === request ? 'delivered' : 'ignored:unknown'
    return { verdict, events: [{ type: 'message', token: message, name, data }] }
  }

  #subscribe({ instance, subject, data, name }: AppEvent): Verdict {
    const verdict = this.#subscriptions.change(instance, subject, data, name === off)
    if (verdict === 'delivered') this.#latest.change(instance, subject, data, name === off)
    return verdict
  }

  #register(response?: HostResponse): HostOutcome {
    const given = response && 'result' in response && isRecord(response.result) ? response.result : {}
    const { appId } = this.#facts
    this.#givenContext = isRecord(given.context) ? given.context : {}
    const metadata = { appId, installationId: appId, settings: {} }
    const events: HostSessionEvent[] = this.#isRegistered ? [] : [{ type: 'ready' }]
    this.#isRegistered = true
    this.#properties = this.#readProperties()
    const context = this.#context()
    this.#ticketId = context.ticketId
    const registration = {
      metadata: { ...metadata, ...(isRecord(given.metadata) && given.metadata) },
      context,
    }
    return { posts: [toEvent(zendeskEvents.registered, registration)], events }
  }

  /** Sends an event of an instance of the app to each of its frames that has subscribed to it. */
  #emit(name: string, data: unknown, instance = this.#facts.appId) {
    const message: Relayed = { type: 'event', instance, name, data }
    const relays = this.#facts.otherFrames().map((to) => ({ to, message }))
    return { posts: this.#notify(instance, name, data), relays }
  }

  #notify(instance: string, name: string, data: unknown): readonly HostPost[] {
    if (!this.#subscriptions.has(instance, name)) return []
    const { message } = toEvent(name, data)
    return [{ message: instance === this.#facts.appId ? message : { ...message, instanceGuid: instance } }]
  }

  #relayCall(call: AppCall): HostOutcome {
    if (this.#relayed.size >= maxRelayed) {
      const post = failCall(call.id, `the instance has ${maxRelayed} calls to answer`)
      return { verdict: 'invalid:instanceGuid', posts: [post] }
    }
    this.#relayed.add(call)
    return { verdict: 'delivered', relays: [{ to: call.instance, message: { type: 'call', call } }] }
  }

  #answer(call: AskedCall, response?: HostResponse): HostOutcome {
    const reading = readCall(call, this.#place())
    const modal = modalOf(reading, response)
    if (modal) return { events: [{ type: 'open', token: call, ...modal }] }
    const { posts = [], ...outcome } = answerCall(call, reading, response)
    const { relay } = call
    if (!relay) return { posts, ...outcome }
    const toRelay = (post: HostPost): Relay => {
      const message: Relayed = { type: 'answer', call: relay.call, post }
      return { to: relay.from, message }
    }
    return { relays: posts.map(toRelay), ...outcome }
  }

  #context(): ZendeskPlace['context'] {
    const { appId, placement, view } = this.#facts
    const { ticket } = view()
    return {
      instanceGuid: appId,
      product: 'support',
      account: { subdomain: 'example' },
      location: toLocation(placement),
      ...(ticket && hasCapability(placement, 'ticket') && { ticketId: ticket.id }),
      ...this.#givenContext,
    }
  }

  #place(): ZendeskPlace {
    return { ...this.#facts.view(), placement: this.#facts.placement, context: this.#context() }
  }

  #readProperties(): Properties {
    const { ticket, user } = this.#facts.view()
    const hasTicket = hasCapability(this.#facts.placement, 'ticket')
    return toProperties({ user, ticket: hasTicket ? ticket : null })
  }
}
