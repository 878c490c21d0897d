import { isSameValue } from '../../../conformance/fuzz/same-value'

/** Time that an engine on a busy machine may take for one step, in milliseconds. */
const patienceMs = 20_000

/** Throws unless two values are equal all the way down. */
export function expectEqual(actual: unknown, expected: unknown, what = 'the value'): void {
  if (!isSameValue(actual, expected))
    throw new Error(`Expected ${what} to be ${show(expected)}; it is ${show(actual)}.`)
}

/** Throws unless a value includes members, or a string contains another one. */
export function expectIncludes(actual: unknown, expected: object | string, what = 'the value'): void {
  if (!includes(actual, expected)) {
    throw new Error(`Expected ${what} to include ${show(expected)}; it is ${show(actual)}.`)
  }
}

/** Waits until a reading equals a value. */
export async function eventually(read: () => unknown, expected: unknown, what = 'the value'): Promise<void> {
  await poll(
    read,
    (value) => isSameValue(value, expected),
    () => `${what} to be ${show(expected)}`,
  )
}

/** Waits until a reading includes members. */
export async function eventuallyIncludes(
  read: () => unknown,
  expected: object | string,
  what = 'the value',
): Promise<void> {
  await poll(
    read,
    (value) => includes(value, expected),
    () => `${what} to include ${show(expected)}`,
  )
}

/** Waits until a reading is neither false, null nor undefined, and returns it. */
export async function found<T>(read: () => T, what: string): Promise<NonNullable<Awaited<T>>> {
  return (await poll(
    read,
    (value) => value != null && value !== false,
    () => `${what} to be there`,
  )) as NonNullable<Awaited<T>>
}

async function poll(
  read: () => unknown,
  holds: (value: unknown) => boolean,
  toWhat: () => string,
): Promise<unknown> {
  const endsAt = performance.now() + patienceMs
  for (;;) {
    const value = await read()
    if (holds(value)) return value
    if (performance.now() > endsAt)
      throw new Error(`Waited ${patienceMs} ms for ${toWhat()}; it is ${show(value)}.`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

function includes(actual: unknown, expected: object | string): boolean {
  if (typeof expected === 'string') return typeof actual === 'string' && actual.includes(expected)
  return (
    typeof actual === 'object' &&
    actual !== null &&
    Object.entries(expected).every(([name, value]) =>
      isSameValue((actual as Record<string, unknown>)[name], value),
    )
  )
}

function show(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}
