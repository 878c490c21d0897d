import type { Verdict } from '../desk'
import { callData, deserializeError, type TextEnvelope, type WidgetMessage } from './codec'

/** A call of the widget that the bound instance has not answered. */
export interface OpenCall {
  /** Settles as the host answers. */
  readonly answered: Promise<void>
  /** Posts the call once more under the same id, unless it has been answered or given up. */
  repeat(): void
}

/** The calls of the widget, by the ids that their answers carry. */
export interface Calls {
  /** Posts a call; once the signal has aborted, it is forgotten. */
  open(message: WidgetMessage, signal?: AbortSignal): OpenCall
  /** Settles the call that an answer belongs to (T71, T72). */
  settle(answer: TextEnvelope & { type: 'response' }): Verdict
  /** Forgets all unanswered calls, and returns a function that posts those to be carried over anew, in their order (T58). */
  setAside(isCarriedOver: (message: WidgetMessage) => boolean): () => void
  /** Forgets every call. */
  clear(): void
}

interface Entry {
  readonly message: WidgetMessage
  request: string
  resolve(): void
  reject(error: Error): void
}

/** Creates {@link Calls} that `post` takes to the host. */
export function createCalls(post: (request: string, data: object) => void): Calls {
  // Two copies of the library may share a document and an owner (T73).
  const prefix = Math.random().toString(36).slice(2)
  const entries = new Map<string, Entry>()
  let count = 0

  const postEntry = (entry: Entry) => {
    try {
      post(entry.request, callData(entry.message))
    } catch (error) {
      entries.delete(entry.request)
      entry.reject(error as Error)
    }
  }

  const add = (entry: Entry) => {
    entry.request = `${prefix}:${count++}`
    entries.set(entry.request, entry)
    postEntry(entry)
  }

  return {
    open(message, signal) {
      let entry!: Entry
      const answered = new Promise<void>((resolve, reject) => {
        entry = { message, request: '', resolve, reject }
      })
      add(entry)
      signal?.addEventListener('abort', () => entries.delete(entry.request))
      return {
        answered,
        repeat() {
          if (entries.get(entry.request) === entry) postEntry(entry)
        },
      }
    },
    settle({ request, data }) {
      const entry = entries.get(request as string)
      if (!entry) return 'ignored:unknown'
      entries.delete(entry.request)
      if (data.error) entry.reject(deserializeError(data.result))
      else entry.resolve()
      return 'delivered'
    },
    setAside(isCarriedOver) {
      const unanswered = [...entries.values()].filter(({ message }) => isCarriedOver(message))
      entries.clear()
      return () => unanswered.forEach(add)
    },
    clear: () => entries.clear(),
  }
}
