/** Knows which origins an app may speak from, and where messages to it go. */
export interface AppOrigin {
  /** Tells whether the app may speak from an origin; the one it does speak from is remembered. */
  hears(origin: string): boolean
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
  let heard: string | null = null
  return {
    hears(origin) {
      const isAllowed = allowed.includes(origin)
      if (isAllowed) heard = origin
      return isAllowed
    },
    targets: () => (heard === null ? allowed : [heard]).map((origin) => (origin === 'null' ? '*' : origin)),
    forget() {
      heard = null
    },
  }
}
