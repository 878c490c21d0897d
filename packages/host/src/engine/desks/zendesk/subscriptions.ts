import { zendeskKeys } from '@deskbridge/core/desks/zendesk'
import { isRecord, type Verdict } from '@deskbridge/core/internal'

/** How many events an app may subscribe to, and how long their names may be (docs/protocols/zendesk.md, Z111). */
const limits = { subscriptions: 1000, characters: 200 }

/** The events that one document has subscribed to, by the instance whose they are (docs/protocols/zendesk.md, Z110, Z141). */
export class Subscriptions {
  readonly #names = new Map<string, Set<string>>()
  #count = 0

  /** Reads a subscription, or the end of one. */
  change(instance: string, name: string, data: unknown, isEnd: boolean): Verdict {
    const { subscriberCount = isEnd ? 0 : undefined } = isRecord(data) ? data : {}
    if (!Number.isSafeInteger(subscriberCount) || (subscriberCount as number) < 0)
      return 'invalid:message.subscriberCount'
    const names = this.#names.get(instance)
    if (subscriberCount === 0) this.#count -= Number(names?.delete(name) ?? false)
    // What answers a request is sent without a subscription (Z130).
    else if (!name.startsWith(zendeskKeys.request) && !names?.has(name)) {
      if (this.#count >= limits.subscriptions || name.length > limits.characters) return 'invalid:key'
      this.#names.set(instance, (names ?? new Set()).add(name))
      this.#count++
    }
    return 'delivered'
  }

  /** Returns whether an event of an instance was subscribed to. */
  has(instance: string, name: string): boolean {
    return this.#names.get(instance)?.has(name) ?? false
  }

  /** Forgets an instance that is gone. */
  forget(instance: string): void {
    this.#count -= this.#names.get(instance)?.size ?? 0
    this.#names.delete(instance)
  }
}
