/** Dismissal of a number until it grows. */
export interface Dismissal {
  /** Whether the number is dismissed. */
  readonly isActive: boolean
  /** Dismisses the current number. */
  dismiss(): void
  /** Undoes the dismissal. */
  restore(): void
}

/** Creates a dismissal of the number that a function returns, for the current component. */
export function useDismissal(count: () => number): Dismissal {
  let dismissedAt = $state(0)
  // A number that has dropped grows from its new value; one that has grown is no longer dismissed.
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
