import { runIsolated } from '../base/emitter'
import type { Unsubscribe } from '../base/readable'
import type { Envelope, LinkListener, LinkRefusal } from './link'

/** Keeps the listeners of a link and tells them of messages; one that throws does not keep the others from hearing. */
export interface LinkListeners {
  /** Registers a listener. */
  listen(listener: LinkListener, onRefused?: (envelope: Envelope, reason: LinkRefusal) => void): Unsubscribe
  /** Calls every listener with a message. */
  notify(envelope: Envelope): void
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
    notify: (envelope) => each(([listener]) => listener(envelope)),
    refuse: (envelope, reason) => each(([, onRefused]) => onRefused?.(envelope, reason)),
    count: () => entries.size,
    clear: () => entries.clear(),
  }
}
