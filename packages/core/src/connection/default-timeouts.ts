/** The default time limits, in milliseconds. */
export const defaultTimeouts = {
  connectTimeoutMs: 10_000,
  // A host may show a dialog before it answers.
  requestTimeoutMs: 30_000,
} as const
