import { isRecord, WidgetError } from '@deskbridge/core/internal'
import { documentGoneError } from '../../host-errors'
import type { HostOutcome, HostSessionEvent } from '../desk-host'
import type { AppEvent } from './codec'

/** The hooks whose reply is awaited, each with the driver's requests that wait for it (docs/protocols/zendesk.md, Z124). */
export class Hooks {
  readonly #waiting = new Map<string, Set<number>>()

  /** Adds a request that waits for a hook; returns whether the hook has to be sent. */
  add(name: string, id: number): boolean {
    const waiting = this.#waiting.get(name)
    if (!waiting) this.#waiting.set(name, new Set([id]))
    waiting?.add(id)
    return !waiting
  }

  /** Forgets a request. */
  cancel(id: number): void {
    for (const waiting of this.#waiting.values()) waiting.delete(id)
  }

  /** Settles the requests that wait for a hook, with the app's reply. */
  settle({ subject, error }: AppEvent): HostOutcome {
    const waiting = this.#waiting.get(subject)
    if (!waiting) return { verdict: 'ignored:unknown' }
    this.#waiting.delete(subject)
    const msg = isRecord(error) ? error.msg : undefined
    const reason = typeof msg === 'string' && msg !== '' ? msg : 'The app gives no reason.'
    const outcome = error == null ? {} : { error: new WidgetError('REJECTED', reason) }
    return { verdict: 'delivered', events: [...waiting].map((id) => ({ type: 'settled', id, ...outcome })) }
  }

  /** Fails every request, because the document is gone. */
  clear(): readonly HostSessionEvent[] {
    const gone = [...this.#waiting.values()].flatMap((waiting) => [...waiting])
    this.#waiting.clear()
    return gone.map((id) => ({ type: 'settled', id, error: documentGoneError() }))
  }
}
