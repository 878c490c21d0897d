/** Lets the agent put a number away until it grows. */
export interface Dismissal {
  /** Is true while the number is to be kept away. */
  readonly isActive: boolean
  /** Puts the number away as it stands. */
  dismiss(): void
  /** Takes it back. */
  restore(): void
}

/** Creates a dismissal of the number that a function returns, for the component that asks for it. */
export function useDismissal(count: () => number): Dismissal {
  let dismissedAt = $state(0)
  // A number that has fallen grows from where it is now; one that has grown is no longer dismissed.
  $effect(() => {
    dismissedAt = count() > dismissedAt ? 0 : count()
  })
  return {
    get isActive() {
      return count() > 0 && count() <= dismissedAt
    },
    dismiss() {
      dismissedAt = count()
    },
    restore() {
      dismissedAt = 0
    },
  }
}
