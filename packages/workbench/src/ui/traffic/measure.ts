/** Formats data as JSON, and `undefined` as an empty string; replaces what JSON cannot represent with a description. */
export function toJson(data: unknown, indent = 0): string {
  const ancestors: object[] = []
  // The parent of a value, which JSON.stringify passes as `this`, shows how deep the value is nested.
  function replace(this: unknown, _key: string, value: unknown): unknown {
    if (typeof value === 'bigint') return `${value}n`
    if (typeof value !== 'object' || value === null) return value
    while (ancestors.length > 0 && ancestors.at(-1) !== this) ancestors.pop()
    if (ancestors.includes(value)) return '[circular]'
    ancestors.push(value)
    return value
  }
  return JSON.stringify(data, replace, indent) ?? ''
}

/** Returns the length of a string in bytes of UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}

/** Formats a number of bytes. */
export function formatSize(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`
}

/** Formats a duration in a suitable unit. */
export function formatSpan(ms: number): string {
  if (ms < 10_000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const minutes = Math.floor(ms / 60_000)
  return `${minutes} min ${Math.floor((ms % 60_000) / 1000)} s`
}
