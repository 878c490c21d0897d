/** Returns whether the code runs without a page, as on a server. */
export function isServer(): boolean {
  return (globalThis as { window?: unknown }).window === undefined
}
