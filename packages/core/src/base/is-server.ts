/** Tells whether this program runs where there is no page, as on a server. */
export function isServer(): boolean {
  return (globalThis as { window?: unknown }).window === undefined
}
