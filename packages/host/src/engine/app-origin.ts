import type { Verdict } from '@deskbridge/core/internal'

/** The origins that an app may speak from, and where messages to it go. */
export interface AppOrigin {
  /** Returns whether the app may speak from an origin. */
  allows(origin: string): boolean
  /** Judges a message, and remembers its origin as the one that the document speaks from unless the message is refused. */
  judge(origin: string, judge: () => Verdict): Verdict
  /** Lists the targets of a message: the origin that the document speaks from, before it has spoken all that it may. */
  targets(): readonly string[]
  /** Forgets where the document spoke from, because it is gone. */
  forget(): void
}

/**
 * Creates an {@link AppOrigin} for the origins that an app may have.
 *
 * A message goes to `'*'` only where the opaque origin was asked for (docs/protocols/text.md, T22, T98; docs/protocols/qiscus.md, Q6).
 */
export function createAppOrigin(allowed: readonly string[]): AppOrigin {
  let known: string | null = null
  return {
    allows: (origin) => allowed.includes(origin),
    judge(origin, judge) {
      if (!allowed.includes(origin)) return judge()
      const before = known
      known = origin
      const verdict = judge()
      if (verdict !== 'delivered' && known === origin) known = before
      return verdict
    },
    targets: () => (known === null ? allowed : [known]).map((origin) => (origin === 'null' ? '*' : origin)),
    forget() {
      known = null
    },
  }
}
