import { runIsolated } from '../base/emitter'
import type { Unsubscribe } from '../base/readable'
import type { Envelope, LinkListener, LinkRefusal } from './link'

/** The listeners of a link; one that throws does not stop the others. */
export interface LinkListeners {
  /** Registers a listener. */
  listen(listener: LinkListener, onRefused?: (envelope: Envelope, reason: LinkRefusal) => void): Unsubscribe
  /** Notifies every listener of a message. */
  notify(envelope: Envelope): void
  /** Notifies of a message that was refused. */
  refuse(envelope: Envelope, reason: LinkRefusal): void
  /** Returns the number of listeners. */
  count(): number
  /** Removes all listeners. */
  clear(): void
}

/** Creates empty {@link LinkListeners}. */
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
