import { isWidgetError, WidgetError } from '../../base/errors'
import { isRecord } from '../../base/structure'
import type { Action, SaveHandler } from '../../model/action'
import { readString } from '../../model/read'
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

/** The paths of what can be refreshed. */
const paths = { ticket: zendeskPaths.ticket, user: zendeskPaths.user }

/** What the latest registration has carried. */
type Registration = Readonly<Record<'metadata' | 'context', unknown>>

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
  #registration: Registration | null = null
  #placement = ''
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
    const isRegistration = name === zendeskEvents.registered
    if (!this.#registration && !isRegistration) return { verdict: 'ignored:not-connected' }
    const raw: SessionEvent = { type: 'message', name, data }
    const read = () => (isRegistration ? this.#register(data) : this.#handle(name, data))
    const { events = [], ...outcome } = needsReply ? this.#reply(name) : read()
    return { verdict: 'delivered', ...outcome, events: [...events, raw] }
  }

  request(action: Action, id: number): SessionOutcome {
    try {
      return this.#perform(action, id)
    } catch (error) {
      // Beside a check, only data throws that cannot be written as JSON.
      const { message } = error as Error
      return settle(
        id,
        undefined,
        isWidgetError(error) ? error : new WidgetError('INVALID_ARGUMENT', message),
      )
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
    return this.#registration || this.#isAsking() ? {} : this.start()
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
          return settle(id, this.#registration![action.name])
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

  #register(data: unknown): SessionOutcome {
    const { context, metadata } = isRecord(data) ? data : {}
    if (!isRecord(context)) return { verdict: 'invalid:message.context' }
    if (this.#registration) return { verdict: 'ignored:duplicate' }
    this.#registration = { metadata, context }
    this.#placement = toPlacement(readString(context.location) ?? '')
    const { posts = [], ...pulled } = this.#pull()
    const appContext = { appId: this.#page!.guid, placement: this.#placement || null, mode: null }
    const capabilities = capabilitiesOf(this.#placement)
    return {
      posts: [this.#subscribe(zendeskEvents.changed), this.#subscribe(zendeskEvents.scheme), ...posts],
      events: [{ type: 'connected', context: appContext, capabilities }],
      ...pulled,
    }
  }

  #handle(name: string, data: unknown): SessionOutcome {
    const [, wireId, isDone] = /^request:(\d+)\.(?:(done)|fail)$/.exec(name) ?? []
    if (wireId) return this.#settleProxied(Number(wireId) - this.#firstId, Boolean(isDone), data)
    if (name === zendeskEvents.scheme) return { events: readTheme(data) }
    if (name === zendeskEvents.context) this.#registration = { ...this.#registration!, context: data }
    const property = isRecord(data) && readString(data.propertyName)
    if (name !== zendeskEvents.changed || !property || !/^(ticket|currentUser)\./.test(property)) return {}
    this.#hasChanged = true
    return this.#isAsking() ? {} : this.#pull()
  }

  #settle(answer: ZendeskAnswer): SessionOutcome {
    const id = answer.id - this.#firstId
    const { result, errors } = answer
    if (id === -this.#pullCount && this.#unanswered) return this.#receiveData(answer)
    const isBulk = this.#calls.get(id)
    if (isBulk === undefined) return { verdict: 'ignored:unknown' }
    this.cancel(id)
    const [first] = isBulk ? [] : errors.values()
    const reason = answer.error ?? first
    return { verdict: 'delivered', ...settle(id, result, reason === undefined ? reason : new Error(reason)) }
  }

  #receiveData(answer: ZendeskAnswer): SessionOutcome {
    this.#unanswered = null
    const events = readData(answer, this.#fields, this.#placement === 'new-ticket-sidebar')
    const settled = [...this.#refreshes].flatMap(([id, type]) => {
      const reason = answer.error ?? answer.errors.get(paths[type]) ?? `The desk has sent no ${type}.`
      const hasCome = events.some((event) => event.type === type)
      return settle(id, undefined, hasCome ? undefined : new Error(reason)).events
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

  #settleProxied(id: number, isDone: boolean, data: unknown): SessionOutcome {
    if (!this.#calls.has(id)) return { verdict: 'ignored:unknown' }
    this.cancel(id)
    const { responseArgs } = isRecord(data) ? data : {}
    const result: unknown = Array.isArray(responseArgs) ? responseArgs[0] : undefined
    const { status, responseText } = isRecord(result) ? result : {}
    const reason = readString(responseText) || readString(status) || 'The request failed.'
    return settle(id, result, isDone ? undefined : new Error(reason))
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
  #pull(): SessionOutcome {
    this.#hasChanged = false
    const fields = this.#fields.map((name) => zendeskPaths.customField + name)
    const hasTicket = capabilitiesOf(this.#placement).includes('ticket')
    const ticketPaths = hasTicket ? [zendeskPaths.ticket, ...fields] : []
    const asked = [zendeskPaths.user, zendeskPaths.scheme, ...ticketPaths]
    return this.#ask(this.#call(-++this.#pullCount, 'get', asked))
  }

  #ask(post: Post): SessionOutcome {
    this.#unanswered = post
    this.#repeatCount = 0
    return this.#repeat()
  }

  #repeat(): SessionOutcome {
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
    return { message: JSON.stringify({ ...message, appGuid: guid, instanceGuid: guid }) }
  }
}

function settle(id: number, result: unknown, error?: Error): { readonly events: readonly SessionEvent[] } {
  return { events: [{ type: 'settled', id, ...(error ? { error } : { result }) }] }
}
