import type { Envelope, Link, LinkListener, PostOptions, Verdict } from '@deskbridge/core'
import { cloneMessage } from './clone-message'

/** Names the two sides of a conversation. */
export type Side = 'host' | 'widget'

/** Origins that the two sides stand on. */
export const origins: Record<Side, string> = {
  host: 'https://app.helpdesk.com',
  widget: 'https://widget.example.com',
}

/** A message that one side posted. */
interface PostedMessage {
  readonly to: Side
  readonly data: unknown
  readonly targetOrigin: string
}

/** What became of a message that was thrown at a side. */
export interface Reception {
  /** The verdicts that were reported, none when nobody listens. */
  readonly verdicts: readonly Verdict[]
  /** What a listener threw. */
  readonly thrown: readonly unknown[]
}

/** Two links with a queue between them, into which a test may put messages of its own. */
export interface Wire {
  /** Creates the link of a side; a new link of the widget's side stands for a new document, and the old one ends. */
  open(side: Side): Link
  /** Delivers the oldest message that was posted; returns whether there was one. */
  deliverNext(): boolean
  /** Hands a message to the listeners of a side at once, as the browser would; from `'another window'` as the link would refuse it. */
  throwAt(side: Side, envelope: Envelope, source?: 'peer' | 'another window'): Reception
  /** Takes the verdict of a side on a message that was handed to it. */
  report(envelope: Envelope, verdict: Verdict): void
  /** Every message that was posted and not forgotten. */
  readonly posted: readonly PostedMessage[]
  /** Forgets every message that was posted, those that wait for their delivery too. */
  forget(): void
  /** Leaves what waits for its delivery as it is while something runs; returns what was posted meanwhile, which nobody gets. */
  intercept(run: () => Promise<void>): Promise<readonly PostedMessage[]>
}

type Entry = readonly [
  listener: LinkListener,
  onRefused?: (envelope: Envelope, reason: 'other-window') => unknown,
]

/** Creates a {@link Wire} that checks and clones what is posted as a browser does. */
export function createWire(): Wire {
  const listeners: Record<Side, Set<Entry>> = { host: new Set(), widget: new Set() }
  const posted: PostedMessage[] = []
  const verdictsOf = new WeakMap<Envelope, Verdict[]>()
  let queue: PostedMessage[] = []

  const throwAt: Wire['throwAt'] = (side, envelope, source = 'peer') => {
    const verdicts: Verdict[] = []
    verdictsOf.set(envelope, verdicts)
    const thrown: unknown[] = []
    for (const [listener, onRefused] of [...listeners[side]]) {
      try {
        if (source === 'peer') listener(envelope)
        else onRefused?.(envelope, 'other-window')
      } catch (error) {
        thrown.push(error)
      }
    }
    return { verdicts, thrown }
  }

  const post = (from: Side, message: unknown, { targetOrigin = '*', transfer }: PostOptions) => {
    const to = from === 'host' ? 'widget' : 'host'
    // As a browser does, before anything is sent.
    if (targetOrigin !== '*' && !URL.canParse(targetOrigin)) {
      throw new SyntaxError(`Invalid target origin '${targetOrigin}'`)
    }
    const entry = {
      to,
      data: transfer ? structuredClone(message, { transfer }) : cloneMessage(message),
      targetOrigin,
    } as const
    posted.push(entry)
    if (targetOrigin === '*' || targetOrigin === origins[to]) queue.push(entry)
  }

  return {
    posted,
    throwAt,
    report: (envelope, verdict) => void verdictsOf.get(envelope)?.push(verdict),
    open(side) {
      const own = new Set<Entry>()
      listeners[side] = own
      return {
        post: (message, options = {}) => void (listeners[side] === own && post(side, message, options)),
        listen(...entry) {
          own.add(entry)
          return () => void own.delete(entry)
        },
        close: () => own.clear(),
      }
    },
    deliverNext() {
      const next = queue.shift()
      if (!next) return false
      const from = next.to === 'host' ? 'widget' : 'host'
      const { thrown } = throwAt(next.to, { data: next.data, origin: origins[from], ports: [] })
      if (thrown.length > 0) throw thrown[0]
      return true
    },
    async intercept(run) {
      const [waiting, count] = [queue, posted.length]
      queue = []
      await run()
      queue = waiting
      return posted.slice(count)
    },
    forget() {
      posted.length = 0
      queue = []
    },
  }
}
