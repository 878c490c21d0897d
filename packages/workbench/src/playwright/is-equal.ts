/** Compares data as `toEqual()` does: a missing member equals `undefined`, and asymmetric matchers decide for themselves. */
export function isEqual(actual: unknown, expected: unknown): boolean {
  if (isAsymmetric(expected)) return expected.asymmetricMatch(actual)
  if (Object.is(actual, expected)) return true
  if (!isObject(actual) || !isObject(expected)) return false
  if (actual instanceof Date || expected instanceof Date)
    return actual instanceof Date && expected instanceof Date && Object.is(+actual, +expected)
  if (Array.isArray(actual) !== Array.isArray(expected)) return false
  if (Array.isArray(actual) && actual.length !== (expected as unknown as unknown[]).length) return false
  const names = new Set([...Object.keys(actual), ...Object.keys(expected)])
  return [...names].every((name) => isEqual(actual[name], expected[name]))
}

/** A matcher such as `expect.any(String)`. */
interface Asymmetric {
  asymmetricMatch(actual: unknown): boolean
}

function isAsymmetric(value: unknown): value is Asymmetric {
  return isObject(value) && typeof value['asymmetricMatch'] === 'function'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
