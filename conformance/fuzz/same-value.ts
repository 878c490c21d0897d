/** Whether two values are equal all the way down, for values of any depth that may contain themselves. */
export function isSameValue(first: unknown, second: unknown): boolean {
  const open: (readonly [unknown, unknown])[] = [[first, second]]
  const seen = new Set<unknown>()
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [a, b] = pair
    if (Object.is(a, b) || seen.has(a)) continue
    if (!isObject(a) || !isObject(b) || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false
    seen.add(a)
    if (a instanceof Date && !Object.is(+a, +(b as Date))) return false
    if (a instanceof Set || a instanceof Map) open.push([[...a], [...(b as Set<unknown>)]])
    const names = Reflect.ownKeys(a)
    if (names.length !== Reflect.ownKeys(b).length) return false
    for (const name of names) {
      if (!Object.hasOwn(b, name)) return false
      open.push([Reflect.get(a, name), Reflect.get(b, name)])
    }
  }
  return true
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
