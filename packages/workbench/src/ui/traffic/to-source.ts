/** Writes a value as the source of an expression; throws an `Error` for one that refers to itself, which no literal can. */
export function toSource(value: unknown, indent = '', ancestors: readonly unknown[] = []): string {
  if (typeof value === 'bigint') return `${value}n`
  if (value === undefined) return 'undefined'
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  if (Object.is(value, -0)) return '-0'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (ancestors.includes(value)) throw new Error('Its content refers to itself.')
  const inner = `${indent}  `
  const write = (part: unknown) => toSource(part, inner, [...ancestors, value])
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? 'new Date(NaN)' : `new Date('${value.toISOString()}')`
  }
  if (value instanceof Map) return `new Map(${write([...value])})`
  if (value instanceof Set) return `new Set(${write([...value])})`
  if (Array.isArray(value)) return list('[', value.map(write), ']', indent)
  const members = Object.entries(value).map(([key, member]) => `${keySource(key)}: ${write(member)}`)
  return list('{', members, '}', indent)
}

function list(open: string, parts: readonly string[], close: string, indent: string): string {
  if (parts.length === 0) return open + close
  const line = `${open} ${parts.join(', ')} ${close}`
  if (line.length <= 80 && !line.includes('\n')) return open === '[' ? `[${parts.join(', ')}]` : line
  return `${open}\n${parts.map((part) => `${indent}  ${part},\n`).join('')}${indent}${close}`
}

function keySource(key: string): string {
  // A literal member of this name would set the prototype instead.
  if (key === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key)
}
