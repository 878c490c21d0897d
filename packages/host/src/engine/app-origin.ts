/** The origins that an app may speak from, and where messages to it go. */
export interface AppOrigin {
  /** Returns whether the app may speak from an origin. */
  allows(origin: string): boolean
  /** Remembers the origin that the document speaks from. */
  pin(origin: string): void
  /** Lists the targets of a message: one origin, or that which the document speaks from; before it has spoken, all that it may. */
  targets(origin?: string): readonly string[]
  /** Forgets where the document spoke from, because it is gone. */
  forget(): void
}

/**
 * Creates an {@link AppOrigin} for the origins that an app may have.
 *
 * A message goes to `'*'` only where the opaque origin was asked for (docs/protocols/text.md, T22, T98; docs/protocols/qiscus.md, Q6).
 */
export function createAppOrigin(allowed: readonly string[]): AppOrigin {
  let pinned: string | null = null
  return {
    allows: (origin) => allowed.includes(origin),
    pin(origin) {
      pinned = origin
    },
    targets(origin = pinned ?? undefined) {
      const origins = origin === undefined ? allowed : [origin]
      return origins.map((target) => (target === 'null' ? '*' : target))
    },
    forget() {
      pinned = null
    },
  }
}
