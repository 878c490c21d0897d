import type { SessionIo } from '../desk'
import type { WidgetMessage } from './codec'

/** Carries messages to a host without envelopes, of which none is ever answered (T91). */
export interface PlainLine {
  /** Posts a message that carries no data. */
  announce(message: WidgetMessage): void
  /** Posts a message as soon as an origin is known that may read it; resolves then (T92). */
  send(message: WidgetMessage, signal?: AbortSignal): Promise<void>
  /** Posts what has waited for the host's origin. */
  flush(): void
  /** Forgets what waits. */
  clear(): void
}

/** Creates a {@link PlainLine}. */
export function createPlainLine(io: Pick<SessionIo, 'send' | 'announce'>): PlainLine {
  const waiting = new Set<() => void>()
  return {
    announce(message) {
      if (!io.announce(message)) waiting.add(() => io.announce(message))
    },
    async send(message, signal) {
      if (io.send(message)) return
      await new Promise<void>((resolve, reject) => {
        const post = () => {
          try {
            io.send(message)
            resolve()
          } catch (error) {
            reject(error as Error)
          }
        }
        waiting.add(post)
        signal?.addEventListener('abort', () => waiting.delete(post))
      })
    },
    flush() {
      for (const post of waiting) post()
      waiting.clear()
    },
    clear: () => waiting.clear(),
  }
}
