/** Clones a message as a browser does, several times faster when it holds nothing but plain data. */
export function cloneMessage(message: unknown): unknown {
  const copy = copyPlain(message, 0)
  return copy === notPlain ? structuredClone(message) : copy
}

const notPlain = Symbol('not plain')
const copiedDepth = 50

function copyPlain(value: unknown, depth: number): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || depth > copiedDepth) return notPlain
  if (typeof value !== 'object' || value === null) return value
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== Array.prototype) return notPlain
  const names = Object.keys(value)
  const isList = Array.isArray(value)
  if (isList ? names.length !== value.length : Object.hasOwn(value, '__proto__')) return notPlain
  const copy: Record<string, unknown> = isList ? ([] as never) : {}
  for (const name of names) {
    const part = copyPlain((value as Record<string, unknown>)[name], depth + 1)
    if (part === notPlain) return notPlain
    copy[name] = part
  }
  return copy
}
