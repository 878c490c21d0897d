import { isWidgetError, WidgetError } from '../../base/errors'
import { isRecord } from '../../base/structure'
import type { Action, SaveHandler } from '../../model/action'
import type { AnyPlacement } from '../../model/app-context'
import { readId } from '../../model/read'
import type { DeskSession, SessionEvent, SessionOutcome } from '../desk'
import type { Post } from '../outcome'
import type { ZendeskAnswer, ZendeskHostMessage } from './codec'
import { frameworkVersion, zendeskEvents, zendeskKeys, zendeskPaths } from './names'
import { capabilitiesOf, toPlacement } from './place'
import { readData, readTheme } from './read-data'
import { findObjection } from './save-handlers'
import { toCall } from './to-call'

/** The delays before what was not answered is repeated (Z23). */
const pausesMs: readonly number[] = [1000, 2000, 4000]

/** What a page's URL has for this desk (Z10). */
export interface ZendeskPage {
  /** The origin to greet. */
  readonly origin: string
  /** Id of the frame. */
  readonly guid: string
}

/** The events that a widget subscribes to (Z27, Z31). */
const subscribed = [zendeskEvents.context, zendeskEvents.changed, zendeskEvents.scheme]

/** The paths of what can be refreshed. */
const paths = { ticket: zendeskPaths.ticket, user: zendeskPaths.user }

/**
 * The widget's side of the Zendesk Apps Framework.
 *
 * Lifecycle (docs/protocols/zendesk.md):
 * - Z20, Z22: a handshake goes out first, and nothing else until the registration has come.
 * - Z23: what is not answered is repeated: the handshake, then the data.
 * - Z30 to Z32: the data is pulled, and pulled again after a change.
 * - Z44: the id of a call is that of its request, counted from a random number.
 * - Z120 to Z123: a hook is replied to once.
 */
export class ZendeskSession implements DeskSession<ZendeskHostMessage> {
  readonly #page: ZendeskPage | null
  readonly #fields: readonly string[]
  readonly #firstId = Math.floor(Math.random() * 1e9)
  /** The requests that wait for an answer, and whether each has several paths. */
  readonly #calls = new Map<number, boolean>()
  /** The requests for data, each with the event that settles it. */
  readonly #refreshes = new Map<number, keyof typeof paths>()
  readonly #saveHandlers = new Set<() => readonly SaveHandler[]>()
  /** What the latest registration has carried (Z94). */
  #registration: { readonly metadata: unknown; readonly context: unknown } | null = null
  #placement: AnyPlacement | null = null
  #pullCount = 0
  #unanswered: Post | null = null
  #repeatCount = 0
  #hasChanged = false
  #isSaving = false

  constructor(page: ZendeskPage | null, fields: readonly string[]) {
    this.#page = page
    this.#fields = fields
  }

  start(): SessionOutcome {
    if (!this.#page) return {}
    const handshake = this.#event(zendeskKeys.handshake, { version: frameworkVersion })
    return this.#ask({ ...handshake, targetOrigin: this.#page.origin })
  }

  receive(message: ZendeskHostMessage): SessionOutcome {
    if (message.type === 'answer') return this.#settle(message)
    const { name, data, needsReply } = message
    if (!this.#registration && name !== zendeskEvents.registered) return { verdict: 'ignored:not-connected' }
    const outcome = needsReply ? this.#reply(name) : this.#handle(name, data)
    const events: SessionEvent[] = [...(outcome.events ?? []), { type: 'message', name, data }]
    return { verdict: 'delivered', ...outcome, events }
  }

  request(action: Action, id: number): SessionOutcome {
    try {
      return this.#perform(action, id)
    } catch (error) {
      // Beside a check, only data throws that cannot be written as JSON.
      const { message } = error as Error
      return settle(id, isWidgetError(error) ? error : new WidgetError('INVALID_ARGUMENT', message))
    }
  }

  cancel(id: number): void {
    this.#calls.delete(id)
    this.#refreshes.delete(id)
  }

  wake(): SessionOutcome {
    return this.#unanswered ? this.#repeat() : {}
  }

  retry(): SessionOutcome {
    return this.mustStay() || this.#isAsking() ? {} : this.start()
  }

  // A host registers an app once.
  mustStay(): boolean {
    return this.#registration !== null
  }

  #perform(action: Action, id: number): SessionOutcome {
    switch (action.kind) {
      case 'refresh-ticket':
      case 'refresh-user':
        this.#refreshes.set(id, action.kind === 'refresh-user' ? 'user' : 'ticket')
        return this.#isAsking() ? {} : this.#pull()
      case 'beforeSave':
        this.#saveHandlers.add(action.handlers)
        // The host binds an event once; where no handler is left, the save goes on.
        return { posts: [{ ...this.#subscribe(zendeskEvents.save), settles: id }] }
      case 'send':
        if (action.name === 'context' || action.name === 'metadata')
          return settle(id, undefined, this.#registration![action.name])
        if (action.name === 'request') return this.#proxy(action.data, id)
    }
    const call = toCall(action)
    if (call) {
      const post = this.#call(id, ...call)
      this.#calls.set(id, action.kind === 'send' && Object.keys(call[1]).length > 1)
      return { posts: [post] }
    }
    const { name, data } = action as Action & { kind: 'send' }
    return { posts: [{ ...this.#event(name, data), settles: id }] }
  }

  #handle(name: string, data: unknown): SessionOutcome {
    switch (name) {
      case zendeskEvents.registered:
        return this.#register(data)
      case zendeskEvents.scheme:
        return { events: readTheme(data) }
      case zendeskEvents.context:
        if (!isRecord(data)) return { verdict: 'invalid:message' }
        this.#registration = { ...this.#registration!, context: data }
        break
      case zendeskEvents.changed: {
        const property = readId(isRecord(data) && data.propertyName)
        this.#hasChanged ||= /^(ticket|currentUser)\./.test(property)
        if (this.#hasChanged && !this.#isAsking()) return this.#pull()
      }
    }
    return {}
  }

  #register(data: unknown): SessionOutcome {
    const { context, metadata } = isRecord(data) ? data : {}
    if (!isRecord(context)) return { verdict: 'invalid:message.context' }
    if (this.#registration) return { verdict: 'ignored:duplicate' }
    this.#registration = { metadata, context }
    const placement = (this.#placement = toPlacement(context.location))
    const { posts, wakeAfterMs } = this.#pull()
    const appContext = { appId: this.#page!.guid, placement, mode: null }
    return {
      posts: [...subscribed.map((name) => this.#subscribe(name)), ...posts],
      events: [{ type: 'connected', context: appContext, capabilities: capabilitiesOf(placement) }],
      wakeAfterMs,
    }
  }

  #settle(answer: ZendeskAnswer): SessionOutcome {
    if (!answer.isValid) return { verdict: 'invalid:result' }
    const id = answer.id - this.#firstId
    const { result, error, errors } = answer
    if (id === -this.#pullCount && this.#unanswered) return this.#receiveData(answer)
    const isBulk = this.#calls.get(id)
    if (isBulk === undefined) return { verdict: 'ignored:unknown' }
    this.cancel(id)
    const [first] = isBulk ? [] : errors.values()
    return { verdict: 'delivered', ...settle(id, error ?? first, result) }
  }

  #receiveData({ result, error, errors }: ZendeskAnswer): SessionOutcome {
    this.#unanswered = null
    const events = readData(result, this.#fields, this.#placement)
    const settled = [...this.#refreshes].flatMap(([id, type]) => {
      const hasCome = events.some((event) => event.type === type)
      const reason = error ?? errors.get(paths[type]) ?? new Error(`no ${type}`)
      return settle(id, hasCome ? undefined : reason).events
    })
    this.#refreshes.clear()
    return {
      verdict: 'delivered',
      wakeAfterMs: Infinity,
      ...(this.#hasChanged && this.#pull()),
      events: [...events, ...settled],
    }
  }

  #proxy(options: unknown, id: number): SessionOutcome {
    const key = zendeskKeys.request + String(this.#firstId + id)
    const request = this.#event(key, options)
    this.#calls.set(id, false)
    return { posts: [this.#subscribe(`${key}.done`), this.#subscribe(`${key}.fail`), request] }
  }

  #reply(name: string): SessionOutcome {
    const reply = { appGuid: this.#page!.guid, key: zendeskKeys.reply + name }
    if (name !== zendeskEvents.save) return { posts: [{ message: reply }] }
    if (this.#isSaving) return { verdict: 'ignored:duplicate' }
    this.#isSaving = true
    const later = findObjection(this.#saveHandlers).then((msg) => {
      this.#isSaving = false
      return { posts: [{ message: msg === undefined ? reply : { ...reply, error: { msg } } }] }
    })
    return { later }
  }

  /** Gets all data in one call (Z30). */
  #pull() {
    this.#hasChanged = false
    const fields = this.#fields.map((name) => zendeskPaths.customField + name)
    const hasTicket = capabilitiesOf(this.#placement).includes('ticket')
    const ticketPaths = hasTicket ? [zendeskPaths.ticket, ...fields] : []
    const asked = [zendeskPaths.user, zendeskPaths.scheme, ...ticketPaths]
    return this.#ask(this.#call(-++this.#pullCount, 'get', asked))
  }

  #ask(post: Post) {
    this.#unanswered = post
    this.#repeatCount = 0
    return this.#repeat()
  }

  #repeat() {
    return { posts: [this.#unanswered!], wakeAfterMs: pausesMs[this.#repeatCount++] ?? Infinity }
  }

  /** Returns whether an answer is awaited, and asked for again if it does not come. */
  #isAsking(): boolean {
    return this.#unanswered !== null && this.#repeatCount <= pausesMs.length
  }

  #subscribe(name: string): Post {
    return this.#event(zendeskKeys.on + name, { subscriberCount: 1 })
  }

  #event(key: string, message: unknown): Post {
    return this.#post({ key, message })
  }

  #call(id: number, request: string, params: object): Post {
    return this.#post({ id: this.#firstId + id, request, params })
  }

  #post(message: object): Post {
    const { guid } = this.#page!
    return { message: JSON.stringify({ ...message, appGuid: guid, instanceGuid: guid }, refuseCode) }
  }
}

/** Refuses what JSON would silently leave out. */
function refuseCode(key: string, value: unknown): unknown {
  const type = typeof value
  if (type === 'function' || type === 'symbol')
    throw new TypeError(`"${key}" is a ${type}, which JSON cannot carry. Leave it out.`)
  return value
}

function settle(id: number, error?: Error, result?: unknown): { readonly events: readonly SessionEvent[] } {
  return { events: [{ type: 'settled', id, error, result }] }
}
