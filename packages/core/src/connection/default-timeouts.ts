/** Lists how long is waited, in milliseconds, unless a widget says otherwise. */
export const defaultTimeouts = {
  connectTimeoutMs: 10_000,
  // A host may show the agent a dialog before it answers.
  requestTimeoutMs: 30_000,
} as const
