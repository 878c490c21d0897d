import { maxDepth } from './measure'

/** How many values a literal may have. */
const maxValues = 100_000

/** Writes a value as the source of an expression; throws an `Error` for one that no readable literal can describe. */
export function toSource(value: unknown, indent = ''): string {
  return write(value, indent, [], { left: maxValues })
}

function write(
  value: unknown,
  indent: string,
  ancestors: readonly unknown[],
  values: { left: number },
): string {
  if (values.left-- <= 0) throw new Error('Its content is too large for a test.')
  if (typeof value === 'bigint') return `${value}n`
  if (value === undefined) return 'undefined'
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  if (Object.is(value, -0)) return '-0'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (ancestors.includes(value)) throw new Error('Its content refers to itself.')
  if (ancestors.length >= maxDepth) throw new Error('Its content is nested too deeply.')
  const writePart = (part: unknown) => write(part, `${indent}  `, [...ancestors, value], values)
  return writeObject(value, indent, writePart, values)
}

function writeObject(
  value: object,
  indent: string,
  writePart: (part: unknown) => string,
  values: { readonly left: number },
): string {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? 'new Date(NaN)' : `new Date('${value.toISOString()}')`
  }
  if (value instanceof Map) return `new Map(${writePart([...value])})`
  if (value instanceof Set) return `new Set(${writePart([...value])})`
  if (Array.isArray(value)) {
    // Before its items are read, as a sparse array has none of most of them.
    if (value.length > values.left) throw new Error('Its content is too large for a test.')
    return list('[', Array.from(value, writePart), ']', indent)
  }
  const type = Object.prototype.toString.call(value).slice(8, -1)
  if (type !== 'Object') throw new Error(`Its content has a value of the type ${type}, which has no literal.`)
  const members = Object.entries(value).map(([key, member]) => `${keySource(key)}: ${writePart(member)}`)
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
