/** What is wrong with a text that should be JSON, at which member. */
export interface JsonIssue {
  /** Path of the member, such as `requester.email`; empty for the whole. */
  readonly path: string
  /** What the member must be, and what it is. */
  readonly message: string
}

/** A parsed value, or what is wrong with it. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly JsonIssue[] }

/** Parses JSON; a syntax error names its position where the browser reports one. */
export function parseJsonText(text: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    const message = `is not valid JSON: ${(error as Error).message}`
    return { ok: false, issues: [{ path: '', message }] }
  }
}

/** Returns an indented text of a value. */
export function toJsonText(value: unknown): string {
  return JSON.stringify(value, null, 2)
}

/** Returns whether two values are the same as JSON, whatever the order of their members. */
export function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(sortMembers(a)) === JSON.stringify(sortMembers(b))
}

function sortMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMembers)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as object).map(
    ([name, member]) => [name, sortMembers(member)] as const,
  )
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
