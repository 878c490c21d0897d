/** Depth beyond which a value is not written, as functions that call themselves for each level would fail. */
export const maxDepth = 200

/** About how many characters are written: an object that is shared by many others multiplies what a short message holds. */
const maxLength = 5_000_000

/** Formats data as JSON, and `undefined` as an empty string; replaces what JSON cannot represent, or should not, with a description. */
export function toJson(data: unknown, indent = 0): string {
  return write(data, indent).json
}

/** Writes data as JSON as far as there is room for it. */
function write(data: unknown, indent: number): { readonly json: string; readonly isWhole: boolean } {
  const ancestors: object[] = []
  let room = maxLength
  // The parent of a value, which JSON.stringify passes as `this`, shows how deep the value is nested.
  function replace(this: unknown, key: string, value: unknown): unknown {
    room -= 1 + key.length + indent * ancestors.length + lengthOf(value)
    if (typeof value === 'bigint') return `${value}n`
    if (typeof value === 'string') return room < 0 ? '[too large]' : value
    if (typeof value !== 'object' || value === null) return value
    while (ancestors.length > 0 && ancestors.at(-1) !== this) ancestors.pop()
    if (ancestors.includes(value)) return '[circular]'
    if (ancestors.length >= maxDepth) return '[nested too deeply]'
    if (room < 0) return '[too large]'
    ancestors.push(value)
    return value
  }
  const json = JSON.stringify(data, replace, indent) ?? ''
  return { json, isWhole: room >= 0 }
}

/** Returns the number of a value's characters, items or bytes, before any of them is read. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length
  return ArrayBuffer.isView(value) ? value.byteLength : 0
}

/** Returns the length of a string in bytes of UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}

const sizes = new WeakMap<object, number>()

/** Returns the length of a message's content as JSON, in bytes, `Infinity` beyond what is written; it is measured when it is first asked for. */
export function sizeOf(message: { readonly data: unknown }): number {
  const known = sizes.get(message)
  if (known !== undefined) return known
  const { json, isWhole } = write(message.data, 0)
  const size = isWhole ? byteLength(json) : Infinity
  sizes.set(message, size)
  return size
}

/** Formats a number of bytes. */
export function formatSize(bytes: number): string {
  if (bytes === Infinity) return `over ${maxLength / 1_000_000} MB`
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`
}

/** Formats a duration in a suitable unit. */
export function formatSpan(ms: number): string {
  if (ms < 10_000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const minutes = Math.floor(ms / 60_000)
  return `${minutes} min ${Math.floor((ms % 60_000) / 1000)} s`
}

/** Formats a time since the last divider, always down to the millisecond. */
export function formatOffset(ms: number): string {
  if (ms < 1000) return `+${ms.toFixed(1)} ms`
  const seconds = Math.floor(ms) / 1000
  if (seconds < 60) return `+${seconds.toFixed(3)} s`
  return `+${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(3).padStart(6, '0')}`
}

/** Formats a time of the page's clock as the time of day, with milliseconds. */
export function formatClock(at: number): string {
  const date = new Date(performance.timeOrigin + at)
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()]
  const time = parts.map((part) => String(part).padStart(2, '0')).join(':')
  return `${time}.${String(date.getMilliseconds()).padStart(3, '0')}`
}

/** Formats a number with separators. */
export function formatCount(count: number): string {
  return count.toLocaleString('en')
}
