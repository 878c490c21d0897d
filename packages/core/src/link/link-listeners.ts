import { runIsolated } from '../base/emitter'
import type { Unsubscribe } from '../base/readable'
import type { Envelope, LinkListener, LinkRefusal } from './link'

/** Keeps the listeners of a link and tells them of messages; one that throws does not keep the others from hearing. */
export interface LinkListeners {
  /** Registers a listener. */
  listen(listener: LinkListener, onRefused?: (envelope: Envelope, reason: LinkRefusal) => void): Unsubscribe
  /** Tells every listener of a message; returns the first verdict that one gives. */
  tell(envelope: Envelope): string | undefined
  /** Tells whoever wants to know of a message that was refused. */
  refuse(envelope: Envelope, reason: LinkRefusal): void
  /** Returns how many listeners there are. */
  count(): number
  /** Forgets every listener. */
  clear(): void
}

/** Creates {@link LinkListeners} without any. */
export function createLinkListeners(): LinkListeners {
  const entries = new Set<Parameters<LinkListeners['listen']>>()
  const each = (run: (entry: Parameters<LinkListeners['listen']>) => void) => {
    for (const entry of [...entries]) if (entries.has(entry)) runIsolated(() => run(entry))
  }
  return {
    listen(...entry) {
      entries.add(entry)
      return () => void entries.delete(entry)
    },
    tell(envelope) {
      let first: string | undefined
      each(([listener]) => {
        const verdict = listener(envelope)
        first ??= verdict || undefined
      })
      return first
    },
    refuse: (envelope, reason) => each(([, onRefused]) => onRefused?.(envelope, reason)),
    count: () => entries.size,
    clear: () => entries.clear(),
  }
}
